import { runEndToEnd } from '../checks/run-e2e.ts';
import { prepareApp } from '../runtime/prepare-app.ts';

/** `npm run soak -- 10`: the shift in fast motion for that many minutes, its pauses and memory judged as well. */
const minutes = Number(process.argv[2] ?? 10);
const app = await prepareApp({ virtualDisplay: true, tests: true }, {}, 'playwright');
process.exit(
  await runEndToEnd({
    app,
    args: [
      'tests/e2e/fast-shift.e2e.ts',
      '--retries=0',
      '--global-timeout',
      String((minutes * 1.2 + 10) * 60_000),
    ],
    env: { GROUNDCREW_SHIFT_MINUTES: String(minutes) },
  }),
);
