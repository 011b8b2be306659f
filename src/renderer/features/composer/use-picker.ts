import { type RefObject, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import type { Field } from './field/field.ts';
import { type PickerHandle, takes } from './PickerFrame.tsx';
import { type Trigger, triggerIn } from './trigger.ts';
import { nextUnfilled } from './use-sending.ts';

const signs: Record<Trigger['kind'], string> = { macro: '/', article: '??', mention: '@', emoji: ':' };

/** What keeps a text that is put at an offset apart from what stands before it. */
function gapAt(field: Field, at: number): '' | ' ' {
  return /(^|\s)$/.test(field.text().slice(0, at)) ? '' : ' ';
}

/** The list that a sign in the text opens, and what is picked from it at the cursor. */
export function usePicker(field: RefObject<Field | null>, mode: DraftMode) {
  const picker = useRef<PickerHandle>(null);
  const id = useId();
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [activeOption, setActiveOption] = useState<string | null>(null);
  const dismissedAt = useRef<number | null>(null);
  /** Where a command, not the agent, typed the sign that opened the picker: leaving takes it out again. */
  const ownSign = useRef<number | null>(null);

  const find = (): Trigger | null => {
    const at = field.current;
    const { start, end } = at?.selection() ?? { start: 0, end: 1 };
    if (!at || start !== end) return null;
    const found = triggerIn(mode, at.text(), start, ownSign.current);
    if (!found) dismissedAt.current = null;
    return found && found.start !== dismissedAt.current ? found : null;
  };

  /** Looks at what stands before the cursor; call it whenever text or cursor changed. */
  const look = () => setTrigger(find());

  /** A key for the list means what is typed now, also where the list has not been drawn for it yet. */
  const onChord = (chord: string): boolean => {
    if (trigger === null && !takes.has(chord)) return false;
    const found = find();
    if (found?.start !== trigger?.start || found?.query !== trigger?.query)
      flushSync(() => setTrigger(found));
    return found !== null && (picker.current?.onChord(chord) ?? false);
  };

  const close = () => {
    dismissedAt.current = trigger?.start ?? null;
    const into = field.current;
    if (into && trigger && ownSign.current === trigger.start)
      into.replace(trigger.start, into.selection().end, '');
    ownSign.current = null;
    setTrigger(null);
    setActiveOption(null);
  };

  /** Puts text in place of the sign and what was typed behind it, or at the cursor; its first gap is selected. */
  const insert = (text: string) => {
    const into = field.current;
    if (!into) return;
    const { start, end } = into.selection();
    const from = trigger?.start ?? start;
    // What was typed since it was picked stays, and is typed on behind it.
    const to = trigger ? trigger.start + signs[trigger.kind].length + trigger.query.length : end;
    dismissedAt.current = null;
    ownSign.current = null;
    setTrigger(null);
    const length = into.text().length;
    into.replace(from, to, trigger ? text : gapAt(into, from) + text);
    const gap = findUnfilled(text).length > 0 && nextUnfilled(into.text(), from);
    const caret = end + into.text().length - length;
    if (end > to) into.select(caret, caret);
    else if (gap) into.select(gap.start, gap.end);
  };

  const open = (kind: Trigger['kind']) => {
    const into = field.current;
    if (!into) return;
    into.focus();
    const { start, end } = into.selection();
    dismissedAt.current = null;
    const gap = gapAt(into, start);
    ownSign.current = start + gap.length;
    into.replace(start, end, gap + signs[kind]);
    look();
  };

  return {
    trigger,
    look,
    close,
    insert,
    open,
    /** Without taking anything out of the text. */
    hide: () => setTrigger(null),
    onChord,
    /** What the list takes. */
    list: { ref: picker, id, query: trigger?.query ?? '', onActive: setActiveOption },
    /** What the field says of the list. */
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': trigger ? id : undefined,
      'aria-activedescendant': trigger && activeOption ? activeOption : undefined,
    } as const,
  };
}
