import { expect, it } from 'vitest';
import { counted } from './end-to-end-tests.ts';

type Status = 'skipped' | 'expected' | 'unexpected' | 'flaky';

const reportOf = (...statuses: Status[]) => ({
  errors: [],
  suites: [
    {
      specs: statuses.map((status, index) => ({
        title: `test ${index}`,
        file: 'a.e2e.ts',
        tests: [
          {
            status,
            annotations: status === 'skipped' ? [{ type: 'skip', description: 'why' }] : [],
            results: [{ error: { message: 'late' } }],
          },
        ],
      })),
    },
  ],
});

it('counts what passed, failed and was skipped', () => {
  expect(counted(reportOf('expected', 'unexpected', 'skipped', 'expected'))).toEqual({
    passed: 2,
    failed: 1,
    skipped: [{ title: 'a.e2e.ts: test 2', reason: 'why' }],
    failures: [{ title: 'a.e2e.ts: test 1', reason: 'late' }],
    unsteady: [],
  });
});

it('names what passed only when run again, and counts it as neither', () => {
  expect(counted(reportOf('flaky', 'expected'))).toMatchObject({
    passed: 1,
    failed: 0,
    unsteady: [{ title: 'a.e2e.ts: test 0', reason: 'late' }],
  });
});

it('counts an error outside any test', () => {
  const report = { ...reportOf('expected'), errors: [{ message: 'no display' }] };
  expect(counted(report)).toMatchObject({
    failed: 1,
    failures: [{ title: 'outside a test', reason: 'no display' }],
  });
});
