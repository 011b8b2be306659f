import { create } from 'zustand';
import type { DraftMode } from '../../../../shared/contract/draft-views.ts';

/** Languages that were chosen by hand, by conversation and mode, in this window until it closes. */
export const useSpellingChoices = create<Readonly<Record<string, string>>>(() => ({}));

export const choiceKey = (conversationId: string, mode: DraftMode): string => `${conversationId} ${mode}`;

/** null: by itself again. */
export function chooseSpelling(key: string, language: string | null): void {
  useSpellingChoices.setState(
    ({ [key]: _, ...others }) => (language === null ? others : { ...others, [key]: language }),
    true,
  );
}
