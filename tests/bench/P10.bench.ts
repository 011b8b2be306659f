import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchableApp } from '../../scripts/runtime/staged-app.ts';
import { withArticles } from './support/article-database.ts';
import { type BenchDesk, withBenchDesk } from './support/bench-desk.ts';
import { buildPages, pagesOf } from './support/build-pages.ts';
import { engineDatabase, fullSize, proseWords } from './support/engine-database.ts';
import { launch, until } from './support/launch.ts';
import { memoryOf } from './support/memory.ts';
import { measure, printReport } from './support/report.ts';
import { makeWorkstation } from './support/workstation.ts';

/**
 * Memory of the app at rest with a million messages and 20,000 articles: the sum of PSS over its processes, some
 * seconds after its inbox stands. Against an empty window, itself with 10,000 messages, and a window that holds an
 * index of the same number of articles in its page.
 */
const articles = 20_000;
const settleMs = 7_000;
const say = (line: string) => process.stderr.write(`${line}\n`);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const full = withArticles(engineDatabase(fullSize, say), articles);
const small = withArticles(engineDatabase({ conversations: 1_000, messagesEach: 10 }, say), articles);

/** `isReady` gets what the app has printed. */
async function atRest(
  desk: BenchDesk,
  app: LaunchableApp,
  userData: string,
  isReady: (output: string) => boolean,
): Promise<number> {
  const running = launch({ app, userData, env: desk.env });
  // An index of a page takes half a minute on a slow machine.
  await until('the app to be ready', () => isReady(running.output()), 250, 120_000);
  await wait(settleMs);
  const megabytes = memoryOf(running.pid);
  await running.quit();
  return megabytes;
}

/** How often the shell has noted in its log that it showed its window. */
function timesShown(userData: string): number {
  const log = join(userData, 'logs', 'shell.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('"window shown"').length - 1 : 0;
}

await withBenchDesk(async (desk) => {
  const profile = (name: string) => {
    const userData = join(desk.folder, name);
    mkdirSync(userData, { recursive: true });
    return userData;
  };
  const station = (name: string, database: string) => {
    const userData = profile(name);
    makeWorkstation(userData, database);
    return () => {
      const before = timesShown(userData);
      return atRest(desk, desk.ours, userData, () => timesShown(userData) > before);
    };
  };
  const window = async (name: string, pages: string, ready: string) => {
    const app = await desk.windowOn(name, pages);
    const userData = profile(name);
    return () => atRest(desk, app, userData, (output) => output.includes(ready));
  };
  const miniSearch = await buildPages('minisearch', desk.folder, {
    __ARTICLES__: String(articles),
    __WORDS__: JSON.stringify(proseWords()),
  });

  const contestants = {
    ours: station('full', full),
    limit: await window('empty-window', pagesOf('empty-window'), 'window shown'),
    peers: {
      'itself with 10,000 messages': station('small', small),
      'window with MiniSearch': await window('minisearch', miniSearch, `title: indexed ${articles}`),
    },
  };
  // Everybody's first start makes caches and profiles.
  await contestants.ours();
  await contestants.peers['itself with 10,000 messages']();
  printReport(
    await measure({
      name: 'P10',
      title: 'memory at rest, 1M messages and 20k articles',
      unit: 'MB PSS',
      ...contestants,
      goal: [
        { of: 'limit', at: 'most', value: 1.35 },
        { of: 'itself with 10,000 messages', at: 'most', value: 1.1 },
        { of: 'window with MiniSearch', at: 'most', value: 0.3 },
      ],
      context: {
        limitIs: 'an empty window of the same Electron',
        runtime: desk.runtime,
        runs: 'window, engine and what Electron adds; no hub, which is away',
        restSeconds: settleMs / 1000,
      },
    }),
  );
});
