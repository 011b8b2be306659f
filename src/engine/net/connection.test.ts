import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createConnectionMonitor } from './connection.ts';

const clock = { now: () => Date.now(), monotonic: () => performance.now() };
const never = new AbortController().signal;
const broken = { message: 'ECONNREFUSED', retryAfterMs: null };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function settled(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return done;
}

it('is online once a hub has answered, and offline with the next attempt set once a call broke', () => {
  const connection = createConnectionMonitor(clock, () => 0.5);
  expect(connection.state().state).toBe('starting');
  connection.answered();
  expect(connection.state().state).toBe('online');
  connection.lost(broken);
  expect(connection.state()).toMatchObject({ state: 'offline', nextAttemptAt: Date.now() + 500 });
});

it('keeps saying since when it is offline, whatever the attempts', async () => {
  const connection = createConnectionMonitor(clock, () => 0.5);
  connection.lost(broken);
  const since = Date.now();
  await vi.advanceTimersByTimeAsync(700);
  await connection.whenDue(never);
  expect(connection.state()).toEqual({ state: 'connecting', attempt: 1 });
  connection.lost(broken);
  expect(connection.state()).toMatchObject({ state: 'offline', since });
});

it('lets the driver try when the wait is over, and the others when the hub has answered', async () => {
  const connection = createConnectionMonitor(clock, () => 1);
  connection.lost(broken);
  const due = connection.whenDue(never);
  const online = connection.whenOnline(never);
  await vi.advanceTimersByTimeAsync(900);
  expect(await settled(due)).toBe(false);
  await vi.advanceTimersByTimeAsync(150);
  expect(await settled(due)).toBe(true);
  expect(await settled(online)).toBe(false);
  connection.answered();
  expect(await settled(online)).toBe(true);
});

it('tries at once after a wake-up', async () => {
  const connection = createConnectionMonitor(clock, () => 1);
  for (let attempt = 0; attempt < 6; attempt += 1) connection.lost(broken);
  const due = connection.whenDue(never);
  expect(await settled(due)).toBe(false);
  connection.kick();
  expect(await settled(due)).toBe(true);
});

it('waits for a person when only a person can help', async () => {
  const connection = createConnectionMonitor(clock, () => 0);
  connection.needsSignIn('the session has ended');
  connection.lost(broken);
  connection.answered();
  expect(connection.state().state).toBe('needs-sign-in');
  const due = connection.whenDue(never);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(await settled(due)).toBe(false);
  connection.restart();
  expect(await settled(due)).toBe(true);
});

it('honours Retry-After', async () => {
  const connection = createConnectionMonitor(clock, () => 0);
  connection.lost({ message: 'busy', retryAfterMs: 20_000 });
  const due = connection.whenDue(never);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(await settled(due)).toBe(false);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(await settled(due)).toBe(true);
});
