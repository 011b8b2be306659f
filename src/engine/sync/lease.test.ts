import { expect, it } from 'vitest';
import { workspaceFixture } from '../../../tests/support/engine-data.ts';
import { freshDatabase } from '../../../tests/support/engine-db.ts';
import { putMeta } from '../db/queries/meta.ts';
import { createCacheLease } from './lease.ts';

const hour = 3_600_000;
const begun = Date.UTC(2026, 10, 30, 8);

/** A workstation whose clocks are turned by hand; off, only the one on the wall goes on. */
function workstation() {
  const db = freshDatabase();
  const time = { wall: begun, monotonic: 0 };
  const clock = { now: () => time.wall, monotonic: () => time.monotonic };
  const start = () => createCacheLease(db, clock);
  return {
    db,
    start,
    go: (ms: number) => {
      time.wall += ms;
      time.monotonic += ms;
    },
    sleep: (ms: number) => {
      time.wall += ms;
    },
    setClock: (ms: number) => {
      time.wall += ms;
    },
  };
}

it('shows what is here for as long as the workspace lets it, then locks it until the hub has confirmed it', () => {
  const { start, go } = workstation();
  const lease = start();
  lease.confirm();
  go(23 * hour);
  expect(lease.pass()).toBe(false);
  expect(lease.locked()).toBeNull();
  go(hour);
  expect(lease.pass()).toBe(true);
  expect(lease.locked()).toEqual({ since: begun, hours: 24 });
  expect(lease.pass()).toBe(false);
  expect(lease.confirm()).toBe(true);
  expect(lease.locked()).toBeNull();
});

it('lasts as long as the workspace says', () => {
  const { db, start, go } = workstation();
  putMeta(db, 'workspace', JSON.stringify({ ...workspaceFixture, leaseHours: 2 }));
  const lease = start();
  go(2 * hour);
  expect(lease.pass()).toBe(true);
  expect(lease.locked()).toMatchObject({ hours: 2 });
});

it('is not prolonged by a clock that is set back while it runs', () => {
  const { start, go, setClock } = workstation();
  const lease = start();
  for (let n = 0; n < 24; n += 1) {
    go(hour);
    setClock(-hour);
    expect(lease.pass()).toBe(n === 23);
  }
});

it('counts the sleep of the machine, and the time for which it was off', () => {
  const { start, go, sleep } = workstation();
  const lease = start();
  lease.confirm();
  go(hour);
  lease.pass();
  sleep(12 * hour);
  lease.pass();
  expect(lease.locked()).toBeNull();
  sleep(10 * hour);
  expect(start().locked()).toBeNull();
  sleep(hour);
  expect(start().locked()).not.toBeNull();
});

it('loses nothing of the time that had passed when it was killed', () => {
  const { start, go } = workstation();
  start().confirm();
  for (let n = 0; n < 48; n += 1) {
    const lease = start();
    go(hour / 2);
    lease.pass();
    go(1000);
    expect(lease.locked() === null || n >= 47).toBe(true);
  }
  expect(start().locked()).not.toBeNull();
});

it('asks the hub first when the clock was set back while it was off, and not when it was put right', () => {
  const { start, go, setClock } = workstation();
  const lease = start();
  lease.confirm();
  go(2 * hour);
  lease.pass();
  setClock(-60_000);
  expect(start().locked()).toBeNull();
  setClock(-hour);
  const again = start();
  expect(again.locked()).not.toBeNull();
  // Nor the next time: nobody has been asked.
  expect(start().locked()).not.toBeNull();
  expect(again.confirm()).toBe(true);
  expect(start().locked()).toBeNull();
});

it('stays locked over a restart until the hub has answered', () => {
  const { start, go } = workstation();
  const lease = start();
  lease.confirm();
  go(30 * hour);
  lease.pass();
  expect(start().locked()).toEqual({ since: begun, hours: 24 });
});
