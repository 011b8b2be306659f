import { locale } from '../../text/locale.ts';

/** Hours by which a zone's wall clock is ahead of the workstation's, rounded to quarters; null for an unknown zone. */
export function hoursAhead(timezone: string, now: number): number | null {
  try {
    const there = wallClock(now, timezone);
    const here = wallClock(now, undefined);
    return Math.round((there - here) / 900_000) / 4;
  } catch {
    return null;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than drawing the rest of the card; there are as many as customers' zones. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.year ? 'whole' : 'clock'} ${options.timeZone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, options);
    formats.set(key, format);
  }
  return format;
}

function wallClock(now: number, timeZone: string | undefined): number {
  const parts = formatOf('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
}

/** `14:02` on the wall of that zone; null for an unknown one. */
export function timeThere(timezone: string, now: number): string | null {
  try {
    return formatOf(locale(), { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(now);
  } catch {
    return null;
  }
}
