import { type RefObject, useRef } from 'react';
import type { Field } from './field/field.ts';
import type { DraftHandle } from './open-drafts.ts';

/** Whoever comes back by key goes on writing where they were, at the end of a draft that nobody has been in. */
export function useCaret(field: RefObject<Field | null>, handle: DraftHandle) {
  const entered = useRef(false);
  return {
    /** Gives the field the focus; once somebody has been in it, the cursor is where they put it. */
    enter() {
      if (entered.current) return field.current?.focus();
      const at = handle.caret();
      field.current?.select(at, at);
    },
    /** Somebody is in it. */
    onFocus() {
      entered.current = true;
    },
    onMove() {
      if (field.current?.isFocused()) handle.moveCaret(field.current.selection().end);
    },
  };
}
