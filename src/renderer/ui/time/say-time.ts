import i18next from 'i18next';
import { locale } from '../../text/locale.ts';
import { type Span, spanOf } from './duration.ts';

const sayable = {
  s: 'time.seconds',
  m: 'time.minutes',
  h: 'time.hours',
  d: 'time.days',
} as const satisfies Record<Span['unit'], string>;

/** `5m`: for narrow places. */
export function shortSpan(ms: number): string {
  const { unit, count } = spanOf(ms);
  return i18next.t(`${sayable[unit]}.short`, { count });
}

/** `5 minutes`: for sentences and screen readers. */
export function longSpan(ms: number): string {
  const { unit, count } = spanOf(ms);
  return i18next.t(`${sayable[unit]}.long`, { count });
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(at: number, name: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale()} ${name}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale(), options);
    formats.set(key, formatter);
  }
  return formatter.format(at);
}

/** `14:02`, as the workstation writes times. */
export const clockTime = (at: number) => format(at, 'clock', { hour: '2-digit', minute: '2-digit' });

/** `3 Nov 2026, 14:02`. */
export const dateAndTime = (at: number) => format(at, 'full', { dateStyle: 'medium', timeStyle: 'short' });

/** The day alone: `29 Nov 2026`. */
export const dateOf = (at: number) => format(at, 'date', { dateStyle: 'medium' });

/** `3 Nov 2026, 14:02:07`: where the order of things within a minute counts. */
export const exactTime = (at: number) => format(at, 'exact', { dateStyle: 'medium', timeStyle: 'medium' });

/** How long ago, for a list: `5m`, `3h`, then the day: `3 Nov`. */
export function ago(at: number, now: number): string {
  const past = now - at;
  if (past < 60_000) return i18next.t('time.now');
  if (past < 36 * 3_600_000) return shortSpan(past);
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? format(at, 'day', { day: 'numeric', month: 'short' })
    : format(at, 'month', { month: 'short', year: 'numeric' });
}
