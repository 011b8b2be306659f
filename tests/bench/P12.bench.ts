import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { variedBundles } from '../support/engine-data.ts';
import { engineDatabase } from './support/engine-database.ts';
import { startReadingEngine } from './support/reading-engine.ts';
import { measure, printReport, quantile } from './support/report.ts';

/** A page of 50 while a first sync fills the history in, against the same page when nothing else happens. */
const have = 10_000;
const perRound = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
const file = join(folder, 'cache.sqlite');
copyFileSync(engineDatabase({ conversations: have, messagesEach: 10 }), file);
const engine = await startReadingEngine(file);
const page = { view: 'all', sort: 'newest', filter: '', offset: 0, limit: 50 } as const;

async function timed(): Promise<number> {
  const start = performance.now();
  await engine.engine.inbox.list(page);
  return performance.now() - start;
}

async function idle(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i++) times.push(await timed());
  return quantile(times, 0.95);
}

// Made beforehand: what is measured is taking in, not making up.
const history = [...variedBundles(have + 6 * perRound, { messages: 10 })]
  .slice(have)
  .map((bundle) => JSON.stringify(bundle));

async function whileFilling(): Promise<number> {
  const times: number[] = [];
  let filling = true;
  const filled = engine.backfill(history.splice(0, perRound)).finally(() => {
    filling = false;
  });
  while (filling) {
    times.push(await timed());
    // A person asks now and then, not without a pause.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await filled;
  return quantile(times, 0.95);
}

printReport(
  await measure({
    name: 'P12',
    title: 'page of 50 while a backfill runs',
    unit: 'ms p95',
    ours: whileFilling,
    limit: idle,
    goal: [{ of: 'limit', at: 'most', value: 3 }],
    context: {
      limitIs: 'the same page, idle',
      conversations: have,
      filledPerRound: perRound,
      left: 'a page asked for during an index transaction (25 messages) or a checkpoint waits for its end',
      backfill: "the first sync's own walk: JSON, validation, rows, words",
    },
  }),
);
await engine.close();
rmSync(folder, { recursive: true, force: true });
