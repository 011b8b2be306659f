const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export type Span = { readonly unit: 's' | 'm' | 'h' | 'd'; readonly count: number };

/** A duration in its largest whole unit: 90 s is 1 m. Negative ones count as zero. */
export function spanOf(ms: number): Span {
  const length = Math.max(0, ms);
  if (length < minute) return { unit: 's', count: Math.floor(length / second) };
  if (length < hour) return { unit: 'm', count: Math.floor(length / minute) };
  if (length < 2 * day) return { unit: 'h', count: Math.floor(length / hour) };
  return { unit: 'd', count: Math.floor(length / day) };
}

/** A countdown as `04:09`; minutes go on past 60. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / second));
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}

export type Urgency = 'late' | 'soon' | 'calm';

/** How pressing a deadline is: past, within a quarter of an hour, or later. */
export function urgencyOf(dueAt: number, now: number): Urgency {
  if (dueAt <= now) return 'late';
  return dueAt - now <= 15 * minute ? 'soon' : 'calm';
}
