const written = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const back = /^(\d{1,4})\s*(h|d|w|m|y)$/i;

export type SearchSpan = { readonly from: number; readonly until: number };

/**
 * The time that a value names, in ms: a day, a month or a year of this machine's own zone (`2026-03-02`, `2026-03`,
 * `2026`, `today`, `yesterday`), or everything since so long ago (`12h`, `7d`, `2w`, `3m`, `1y`). Null for none.
 */
export function readSpan(value: string, now: number): SearchSpan | null {
  const plain = value.trim().toLowerCase();
  const today = new Date(now);
  const [thisYear, thisMonth, thisDay] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (plain === 'today') return days(thisYear, thisMonth, thisDay);
  if (plain === 'yesterday') return days(thisYear, thisMonth, thisDay - 1);

  const [, count, unit] = back.exec(plain) ?? [];
  if (count !== undefined && unit !== undefined) {
    const from = agoFrom(today, Number(count), unit);
    return { from, until: Math.max(now, from) + 1 };
  }
  const [, year, month, day] = written.exec(plain) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y < 1970 || m < 1 || m > 12 || d < 1 || d > new Date(y, m, 0).getDate()) return null;
  if (day !== undefined) return days(y, m - 1, d);
  const until = month === undefined ? new Date(y + 1, 0, 1) : new Date(y, m, 1);
  return { from: new Date(y, m - 1, 1).getTime(), until: until.getTime() };
}

function agoFrom(today: Date, count: number, unit: string): number {
  const from = new Date(today);
  if (unit === 'h') return from.getTime() - count * 3_600_000;
  if (unit === 'd') from.setDate(from.getDate() - count);
  if (unit === 'w') from.setDate(from.getDate() - 7 * count);
  if (unit === 'm') from.setMonth(from.getMonth() - count);
  if (unit === 'y') from.setFullYear(from.getFullYear() - count);
  return Math.max(0, from.getTime());
}

/** A day from midnight to midnight: 23 to 25 hours where clocks are moved. */
function days(year: number, month: number, day: number): SearchSpan {
  return {
    from: new Date(year, month, day).getTime(),
    until: new Date(year, month, day + 1).getTime(),
  };
}
