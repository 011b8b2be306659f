import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import { addOpenTime, openTimeBetween } from './business-time.ts';

const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
const hour = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const days = (...weekdays: number[]) => weekdays;

function desk(timezone: string, hours: string, weekdays = days(1, 2, 3, 4, 5), holidays: string[] = []) {
  const weekly = weekdays.flatMap((weekday) =>
    hours.split(' ').map((range) => {
      const [from = 0, to = 0] = range.split('-').map((time) => {
        const [h = 0, m = 0] = time.split(':').map(Number);
        return h * 60 + m;
      });
      return { weekday, from, to };
    }),
  );
  const calendar: BusinessCalendar = {
    id: '0198f0c0-0000-7000-8000-000000000001',
    name: timezone,
    timezone,
    weekly,
    holidays,
  };
  return calendar;
}

it('goes on where the desk opens again: over night, week-end, lunch and holiday', () => {
  const lisbon = desk('Europe/Lisbon', '09:00-13:00 14:00-18:00', undefined, ['2026-01-01']);
  // Wednesday 31 December 17:30 in Lisbon; Thursday is New Year's Day.
  expect(addOpenTime(lisbon, at('2025-12-31T17:30:00Z'), hour)).toBe(at('2026-01-02T09:30:00Z'));
  // Friday noon: two hours lie around lunch.
  expect(addOpenTime(lisbon, at('2026-01-02T12:00:00Z'), 2 * hour)).toBe(at('2026-01-02T15:00:00Z'));
  // What comes in on Saturday waits for Monday morning.
  expect(addOpenTime(lisbon, at('2026-01-03T22:00:00Z'), 30 * 60_000)).toBe(at('2026-01-05T09:30:00Z'));
});

it('a night shift loses the hour that clocks skip in Berlin and works the one that they repeat', () => {
  const night = desk('Europe/Berlin', '00:00-06:00', days(1, 2, 3, 4, 5, 6, 7));
  // 29 March 2026: 02:00 becomes 03:00; the night has five hours.
  const spring = at('2026-03-28T23:00:00Z');
  expect(openTimeBetween(night, spring, spring + 12 * hour)).toBe(5 * hour);
  expect(addOpenTime(night, spring, 5 * hour)).toBe(at('2026-03-29T04:00:00Z'));
  // 25 October 2026: 03:00 becomes 02:00; the night has seven.
  const autumn = at('2026-10-24T22:00:00Z');
  expect(openTimeBetween(night, autumn, autumn + 12 * hour)).toBe(7 * hour);
});

it('opens at nine on the wall in New York on both sides of the change', () => {
  const newYork = desk('America/New_York', '09:00-17:00', days(1, 2, 3, 4, 5, 6, 7));
  // 8 March 2026: the offset goes from -5 to -4.
  expect(addOpenTime(newYork, at('2026-03-07T21:30:00Z'), hour)).toBe(at('2026-03-08T13:30:00Z'));
  // 1 November 2026: back to -5.
  expect(addOpenTime(newYork, at('2026-10-31T20:30:00Z'), hour)).toBe(at('2026-11-01T14:30:00Z'));
});

it('opens an hour later where its opening time is skipped', () => {
  const early = desk('Europe/Berlin', '02:30-04:00', days(7));
  expect(addOpenTime(early, at('2026-03-29T00:00:00Z'), 30 * 60_000)).toBe(at('2026-03-29T02:00:00Z'));
});

it('knows zones that are no whole hours off, shift by half an hour, skipped a day or gave up summer time', () => {
  const kathmandu = desk('Asia/Kathmandu', '10:00-18:00', days(7, 1, 2, 3, 4, 5));
  expect(addOpenTime(kathmandu, at('2026-02-01T00:00:00Z'), hour)).toBe(at('2026-02-01T05:15:00Z'));
  // Lord Howe Island moves by thirty minutes: 4 October 2026, 02:00 becomes 02:30.
  const howe = desk('Australia/Lord_Howe', '00:00-04:00', days(7));
  const sunday = at('2026-10-03T13:30:00Z');
  expect(openTimeBetween(howe, sunday, sunday + 24 * hour)).toBe(3.5 * hour);
  // There was no 30 December 2011, a Friday, in Samoa.
  const apia = desk('Pacific/Apia', '09:00-17:00', days(5));
  const thursday = at('2011-12-29T12:00:00Z');
  expect(openTimeBetween(apia, thursday, thursday + 3 * 24 * hour)).toBe(0);
  // Brazil has had no summer time since 2019.
  const saoPaulo = desk('America/Sao_Paulo', '09:00-18:00');
  expect(addOpenTime(saoPaulo, at('2018-12-03T00:00:00Z'), hour)).toBe(at('2018-12-03T12:00:00Z'));
  expect(addOpenTime(saoPaulo, at('2025-12-01T00:00:00Z'), hour)).toBe(at('2025-12-01T13:00:00Z'));
});

it('is open for whole days until midnight, whatever their length', () => {
  const always = desk('Europe/Berlin', '00:00-24:00', days(1, 2, 3, 4, 5, 6, 7));
  const from = at('2026-03-20T10:00:00Z');
  expect(openTimeBetween(always, from, from + 20 * 24 * hour)).toBe(20 * 24 * hour);
});

it('treats a calendar that never opens as always open, so that nothing waits for ever', () => {
  const never = desk('UTC', '09:00-09:00');
  expect(addOpenTime(never, 1000, hour)).toBe(1000 + hour);
});

const anyDesk = fc
  .record({
    timezone: fc.constantFrom(
      'Europe/Lisbon',
      'Europe/Berlin',
      'America/New_York',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
      'Asia/Tehran',
      'UTC',
    ),
    weekly: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.integer({ min: 0, max: 1380 }),
        length: fc.integer({ min: 15, max: 720 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    holidays: fc.array(fc.constantFrom('2026-03-29', '2026-03-30', '2026-10-25', '2026-12-25'), {
      maxLength: 3,
    }),
  })
  .map(({ weekly, ...rest }) => ({
    ...desk('UTC', '09:00-10:00'),
    ...rest,
    weekly: weekly.map(({ weekday, from, length }) => ({ weekday, from, to: Math.min(1440, from + length) })),
  }));
const anyInstant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') });
const anyLength = fc.integer({ min: 1, max: 40 * hour });

it(`what is added lies between: adding and measuring are each other's way back (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyDesk, anyInstant, anyLength, (calendar, from, length) => {
      const due = addOpenTime(calendar, from, length);
      expect(due).toBeGreaterThan(from);
      expect(openTimeBetween(calendar, from, due)).toBe(length);
      // Going back the same length ends where nothing lies between it and the beginning but closed time.
      const back = addOpenTime(calendar, due, -length);
      expect(openTimeBetween(calendar, Math.min(back, from), Math.max(back, from))).toBe(0);
    }),
    { seed, numRuns: 150 },
  );
});

it(`open time adds up, never exceeds real time, and more of it is never due earlier (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyDesk, anyInstant, anyLength, anyLength, (calendar, from, first, second) => {
      const middle = addOpenTime(calendar, from, first);
      const end = addOpenTime(calendar, from, first + second);
      expect(addOpenTime(calendar, middle, second)).toBe(end);
      expect(end).toBeGreaterThan(middle);
      expect(openTimeBetween(calendar, from, end)).toBeLessThanOrEqual(end - from);
      expect(openTimeBetween(calendar, from, middle) + openTimeBetween(calendar, middle, end)).toBe(
        openTimeBetween(calendar, from, end),
      );
    }),
    { seed, numRuns: 150 },
  );
});
