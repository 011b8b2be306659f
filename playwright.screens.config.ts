import { defineConfig } from '@playwright/test';

/** `npm run screens`: pictures for people; nothing is compared. */
export default defineConfig({
  testDir: 'tests/screens',
  testMatch: '*.screens.ts',
  outputDir: 'test-results/screens',
  workers: 1,
  retries: 0,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
