import { likeness, sentenceKey } from '../../../shared/domain/learning/sentences.ts';
import type { EditFinding } from '../../../shared/wire/learning.ts';

/** What was counted of one sentence's edit. */
export type CountedEdit = Pick<EditFinding, 'locale' | 'how' | 'sentence' | 'became'> & {
  readonly macroId: string;
  readonly version: number;
  readonly count: number;
  readonly lately: number;
  readonly before: number;
};

/** What has so much in common says the same in other words. */
const alike = 0.75;

/**
 * Puts together what agents made of the same sentence where they said the same: once removed, or replaced by nearly the
 * same words. Each cluster says it as most of them did. The most counted first.
 */
export function clusterEdits(edits: readonly CountedEdit[]): CountedEdit[] {
  const bySentence = new Map<string, CountedEdit[]>();
  for (const edit of edits) {
    const { macroId, version, locale, how, sentence } = edit;
    const key = JSON.stringify([macroId, version, locale, how, how === 'added' ? '' : sentenceKey(sentence)]);
    const group = bySentence.get(key);
    if (group) group.push(edit);
    else bySentence.set(key, [edit]);
  }
  const found: CountedEdit[] = [];
  for (const group of bySentence.values()) {
    const clusters: CountedEdit[] = [];
    for (const edit of [...group].sort((a, b) => b.count - a.count)) {
      const at = clusters.findIndex((one) => likeness(one.became, edit.became) >= alike);
      const held = clusters[at];
      if (!held) clusters.push(edit);
      else
        clusters[at] = {
          ...held,
          count: held.count + edit.count,
          lately: held.lately + edit.lately,
          before: held.before + edit.before,
        };
    }
    found.push(...clusters);
  }
  return found.sort((a, b) => b.count - a.count);
}
