import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const jsonReport = process.env.GROUNDCREW_E2E_JSON;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.e2e.ts', 'security/**/*.e2e.ts'],
  outputDir: 'test-results',
  // Each test starts an app of several processes, often with its own hub: two at once keep two cores busy.
  workers: Math.min(2, availableParallelism()),
  // Told by name at the end of `npm test`, which forgives only a few.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  snapshotPathTemplate: '{testDir}/{testFileDir}/looks/{arg}{ext}',
  reporter: jsonReport ? [['list'], ['json', { outputFile: jsonReport }]] : [['list']],
});
