import { expect, it } from 'vitest';
import { createRestartPolicy } from './restart-policy.ts';

it('restarts a first crash at once and later ones ever more slowly', () => {
  const policy = createRestartPolicy(4, 60_000);
  const waits = [0, 1000, 2000, 3000].map((now) => policy.died(now));
  expect(waits.map((next) => (next === 'give-up' ? next : next.restartIn))).toEqual([0, 600, 1200, 2400]);
});

it('gives up when restarting does not help', () => {
  const policy = createRestartPolicy(2, 60_000);
  policy.died(0);
  policy.died(1);
  expect(policy.died(2)).toBe('give-up');
});

it('forgets crashes of long ago', () => {
  const policy = createRestartPolicy(1, 60_000);
  policy.died(0);
  expect(policy.died(60_000)).toEqual({ restartIn: 0, attempt: 1 });
});
