import type { InterfaceLanguage } from '../../../shared/domain/interface-language.ts';
import { type Found, readTimeWords } from './read-time-words.ts';
import type { DayPart, Unit } from './time-words.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const morning = 9;
const longestMs = 366 * 24 * hourMs;
const hourOf: Readonly<Record<DayPart, number>> = {
  morning,
  noon: 12,
  afternoon: 15,
  evening: 18,
  night: 20,
};

export type SnoozePreset = 'inOneHour' | 'laterToday' | 'tomorrow' | 'monday';

function dayAt(now: number, daysAhead: number, hour: number, minute = 0): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysAhead, hour, minute).getTime();
}

function daysUntil(now: number, weekday: number): number {
  return (weekday - new Date(now).getDay() + 7) % 7 || 7;
}

/** The ready choices with their instants, in local time; `laterToday` is gone once the afternoon is over. */
export function snoozePresets(now: number): { preset: SnoozePreset; at: number }[] {
  const inThreeHours = Math.ceil((now + 3 * hourMs) / (hourMs / 2)) * (hourMs / 2);
  const sameDay = new Date(inThreeHours).getDate() === new Date(now).getDate();
  return [
    { preset: 'inOneHour', at: now + hourMs },
    ...(sameDay ? [{ preset: 'laterToday', at: inThreeHours } as const] : []),
    { preset: 'tomorrow', at: dayAt(now, 1, morning) },
    { preset: 'monday', at: dayAt(now, daysUntil(now, 1), morning) },
  ];
}

/**
 * Reads a time to come as people write it in this language: `45m`, `in 3 hours`, `tomorrow 14:30`, `mañana por la
 * tarde`, `yarın saat 9`, `thứ sáu 3 giờ chiều`. Returns an instant, reckoned in the workstation's time zone; days keep
 * the time of day when clocks change. null when not all of it is understood, or it is past or over a year away.
 */
export function readSnooze(typed: string, now: number, language: InterfaceLanguage): number | null {
  // Whoever has the interface in another language may still write the short English forms.
  for (const tried of language === 'en' ? [language] : [language, 'en' as const]) {
    const found = readTimeWords(typed, tried);
    const at = found && instantOf(found, now);
    if (at !== null && at > now && at - now <= longestMs) return at;
  }
  return null;
}

function instantOf({ spans, day, weekday, month, part, clock, next }: Found, now: number): number | null {
  const date = new Date(now);
  const dated = [day, weekday, month, next].filter((value) => value !== null).length;
  if (dated > 1) return null;
  const time = timeOf(clock, part);
  if (time === null) return null;

  if (spans.length > 0) {
    if (dated > 0) return null;
    const total = (unit: Unit) => spans.reduce((sum, span) => sum + (span.unit === unit ? span.count : 0), 0);
    const days = total('day') + 7 * total('week');
    const months = total('month');
    const ms = total('hour') * hourMs + total('minute') * minuteMs;
    if (time !== undefined && (ms > 0 || days + months === 0)) return null;
    const { hour, minute } = time ?? { hour: date.getHours(), minute: date.getMinutes() };
    const there = new Date(
      date.getFullYear(),
      date.getMonth() + months,
      date.getDate() + days,
      hour,
      minute,
      time ? 0 : date.getSeconds(),
      time ? 0 : date.getMilliseconds(),
    );
    return there.getTime() + ms;
  }

  const { hour, minute } = time ?? { hour: morning, minute: 0 };
  if (next === 'week') return dayAt(now, daysUntil(now, 1), hour, minute);
  if (next === 'month') return new Date(date.getFullYear(), date.getMonth() + 1, 1, hour, minute).getTime();
  if (weekday !== null) return dayAt(now, daysUntil(now, weekday), hour, minute);
  if (month !== null) {
    const on = (year: number) => new Date(year, month.month, month.day, hour, minute);
    const thisYear = on(date.getFullYear());
    if (new Date(date.getFullYear(), month.month, month.day).getDate() !== month.day) return null;
    return (thisYear.getTime() > now ? thisYear : on(date.getFullYear() + 1)).getTime();
  }
  if (day === 0 && !time) return null;
  // Whoever is up at one means the two o'clock that comes.
  const coming = (hour >= 24 && day === 0) || day === null;
  if (!coming) return dayAt(now, day, hour, minute);
  if (time === undefined) return null;
  const today = dayAt(now, 0, hour % 24, minute);
  return today > now ? today : dayAt(now, 1, hour % 24, minute);
}

/** undefined: no time was given; null: one that does not exist. Hours from 24 are the early ones of the day after. */
function timeOf(
  clock: Found['clock'],
  part: DayPart | null,
): { hour: number; minute: number } | null | undefined {
  if (!clock) return part ? { hour: hourOf[part], minute: 0 } : undefined;
  const { minute, half } = clock;
  if (minute > 59 || clock.hour > 23 || (half && (clock.hour > 12 || clock.hour === 0))) return null;
  const later = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour > 5);
  const small = half ? clock.hour % 12 : clock.hour;
  const hour = half === 'pm' || (later && !half && small < 12) ? small + 12 : small;
  if (part !== 'night') return { hour, minute };
  // Midnight is told as 12 too; a night begins on one day and ends on the next.
  const ofNight = hour === 24 || (hour === 12 && !half) ? 0 : hour;
  return { hour: ofNight < 6 ? ofNight + 24 : ofNight, minute };
}
