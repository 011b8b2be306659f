import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'tests/sync/**/*.test.ts',
      'tests/security/**/*.test.ts',
      'tests/support/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**'],
    pool: 'forks',
    maxWorkers: 4,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
