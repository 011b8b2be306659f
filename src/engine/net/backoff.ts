export type BackoffLimits = {
  /** Upper bound of the first wait, in milliseconds; doubles with each attempt. */
  readonly baseMs: number;
  readonly capMs: number;
  /** No wait is shorter, so that a failing hub is not hammered by unlucky dice. */
  readonly floorMs: number;
};

export const connectionBackoff: BackoffLimits = { baseMs: 1_000, capMs: 30_000, floorMs: 200 };
export const laneBackoff: BackoffLimits = { baseMs: 1_000, capMs: 60_000, floorMs: 250 };

/** The longest that a hub may make an engine wait; a larger Retry-After is a fault or an attack. */
const longestRetryAfterMs = 15 * 60_000;

/**
 * Milliseconds before attempt number `attempt` + 1 (0 after the first failure): exponential with full jitter,
 * so that a floor of workstations doesn't return in one wave. A Retry-After moves the whole range behind it.
 */
export function backoffMs(
  attempt: number,
  limits: BackoffLimits,
  retryAfterMs: number | null = null,
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(limits.capMs, limits.baseMs * 2 ** Math.min(attempt, 20));
  const jittered = Math.max(limits.floorMs, Math.round(random() * ceiling));
  if (retryAfterMs === null) return jittered;
  return Math.min(retryAfterMs, longestRetryAfterMs) + Math.round(random() * Math.min(ceiling, 2_000));
}

/**
 * Reads a Retry-After header: delta seconds, or an HTTP date counted from the answer's own Date header, because
 * this machine's clock may be wrong. Null when absent or unreadable.
 */
export function parseRetryAfter(
  header: string | null,
  dateHeader: string | null,
  now: number,
): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const hubNow = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  return Math.max(0, until - (Number.isNaN(hubNow) ? now : hubNow));
}
