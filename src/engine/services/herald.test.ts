import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { closeDatabase } from '../db/open.ts';
import { systemClock } from '../net/clock.ts';
import { createHerald } from './herald.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('counts again a moment after a view has changed, and asks nothing of a database that is being closed', () => {
  const db = staffedDatabase();
  const tellHost = vi.fn();
  const link = { hubOffset: () => 0 };
  const herald = createHerald({
    station: () => ({ db, link }) as unknown as ReturnType<Parameters<typeof createHerald>[0]['station']>,
    clock: systemClock,
    inSight: () => false,
    tell: vi.fn(),
    tellHost,
  });
  herald.changed([{ topic: 'views' }]);
  vi.advanceTimersByTime(1000);
  expect(tellHost.mock.calls).toEqual([[expect.objectContaining({ type: 'desk', signedIn: true })]]);

  herald.stop();
  // A page that was under way is written all the same.
  herald.changed([{ topic: 'views' }]);
  closeDatabase(db);
  vi.advanceTimersByTime(1000);
  expect(tellHost).toHaveBeenCalledTimes(1);
});
