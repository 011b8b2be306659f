import type { TopicKey } from './topics.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A few hours in which far more people write than usual, most of them about the same thing. */
export type Surge = {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly topics: readonly (readonly [TopicKey, number])[];
  readonly tag: string;
};

/** Share of a surge's arrivals that are about its topics. */
export const surgeShare = 0.68;

/** Load by hour of the day, UTC: people sleep, and the exchange has more of them in Europe and the Americas. */
const hourly = [
  0.52, 0.46, 0.42, 0.42, 0.46, 0.55, 0.72, 0.95, 1.18, 1.3, 1.34, 1.32, 1.3, 1.36, 1.42, 1.44, 1.4, 1.3,
  1.22, 1.14, 1.02, 0.9, 0.76, 0.62,
];
/** By day of the week, Sunday first. */
const weekly = [0.74, 1.16, 1.1, 1.06, 1.04, 1.02, 0.82];

/** Surge days of the demo exchange, counted back from `now`; those outside of the window are left out. */
export function surgesBefore(now: number, days: number): readonly Surge[] {
  const at = (
    daysAgo: number,
    hours: number,
    factor: number,
    rest: Pick<Surge, 'topics' | 'tag'>,
  ): Surge => ({
    from: now - daysAgo * day,
    to: now - daysAgo * day + hours * hour,
    factor,
    ...rest,
  });
  const all: Surge[] = [
    at(71.4, 9, 4.5, {
      topics: [
        ['liquidation', 5],
        ['app-crash', 3],
        ['withdrawal-delayed', 2],
      ],
      tag: 'crash-day',
    }),
    at(43.2, 6, 3.5, {
      topics: [
        ['listing-question', 6],
        ['deposit-missing', 3],
        ['app-crash', 1],
      ],
      tag: 'listing-day',
    }),
    at(19.7, 14, 3.5, {
      topics: [
        ['withdrawal-delayed', 6],
        ['deposit-missing', 4],
      ],
      tag: 'tron-congestion',
    }),
    at(6.3, 5, 3, {
      topics: [
        ['phishing', 6],
        ['account-hacked', 1.5],
        ['lost-2fa', 1],
      ],
      tag: 'phishing-wave',
    }),
  ];
  return all.filter((surge) => surge.from > now - days * day);
}

export function surgeAt(surges: readonly Surge[], instant: number): Surge | null {
  return surges.find((surge) => instant >= surge.from && instant < surge.to) ?? null;
}

/** Share of all conversations that began in the last hours: the inbox that the demo opens with. */
const freshShare = 0.028;
const freshHours = 6;

/**
 * When the conversation at a share (0 to 1) of the whole stream began, in milliseconds: grows with the share,
 * follows the rhythm of day and week, and ends at `now`.
 */
export function arrivalTimes(now: number, days: number, surges: readonly Surge[]): (share: number) => number {
  const step = hour / 2;
  const start = now - days * day;
  const steps = Math.floor((days * day - freshHours * hour) / step);
  const cumulative = new Float64Array(steps + 1);
  for (let index = 0; index < steps; index += 1) {
    const middle = start + (index + 0.5) * step;
    const date = new Date(middle);
    const surge = surgeAt(surges, middle);
    const load = (hourly[date.getUTCHours()] ?? 1) * (weekly[date.getUTCDay()] ?? 1) * (surge?.factor ?? 1);
    cumulative[index + 1] = (cumulative[index] ?? 0) + load;
  }
  const total = cumulative[steps] ?? 1;
  const freshFrom = start + steps * step;

  return (share) => {
    if (share >= 1 - freshShare) {
      const into = Math.min(1, (share - (1 - freshShare)) / freshShare);
      return Math.floor(freshFrom + (now - freshFrom) * into ** 0.72 - 45_000 * into);
    }
    const wanted = (share / (1 - freshShare)) * total;
    let low = 0;
    let high = steps;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    const from = cumulative[low] ?? 0;
    const width = (cumulative[low + 1] ?? from) - from;
    return Math.floor(start + (low + (width > 0 ? (wanted - from) / width : 0)) * step);
  };
}
