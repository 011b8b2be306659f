import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftMode } from '../../../../shared/contract/draft-views.ts';
import type { SpellingCheck } from '../../../../shared/contract/spelling.ts';
import { engine } from '../../../engine/client.ts';
import { q } from '../../../engine/queries.ts';
import { useSettings } from '../../../engine/settings.ts';
import type { Field } from '../field/field.ts';
import { carryOver, type Place } from './places.ts';
import { choiceKey, useSpellingChoices } from './spelling-choices.ts';

type Checked = SpellingCheck & { readonly text: string };

/** How long after a change the text is looked at, and when the word that is being typed counts as finished. */
const soonMs = 300;
const pauseMs = 900;
const nothing: readonly Place[] = [];

/** The misspelt words of what is being written, a moment after it was written. */
export function useSpelling(
  conversationId: string,
  mode: DraftMode,
  text: string,
  field: RefObject<Field | null>,
) {
  const { checkSpelling: on } = useSettings();
  const key = choiceKey(conversationId, mode);
  const chosen = useSpellingChoices((choices) => choices[key] ?? null);
  const { data: own } = useQuery({ ...q.spelling.words.queryOptions({ input: {} }), enabled: on });
  const [checked, setChecked] = useState<Checked | null>(null);
  const latest = useRef(text);
  const changedAt = useRef(0);

  const check = async (): Promise<Checked | null> => {
    const now = latest.current;
    const found = await engine.spelling
      .check({ conversationId, mode, text: now, language: chosen })
      .catch(() => null);
    return found && { ...found, text: now };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: own words and the choice change what is right
  useEffect(() => {
    if (latest.current !== text) changedAt.current = Date.now();
    latest.current = text;
    if (!on) return setChecked(null);
    let gone = false;
    const look = async (finished: boolean) => {
      const found = await check();
      if (gone || !found) return;
      const cursor = finished ? -1 : (field.current?.selection().end ?? -1);
      setChecked({ ...found, wrong: found.wrong.filter(({ end }) => end !== cursor) });
    };
    const rested = Date.now() - changedAt.current >= pauseMs;
    const soon = setTimeout(() => void look(rested), soonMs);
    const later = rested ? undefined : setTimeout(() => void look(true), pauseMs);
    return () => {
      gone = true;
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, [text, on, chosen, own, conversationId, mode]);

  const wrong = useMemo(
    () => (on && checked ? carryOver(checked.wrong, checked.text, text) : nothing),
    [on, checked, text],
  );
  return {
    on,
    key,
    chosen,
    /** null until it has been looked at. */
    language: checked?.language ?? null,
    known: checked?.known ?? true,
    wrong,
    /** Looks at once. */
    async lookNow(): Promise<Checked | null> {
      const found = on ? await check() : null;
      if (found) setChecked(found);
      return found;
    },
  };
}

export type Spelling = ReturnType<typeof useSpelling>;
