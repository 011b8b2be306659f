import { Temporal } from 'temporal-polyfill';
import type { TimeAhead } from './macro-action.ts';

const hourMs = 3_600_000;
const morning = 9;
const saturday = 6;

/**
 * The instant that lies so far ahead of `from`, milliseconds since 1970. Days are those of `timezone`, an IANA name: a
 * number of days keeps the time of day when clocks change; the working days are Monday to Friday and begin at nine. A zone
 * that nobody knows is UTC.
 */
export function timeAfter({ unit, count }: TimeAhead, from: number, timezone: string): number {
  if (unit === 'hours') return from + count * hourMs;
  const start = zoned(from, timezone);
  if (unit === 'days') return start.add({ days: count }).epochMilliseconds;
  let day = start.toPlainDate();
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek < saturday) left -= 1;
  }
  const time = new Temporal.PlainTime(morning);
  return day.toZonedDateTime({ timeZone: start.timeZoneId, plainTime: time }).epochMilliseconds;
}

function zoned(at: number, timezone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(timezone);
  } catch (error) {
    if (error instanceof RangeError) return instant.toZonedDateTimeISO('UTC');
    throw error;
  }
}
