import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldProps } from './field.ts';
import { PlainField } from './PlainField.tsx';

type Rich = typeof import('./RichField.tsx').RichField;
type Selected = { readonly start: number; readonly end: number };

let loaded: Rich | null = null;

/** What stands there: the plain field, or the one for formatted text with what was selected when it took over. */
type Shown =
  | { readonly kind: 'plain'; readonly failed: boolean }
  | { readonly kind: 'rich'; readonly Rich: Rich; readonly begin: Selected | null };

const againMs = 200;

/**
 * The field to write in. What is painted first is the plain one, so that a conversation opens as fast by e-mail as by
 * chat; where the channel carries formatting the other takes over right after, cursor and text as they were. Only a draft
 * that is formatted already has the other at once, where it is loaded: in the plain one nothing could be typed.
 */
export function WritingField({ formatted, ...props }: FieldProps & { formatted: boolean }) {
  const [shown, setShown] = useState<Shown>(() =>
    formatted && props.rich !== null && loaded
      ? { kind: 'rich', Rich: loaded, begin: null }
      : { kind: 'plain', failed: false },
  );
  const { ref } = props;

  useEffect(() => {
    if (!formatted || shown.kind === 'rich') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const takeOver = () => {
      const field = ref.current;
      if (gone || !loaded) return;
      if (field?.isComposing()) timer = setTimeout(takeOver, againMs);
      // At once: a key or a click between the look at the cursor and the other field would be gone, or out of order.
      else {
        const begin = field?.isFocused() ? field.selection() : null;
        const kind = { kind: 'rich', Rich: loaded, begin } as const;
        flushSync(() => setShown(kind));
      }
    };
    const load = async () => {
      try {
        loaded ??= (await import('./RichField.tsx')).RichField;
        takeOver();
      } catch {
        setShown({ kind: 'plain', failed: true });
      }
    };
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void load());
    });
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [formatted, shown.kind, ref]);

  if (shown.kind === 'rich') return <shown.Rich {...props} begin={shown.begin} />;
  // Typed into the plain field, a formatted draft would lose what it has.
  return <PlainField {...props} waiting={formatted && props.rich !== null && !shown.failed} />;
}
