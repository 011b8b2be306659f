import { perLocale } from '../../text/locale.ts';

const names = perLocale((at) => new Intl.DateTimeFormat(at, { weekday: 'long', timeZone: 'UTC' }));
const days = perLocale((at) => new Intl.DateTimeFormat(at, { dateStyle: 'full', timeZone: 'UTC' }));

/** A weekday by its number, 1 Monday to 7 Sunday. */
export function weekdayName(weekday: number): string {
  // 5 January 1970 was a Monday.
  return names().format((3 + weekday) * 86_400_000);
}

/** `Friday, 25 December 2026` of `2026-12-25`. */
export function dayName(day: string): string {
  return days().format(Date.parse(day));
}
