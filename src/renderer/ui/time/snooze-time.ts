const hourMs = 3_600_000;
const morning = 9;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const units: Readonly<Record<string, number>> = { m: 60_000, h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs };
const longestMs = 365 * 24 * hourMs;

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

function clockOf(text: string): { hour: number; minute: number } | null {
  const found = /^(?:at )?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/.exec(text.trim());
  if (!found) return null;
  const minute = Number(found[2] ?? 0);
  const written = Number(found[1]);
  const hour = found[3] ? (written % 12) + (found[3] === 'pm' ? 12 : 0) : written;
  return hour > 23 || minute > 59 || (found[3] && written > 12) ? null : { hour, minute };
}

function dayOf(word: string, now: number): number | null {
  if (word === 'today') return 0;
  if ('tomorrow'.startsWith(word) && word.length >= 3) return 1;
  const weekday = weekdays.findIndex((name) => word.length >= 3 && name.startsWith(word));
  return weekday < 0 ? null : daysUntil(now, weekday);
}

/**
 * Reads `45m`, `in 3 hours`, `tomorrow`, `tomorrow 14:30`, `fri 9am`, `next week`, `18:00` as an instant in local
 * time. null when it is not understood, past, or over a year away.
 */
export function readSnooze(typed: string, now: number): number | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const at = instantOf(text, now);
  return at !== null && at > now && at - now <= longestMs ? at : null;
}

function instantOf(text: string, now: number): number | null {
  const span =
    /^(?:in )?(\d{1,3}) ?(m|min|mins|minutes?|h|hours?|hrs?|d|days?|w|weeks?)$/.exec(text) ??
    /^(?:in )?(an?) (minute|hour|day|week)$/.exec(text);
  if (span) {
    const count = /^\d/.test(span[1] ?? '') ? Number(span[1]) : 1;
    return now + count * (units[span[2]?.[0] ?? ''] ?? Number.NaN);
  }
  if (text === 'next week') return dayAt(now, daysUntil(now, 1), morning);

  const clock = clockOf(text);
  if (clock) {
    const today = dayAt(now, 0, clock.hour, clock.minute);
    return today > now ? today : dayAt(now, 1, clock.hour, clock.minute);
  }
  const [word = '', ...rest] = text.replace(/^next /, '').split(' ');
  const days = dayOf(word, now);
  if (days === null) return null;
  const time = rest.length > 0 ? clockOf(rest.join(' ')) : { hour: morning, minute: 0 };
  return time && dayAt(now, days, time.hour, time.minute);
}
