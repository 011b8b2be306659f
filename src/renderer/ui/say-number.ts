import { perLocale } from '../text/locale.ts';

const grouped = perLocale((at) => new Intl.NumberFormat(at));

/** A count as the interface's language writes it: `12`, `2,539`. */
export function sayNumber(count: number): string {
  return count < 1000 ? String(count) : grouped().format(count);
}
