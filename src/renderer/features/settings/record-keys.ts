import { useEffect, useRef, useState } from 'react';
import { chordOf } from '../../ui/keys/chord.ts';
import { isSingle } from '../../ui/keys/keys-now.ts';
import { isMac } from '../../ui/keys/listen.ts';

/** Time to press the second key of a sequence, in milliseconds. */
const moreMs = 1000;
/** What the system and every field understand; taking it away would leave people without a way. */
const fixed = new Set([
  ...[
    'mod+c',
    'mod+v',
    'mod+x',
    'mod+a',
    'mod+q',
    'tab',
    'shift+tab',
    'enter',
    'space',
    'backspace',
    'delete',
  ],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end', 'pageup', 'pagedown', 'escape'],
]);

export type Recording =
  | { readonly state: 'waiting' }
  | { readonly state: 'begun'; readonly keys: string }
  | { readonly state: 'refused'; readonly keys: string | null };

/**
 * Listens for new keys while `on`: a chord, or two keys after each other when the first is a single one. Everything
 * pressed meanwhile is kept from the app; Escape leaves, Tab leaves and goes on.
 */
export function useRecorder(on: boolean, onDone: (keys: string | null) => void): Recording {
  const [recording, setRecording] = useState<Recording>({ state: 'waiting' });
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (!on) return;
    let begun: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setRecording({ state: 'waiting' });

    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && !event.ctrlKey) return done.current(null);
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.key === 'Escape') return done.current(null);
      const chord = chordOf(event, isMac);
      if (chord === null) {
        if (event.altKey && event.key !== 'Alt') setRecording({ state: 'refused', keys: null });
        return;
      }
      clearTimeout(timer);
      if (fixed.has(chord)) {
        begun = null;
        return setRecording({ state: 'refused', keys: chord });
      }
      if (begun !== null && isSingle(chord)) return done.current(`${begun} ${chord}`);
      if (!isSingle(chord)) return done.current(chord);
      begun = chord;
      setRecording({ state: 'begun', keys: chord });
      timer = setTimeout(() => done.current(chord), moreMs);
    };
    window.addEventListener('keydown', hear, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', hear, true);
    };
  }, [on]);
  return recording;
}
