import { expect, it } from 'vitest';
import { inBrief, summarise } from './tally.ts';

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

it('names what failed, and what for', () => {
  const failures = [{ title: 'sync: after a storm', reason: 'expected 2 to be 1' }];
  const { lines } = summarise([{ ...stage, failed: 1, failures }]);

  expect(lines.slice(-4)).toEqual([
    'Failed',
    '  sync: after a storm: expected 2 to be 1',
    '',
    '2 passed, 1 failed',
  ]);
});

const unsteady = (count: number) => Array.from({ length: count }, () => ({ title: 'storm', reason: 'late' }));

it('forgives a few of all stages that passed only when run again, and names them', () => {
  const { lines, good } = summarise([
    { ...stage, unsteady: unsteady(2) },
    { ...stage, unsteady: unsteady(1) },
  ]);

  expect(lines.filter((line) => line === '  storm: late')).toHaveLength(3);
  expect(lines.at(-1)).toBe('7 passed, 0 failed');
  expect(good).toBe(true);
});

it('forgives none where there are more', () => {
  const { lines, good } = summarise([
    { ...stage, unsteady: unsteady(2) },
    { ...stage, unsteady: unsteady(2) },
  ]);

  expect(lines.at(-1)).toBe('4 passed, 4 failed');
  expect(good).toBe(false);
});

it('puts a failure on one line, without its colours', () => {
  expect(inBrief('\u001b[31mexpected 2\u001b[39m to be 1\n\n  at line 4')).toBe(
    'expected 2 to be 1 at line 4',
  );
});

it('is not content with a run in which nothing ran', () => {
  expect(summarise([{ ...stage, passed: 0 }]).good).toBe(false);
});
