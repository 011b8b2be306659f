import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchableApp } from '../../scripts/runtime/staged-app.ts';
import { askPage } from './support/ask-page.ts';
import { type BenchDesk, withBenchDesk } from './support/bench-desk.ts';
import { buildPages, pagesOf } from './support/build-pages.ts';
import { engineDatabase, fullSize } from './support/engine-database.ts';
import { launch, until } from './support/launch.ts';
import { measure, median, printReport } from './support/report.ts';
import { makeWorkstation } from './support/workstation.ts';

/**
 * From making the process until conversations stand on the screen, a million messages in the database; against the
 * same Electron with an empty window. Painted is what Chromium's Element Timing says of the first row, or when the
 * window was shown if that was later.
 */
const database = engineDatabase(fullSize, (line) => process.stderr.write(`${line}\n`));

/** Nobody asks anything while an app starts: all have painted by then, or are asked again. */
const quietMs = 2_500;

type Milestones = { page: number; firstPaint: number; rows: number };

/** In the page: wall-clock times, null while the first row isn't painted. */
const milestones = `new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    const row = list.getEntries().find(({ identifier }) => identifier === 'first-row');
    const paint = performance.getEntriesByName('first-paint')[0];
    const origin = performance.timeOrigin;
    resolve(row ? { page: origin, firstPaint: origin + (paint?.startTime ?? 0), rows: origin + row.renderTime } : null);
  });
  observer.observe({ type: 'element', buffered: true });
  setTimeout(() => resolve(null), 300);
})`;

async function start(desk: BenchDesk, app: LaunchableApp, userData: string) {
  const running = launch({ app, userData, env: desk.env, devTools: true });
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  const address = await running.devTools();
  const at = await until('the first row', () => askPage<Milestones | null>(address, milestones));
  const shown = shownByOutput(running.output()) ?? shownByLog(userData);
  await running.quit();
  const since = (time: number) => time - running.spawnedAt;
  const after = {
    page: since(at.page),
    firstPaint: since(at.firstPaint),
    rows: since(at.rows),
    shown: since(shown),
  };
  return { ...after, seen: Math.max(after.rows, after.shown) };
}

const shownByOutput = (output: string) => {
  const time = /window shown (\d+)/.exec(output)?.[1];
  return time === undefined ? null : Number(time);
};

/** The shell notes it in its log. */
function shownByLog(userData: string): number {
  const lines = readFileSync(join(userData, 'logs', 'shell.log'), 'utf8')
    .trim()
    .split('\n');
  const shown = lines.map((line) => JSON.parse(line)).findLast(({ msg }) => msg === 'window shown');
  return Date.parse(shown.time);
}

await withBenchDesk(async (desk) => {
  const workstation = join(desk.folder, 'workstation');
  makeWorkstation(workstation, database);
  const emptyWindow = await desk.windowOn('empty-window', pagesOf('empty-window'));
  const reactMantine = await desk.windowOn('react-mantine', await buildPages('react-mantine', desk.folder));
  const profile = (name: string) => {
    const userData = join(desk.folder, name);
    mkdirSync(userData, { recursive: true });
    return userData;
  };

  const parts: Awaited<ReturnType<typeof start>>[] = [];
  const ours = async () => {
    const part = await start(desk, desk.ours, workstation);
    parts.push(part);
    return part.seen;
  };
  const limit = async () => (await start(desk, emptyWindow, profile('empty'))).seen;
  const react = async () => (await start(desk, reactMantine, profile('react'))).seen;
  // Everybody's first start makes caches and profiles; ours moves the clocks of old conversations as well.
  for (const contestant of [ours, limit, react]) await contestant();
  parts.length = 0;

  const report = await measure({
    name: 'P9',
    title: 'start to inbox rows painted, 1M messages',
    unit: 'ms',
    ours,
    limit,
    peers: { 'window with React and Mantine': react, 'Mailspring (published)': () => 1_000 },
    goal: [
      { of: 'limit', at: 'most', value: 1.25 },
      { of: 'Mailspring (published)', at: 'most', value: 1 },
    ],
    context: {
      limitIs: 'an empty window of the same Electron, one word painted',
      runtime: desk.runtime,
      runs: 'window and engine; no hub, which is away; profiles and disk caches warm',
    },
  });
  const part = (name: keyof (typeof parts)[number]) => Math.round(median(parts.map((all) => all[name])));
  printReport({
    ...report,
    context: {
      ...report.context,
      'ours: page begins, ms': part('page'),
      'ours: first paint, ms': part('firstPaint'),
      'ours: window shown, ms': part('shown'),
      'ours: rows painted, ms': part('rows'),
    },
  });
});
