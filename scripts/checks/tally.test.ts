import { expect, it } from 'vitest';
import { summarise } from './tally.ts';

const stage = { stage: 'unit', passed: 2, failed: 0, skipped: [], milliseconds: 1_500 };

it('ends with the sum of all stages', () => {
  const { lines, good } = summarise([stage, { ...stage, stage: 'end to end', failed: 1 }]);

  expect(lines.at(-1)).toBe('4 passed, 1 failed');
  expect(good).toBe(false);
});

it('names what was skipped, and why', () => {
  const skipped = [{ title: 'sync: on PostgreSQL', reason: 'no PostgreSQL here' }];
  const { lines, good } = summarise([{ ...stage, skipped }]);

  expect(lines.at(-1)).toBe('2 passed, 0 failed, 1 skipped');
  expect(lines).toContain('  sync: on PostgreSQL: no PostgreSQL here');
  expect(good).toBe(true);
});

it('names what passed only when run again', () => {
  const { lines, good } = summarise([{ ...stage, unsteady: ['sync: after a storm'] }]);

  expect(lines).toContain('  sync: after a storm');
  expect(good).toBe(true);
});

it('is not content with a run in which nothing ran', () => {
  expect(summarise([{ ...stage, passed: 0 }]).good).toBe(false);
});
