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
        tests: [{ status, annotations: status === 'skipped' ? [{ type: 'skip', description: 'why' }] : [] }],
      })),
    },
  ],
});

it('counts what passed, failed and was skipped', () => {
  expect(counted(reportOf('expected', 'unexpected', 'skipped', 'expected'))).toEqual({
    passed: 2,
    failed: 1,
    skipped: [{ title: 'a.e2e.ts: test 2', reason: 'why' }],
    unsteady: [],
  });
});

it('forgives a few that passed only when run again, and names them', () => {
  const three = counted(reportOf('flaky', 'flaky', 'flaky', 'expected'));

  expect(three).toMatchObject({ passed: 4, failed: 0 });
  expect(three.unsteady).toEqual(['a.e2e.ts: test 0', 'a.e2e.ts: test 1', 'a.e2e.ts: test 2']);
});

it('forgives none where there are more', () => {
  expect(counted(reportOf('flaky', 'flaky', 'flaky', 'flaky'))).toMatchObject({ passed: 0, failed: 4 });
});
