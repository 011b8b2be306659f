import type { MacroFigures } from '../../../../shared/wire/learning.ts';
import { leastForShare } from './say-figures.ts';

type Figures = Pick<MacroFigures, 'ratings' | 'score' | 'compared' | 'edited' | 'solved' | 'reopened'>;

/** Whether a macro is rated below 3 of 5, changed in more than half of all replies, or followed by every fourth being opened again: where enough is known. */
export function isDoingBadly({ ratings, score, compared, edited, solved, reopened }: Figures): boolean {
  const isMore = (n: number, of: number, share: number) => of >= leastForShare && n > share * of;
  return (
    (ratings >= leastForShare && score < 3 * ratings) ||
    isMore(edited, compared, 0.5) ||
    isMore(reopened, solved, 0.25)
  );
}
