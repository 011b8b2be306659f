import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They start threads from source. */
const ofThreads = [
  'src/engine/import/{workbook,read-in-thread}.test.ts',
  'src/engine/spelling/*.test.ts',
  'src/engine/services/spelling.test.ts',
  'src/engine/sync/word-writer.test.ts',
  'src/hub/services/firewall/pdf/*.test.ts',
  'tests/security/secret-firewall.test.ts',
  'tests/security/hostile-text.long.test.ts',
];
const needDom = ['src/**/*.dom.test.{ts,tsx}'];
/** `npm test` leaves out what `npm run test:all` does beside it. */
const long = process.env.GROUNDCREW_BRIEF === '1' ? ['**/*.long.test.ts'] : [];
const out = ['**/node_modules/**', 'out/**', 'tests/e2e/**', ...long];

/** They take a minute and more each: whichever of them came last would be waited for by an idle machine. */
const longest = ['hub-seeding.long', 'engine-kill', 'engine-network', 'studio-staging', 'hub-process'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const first = longest.flatMap((name) =>
      others.filter((file) => file.moduleId.endsWith(`/${name}.test.ts`)),
    );
    return [...first, ...others.filter((file) => !first.includes(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    maxWorkers: 4,
    testTimeout: 90_000,
    // Told by name at the end of `npm test`, which forgives only a few. What a random test found stays found.
    retry: { count: 1, condition: /^(?!.*\bseed\b)/is },
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/sync/**/*.test.ts',
            'tests/security/**/*.test.ts',
            'tests/support/**/*.test.ts',
            'tests/bench/support/**/*.test.ts',
          ],
          exclude: [...needDom, ...ofThreads, ...out],
          // Files share their processes, and with them what has been imported and compiled: hub and engine take a
          // second or more to load. So a test leaves nothing behind: no clock, no environment, no global.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'threads',
          include: ofThreads,
          exclude: out,
          isolate: false,
          // V8 ends the process when one thread compiles a call out of Wasm anew while another thread with Wasm in it
          // ends ("Check failed: jit_page.has_value()"; nodejs/node#64500). Node strips types with Wasm in every thread
          // that starts from source, and these end many: such calls stay as they are first compiled, which takes longer.
          // What is built strips nothing.
          execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
        },
      },
      {
        extends: true,
        // What is imported keeps hold of the window that it found: one process a file.
        test: { name: 'dom', include: needDom, exclude: out, environment: 'jsdom' },
      },
    ],
  },
});
