import { type RefObject, useId, useRef, useState } from 'react';
import type { DraftMode } from '../../../shared/contract/views.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import type { Field } from './field/field.ts';
import type { PickerHandle } from './PickerFrame.tsx';
import { type Trigger, triggerIn } from './trigger.ts';
import { nextUnfilled } from './use-sending.ts';

const signs: Record<Trigger['kind'], string> = { macro: '/', article: '??', mention: '@', emoji: ':' };

/** The list that a sign in the text opens, and what is picked from it at the cursor. */
export function usePicker(field: RefObject<Field | null>, mode: DraftMode) {
  const picker = useRef<PickerHandle>(null);
  const id = useId();
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [activeOption, setActiveOption] = useState<string | null>(null);
  const dismissedAt = useRef<number | null>(null);
  /** Where a command, not the agent, typed the sign that opened the picker: leaving takes it out again. */
  const ownSign = useRef<number | null>(null);

  /** Looks at what stands before the cursor; call it whenever text or cursor changed. */
  const look = () => {
    const at = field.current;
    const { start, end } = at?.selection() ?? { start: 0, end: 1 };
    if (!at || start !== end) return setTrigger(null);
    const found = triggerIn(mode, at.text(), start, ownSign.current);
    if (!found) dismissedAt.current = null;
    setTrigger(found && found.start !== dismissedAt.current ? found : null);
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
    dismissedAt.current = null;
    ownSign.current = null;
    setTrigger(null);
    into.replace(from, end, text);
    if (findUnfilled(text).length === 0) return;
    const gap = nextUnfilled(into.text(), from);
    if (gap) into.select(gap.start, gap.end);
  };

  const open = (kind: Trigger['kind']) => {
    const into = field.current;
    if (!into) return;
    into.focus();
    const { start, end } = into.selection();
    const before = into.text()[start - 1];
    dismissedAt.current = null;
    const gap = before === undefined || /\s/.test(before) ? '' : ' ';
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
    onChord: (chord: string) => trigger !== null && (picker.current?.onChord(chord) ?? false),
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
