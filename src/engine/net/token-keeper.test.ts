import { expect, it } from 'vitest';
import type { Session } from '../../shared/wire/auth.ts';
import { type CallError, failed, type Outcome, succeeded } from './outcome.ts';
import { createTokenKeeper } from './token-keeper.ts';

const hour = 3_600_000;
let monotonic = 1_000;
const wall = Date.parse('2026-05-01T12:00:00Z');
const clock = { now: () => wall, monotonic: () => monotonic };

function session(n: number): Session {
  return {
    sessionId: '0198f0c0-0000-7000-8000-000000000001',
    accessToken: `access-${n}`,
    accessExpiresAt: wall + hour,
    refreshToken: `refresh-token-number-${n}`,
    refreshExpiresAt: wall + 24 * hour,
    agent: {
      id: '0198f0c0-0000-7000-8000-000000000002',
      name: 'Ada Okafor',
      email: 'ada@northgate.example',
      role: 'agent',
      groupIds: [],
      locale: 'en',
      timezone: 'UTC',
      publicName: 'Ada',
      active: true,
      languages: ['en'],
      skills: [],
      state: 'available',
      stateSince: 0,
      limits: [],
    },
    workspace: {
      id: '0198f0c0-0000-7000-8000-000000000003',
      name: 'Northgate',
      domain: 'northgate.example',
      locale: 'en',
    },
  };
}

function keeperOf(renew: (token: string | null) => Promise<Outcome<Session>>) {
  const log: string[] = [];
  const lost: CallError[] = [];
  monotonic = 1_000;
  const keeper = createTokenKeeper({
    clock,
    refreshToken: 'refresh-token-number-0',
    renew(token) {
      log.push(`renew ${token}`);
      return renew(token);
    },
    hubOffset: () => 0,
    async storeSecret(value) {
      await Promise.resolve();
      log.push(`store ${value}`);
    },
    accepts: (next) => next.agent.name !== 'Somebody Else',
    onForeign: (next) => log.push(`foreign ${next.agent.name}`),
    onSession: (next) => log.push(`use ${next.accessToken}`),
    onLost: (error) => lost.push(error),
  });
  return { keeper, log, lost };
}

it('refreshes once for many callers, and keeps the next secret before anything uses the session', async () => {
  let n = 0;
  const { keeper, log } = keeperOf(async () => {
    n += 1;
    return succeeded(session(n));
  });
  const answers = await Promise.all([
    keeper.access(),
    keeper.access(),
    keeper.renewed('old'),
    keeper.access(),
  ]);
  expect(answers).toEqual(Array(4).fill(succeeded('access-1')));
  expect(log).toEqual(['renew refresh-token-number-0', 'store refresh-token-number-1', 'use access-1']);
});

it('refreshes before the token runs out', async () => {
  let n = 0;
  const { keeper } = keeperOf(async () => succeeded(session(++n)));
  await keeper.access();
  monotonic += 0.7 * hour;
  expect(await keeper.access()).toEqual(succeeded('access-1'));
  monotonic += 0.15 * hour;
  expect(await keeper.access()).toEqual(succeeded('access-2'));
});

it('asks for one refresh when many calls were refused with the same token', async () => {
  let n = 0;
  const { keeper, log } = keeperOf(async () => succeeded(session(++n)));
  await keeper.access();
  const first = keeper.renewed('access-1');
  const second = keeper.renewed('access-1');
  expect([await first, await second]).toEqual([succeeded('access-2'), succeeded('access-2')]);
  expect(await keeper.renewed('access-1')).toEqual(succeeded('access-2'));
  expect(log.filter((line) => line.startsWith('renew'))).toHaveLength(2);
});

it('keeps the refresh token through a broken line and asks for a person only when the hub says no', async () => {
  const answers: Outcome<Session>[] = [
    failed('offline', 'reset', 'later'),
    failed('not-signed-in', 'spent', 'sign-in'),
  ];
  const { keeper, log, lost } = keeperOf(
    async () => answers.shift() ?? failed('offline', 'none left', 'later'),
  );
  expect(await keeper.access()).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(lost).toHaveLength(0);
  expect(await keeper.access()).toMatchObject({
    ok: false,
    error: { kind: 'not-signed-in', retry: 'sign-in' },
  });
  expect(lost).toHaveLength(1);
  expect(log).toEqual(['renew refresh-token-number-0', 'renew refresh-token-number-0']);
});

it('forgets a refresh that comes back after signing out', async () => {
  let answer: (outcome: Outcome<Session>) => void = () => {};
  const { keeper, log } = keeperOf(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const underway = keeper.access();
  await keeper.forget();
  answer(succeeded(session(1)));
  expect(await underway).toMatchObject({ ok: false, error: { kind: 'not-signed-in' } });
  expect(keeper.current()).toBeNull();
  expect(log.at(-1)).toBe('store null');
});

it('never uses the session of another agent', async () => {
  const other = session(1);
  const { keeper, log, lost } = keeperOf(async () =>
    succeeded({ ...other, agent: { ...other.agent, name: 'Somebody Else' } }),
  );
  expect(await keeper.access()).toMatchObject({ ok: false, error: { retry: 'later' } });
  expect(keeper.current()).toBeNull();
  expect(lost).toHaveLength(0);
  expect(log.slice(1)).toEqual(['foreign Somebody Else']);
});
