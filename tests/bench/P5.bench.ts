import { openDatabase } from '../../src/engine/db/open.ts';
import { searchMessages } from '../../src/engine/search/messages.ts';
import { engineDatabase, fullSize } from './support/engine-database.ts';
import { measure, printReport, quantile } from './support/report.ts';

/** Message search as one types: a three-letter beginning over a million messages, newest first, 30 hits. */
const say = (line: string) => process.stderr.write(`${line}\n`);
const opened = openDatabase(engineDatabase(fullSize, say), Date.now());
if (!opened.ok) throw new Error(opened.message);
const { db } = opened;

const queriesPerRound = 200;
const limit = 30;
const beginnings = commonBeginnings();

/** Beginnings of words that occur, so that every query has hits; spread over frequent and rare ones. */
function commonBeginnings(): string[] {
  const rows = db
    .prepare<[], { body_text: string }>('SELECT body_text FROM messages ORDER BY stamp DESC LIMIT 4000')
    .all();
  const found = new Set<string>();
  for (const { body_text } of rows) {
    for (const [word] of body_text.matchAll(/\p{L}{3,}/gu)) found.add(word.slice(0, 3).toLowerCase());
  }
  return [...found].sort();
}

function p95(run: (beginning: string) => unknown, count = queriesPerRound): number {
  const times: number[] = [];
  const step = beginnings.length / count;
  for (let i = 0; i < count; i++) {
    const beginning = beginnings[Math.floor(i * step)] ?? 'the';
    const start = performance.now();
    run(beginning);
    times.push(performance.now() - start);
  }
  return quantile(times, 0.95);
}

// One bare statement over the same index, with the texts to show: what SQLite itself can do.
const bare = db.prepare<[string, number], { rowid: number }>(
  `SELECT m.id, m.body_text FROM message_search AS f CROSS JOIN messages AS m ON m.stamp = f.rowid
    WHERE message_search MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
);
// What most apps write: ranked by relevance, which has to look at every hit.
const ranked = db.prepare<[string, number], { rowid: number }>(
  'SELECT rowid FROM message_search WHERE message_search MATCH ? ORDER BY rank LIMIT ?',
);

const messages = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM messages').get()?.n ?? 0;
printReport(
  await measure({
    name: 'P5',
    title: 'message search as you type, 3 letters, newest first',
    unit: 'ms p95',
    ours: () => p95((beginning) => searchMessages(db, beginning, limit)),
    limit: () => p95((beginning) => bare.all(`"${beginning}" *`, limit)),
    // Each takes up to a second: a few are enough for a p95 of their own.
    peers: { bm25: () => p95((beginning) => ranked.all(`"${beginning}" *`, limit), 20) },
    goal: [
      { of: 'limit', at: 'most', value: 2 },
      { of: 'bm25', at: 'most', value: 0.01 },
    ],
    context: { messages, beginnings: beginnings.length, queriesPerRound },
  }),
);
