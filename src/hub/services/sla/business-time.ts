import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';

/** Null: always open. */
export type Hours = BusinessCalendar | null;

/** Open from `from` to before `to`, instants in milliseconds. */
type Opening = { readonly from: number; readonly to: number };

/** Days in a row without an opening after which a calendar counts as never open: its holidays may fill a year. */
const mostClosedDays = 800;

/**
 * The openings of one local day, in order and without overlap. Wall-clock times become instants by the zone's own
 * rules: a time that is skipped when clocks go forward is taken an hour later, one that comes twice the first time.
 */
function openingsOf(calendar: BusinessCalendar, day: Temporal.PlainDate): Opening[] {
  if (calendar.holidays.includes(day.toString())) return [];
  // A day that a zone has left out to change sides of the date line.
  const begins = day.toZonedDateTime(calendar.timezone).toPlainDate();
  if (!begins.equals(day)) return [];
  const at = (minute: number): number => {
    const date = minute === 1440 ? day.add({ days: 1 }) : day;
    const time = new Temporal.PlainTime(Math.floor((minute % 1440) / 60), minute % 60);
    return date.toZonedDateTime({ timeZone: calendar.timezone, plainTime: time }).epochMilliseconds;
  };
  const openings = calendar.weekly
    .filter(({ weekday, from, to }) => weekday === day.dayOfWeek && from < to)
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const merged: Opening[] = [];
  for (const one of openings) {
    const last = merged.at(-1);
    if (last && one.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else merged.push(one);
  }
  return merged;
}

/** Openings that end after `from`, or going back those that begin before it, nearest first. */
function* openingsFrom(calendar: BusinessCalendar, from: number, step: 1 | -1): Generator<Opening> {
  const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.timezone);
  let day = zoned.toPlainDate();
  for (let closed = 0; closed < mostClosedDays; closed += 1) {
    const openings = openingsOf(calendar, day);
    if (openings.length > 0) closed = 0;
    yield* step === 1 ? openings : openings.reverse();
    day = day.add({ days: step });
  }
}

/**
 * The instant at which `length` milliseconds of open time have passed since `from`; a negative length goes back.
 * Time is real time while the desk is open: an hour that clocks skip does not count, one that they repeat counts
 * twice. A calendar that never opens counts as always open, so that nothing waits for ever.
 */
export function addOpenTime(hours: Hours, from: number, length: number): number {
  if (hours === null || length === 0) return from + length;
  let left = Math.abs(length);
  for (const { from: opens, to: closes } of openingsFrom(hours, from, length > 0 ? 1 : -1)) {
    const begin = length > 0 ? Math.max(opens, from) : opens;
    const end = length > 0 ? closes : Math.min(closes, from);
    if (end <= begin) continue;
    if (left <= end - begin) return length > 0 ? begin + left : end - left;
    left -= end - begin;
  }
  return from + length;
}

/** Milliseconds of open time between two instants; negative when `to` comes first. */
export function openTimeBetween(hours: Hours, from: number, to: number): number {
  if (hours === null) return to - from;
  if (to < from) return 0 - openTimeBetween(hours, to, from);
  let sum = 0;
  for (const opening of openingsFrom(hours, from, 1)) {
    if (opening.from >= to) break;
    sum += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
  }
  return sum;
}
