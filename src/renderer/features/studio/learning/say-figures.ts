import type { TFunction } from 'i18next';
import type { Counted } from '../../../../shared/wire/learning.ts';
import { perLocale } from '../../../text/locale.ts';
import { sayNumber } from '../../../ui/say-number.ts';

/** With fewer a share would say more than is known. */
export const leastForShare = 10;

const percent = perLocale((at) => new Intl.NumberFormat(at, { style: 'percent', maximumFractionDigits: 0 }));
const mean = perLocale(
  (at) => new Intl.NumberFormat(at, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

export const sayPercent = (share: number): string => percent().format(share);

/** How many of how many, with their share where there are enough to have one. `brief`: where it is said beside it. */
export function sayShare(t: TFunction, n: number, of: number, brief = false): string {
  if (of === 0) return '–';
  const counted = { n: sayNumber(n), of: sayNumber(of) };
  if (of < leastForShare) return t(brief ? 'learning.of' : 'learning.few', counted);
  return t('learning.share', { ...counted, share: sayPercent(n / of) });
}

/** The average of ratings from 1 to 5, where there are enough. */
export function sayRating(t: TFunction, score: number, ratings: number): string {
  if (ratings === 0) return '–';
  const of = sayNumber(ratings);
  if (ratings < leastForShare) return t('learning.fewRatings', { of });
  return t('learning.rating', { mean: mean().format(score / ratings), of });
}

export const sayTrend = (t: TFunction, { lately, before }: Counted): string =>
  t('learning.trend', { lately: sayNumber(lately), before: sayNumber(before) });
