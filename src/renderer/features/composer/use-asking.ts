import { type RefObject, useState } from 'react';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { answeredIn } from './answered-in.ts';
import type { Field } from './field/field.ts';
import { nextUnfilled } from './use-sending.ts';

export type Answers = Readonly<Record<string, string>>;

type Asked = {
  readonly macroId: string;
  /** The language that it speaks. */
  readonly locale: string;
  /** As the macro stands in the field so far. */
  readonly text: string;
  /** As its actions stand in the draft so far. */
  readonly actions: readonly MacroAction[];
  readonly names: readonly string[];
  readonly answers: Answers;
};

const askName = /^ask\.(\w+)/;

/** What an inserted macro asks the agent for, until it is answered, put off, or no longer there to be filled in. */
export function useAsking(
  conversationId: string,
  field: RefObject<Field | null>,
  written: string,
  /** What its actions said, and what they say with the answers, in the same order. */
  onActions: (before: readonly MacroAction[], after: readonly MacroAction[]) => void,
) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const stands =
    asked !== null &&
    (written.includes(asked.text) ||
      findUnfilled(written).some(({ expression }) =>
        asked.names.includes(askName.exec(expression)?.[1] ?? ''),
      ));

  /** To the next gap, or behind what was filled in. */
  const goOn = (from: number, end: number) => {
    const into = field.current;
    const gap = into && nextUnfilled(into.text(), from);
    if (gap) into.select(gap.start, gap.end);
    else into?.select(end, end);
  };

  return {
    /** What is asked for now; null: nothing. */
    names: stands ? asked.names : null,
    begin(macro: Pick<Asked, 'macroId' | 'locale' | 'text' | 'actions'>, names: readonly string[]) {
      setAsked(names.length > 0 ? { ...macro, names, answers: {} } : null);
    },
    /** The gaps stay, to be filled one by one. */
    putOff() {
      setAsked(null);
      const into = field.current;
      if (into) goOn(0, into.selection().end);
    },
    async answer(given: Answers): Promise<void> {
      const into = field.current;
      if (!asked || !into) return;
      const answers = { ...asked.answers, ...given };
      let filled: Awaited<ReturnType<typeof engine.macros.fill>>;
      try {
        filled = await engine.macros.fill({
          macroId: asked.macroId,
          locale: asked.locale,
          conversationId,
          asked: answers,
        });
      } catch (error) {
        toast(t(`problems.${problemOf(error).kind}`), 'error');
        return;
      }
      onActions(asked.actions, filled.actions);
      const now = into.text();
      const at = now.indexOf(asked.text);
      if (at >= 0) into.replace(at, at + asked.text.length, filled.text);
      // Somebody has written in it since: then only the gaps are filled, what was written stays.
      else for (const { start, end, text } of answeredIn(now, answers)) into.replace(start, end, text);
      const more = filled.asks.filter((name) => !(name in answers));
      if (at >= 0 && more.length > 0) {
        setAsked({ ...asked, text: filled.text, actions: filled.actions, names: more, answers });
        return;
      }
      setAsked(null);
      goOn(Math.max(0, at), at >= 0 ? at + filled.text.length : into.selection().end);
    },
  };
}
