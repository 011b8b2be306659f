import { openDexieTab } from './support/dexie-tab.ts';
import { engineDatabase, fullSize } from './support/engine-database.ts';
import { startReadingEngine } from './support/reading-engine.ts';
import { measure, median, printReport } from './support/report.ts';

/** A page of 50 conversations, from the call to the rows, among 100,000 with a million messages. */
const calls = 200;
const engine = await startReadingEngine(
  engineDatabase(fullSize, (line) => process.stderr.write(`${line}\n`)),
);
const page = { view: 'all', sort: 'newest', filter: '', offset: 0, limit: 50 } as const;

async function each(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
}

// As many conversations, no messages.
const { tab, version, close } = await openDexieTab();
await tab.evaluate(async (howMany) => {
  type Table = { bulkAdd(rows: object[]): Promise<unknown>; orderBy(key: string): Table; reverse(): Table };
  const { Dexie } = globalThis as unknown as {
    Dexie: new (
      name: string,
    ) => { version(n: number): { stores(s: object): void }; table(name: string): Table };
  };
  const db = new Dexie('bench');
  db.version(1).stores({ conversations: 'id, lastMessageAt' });
  (globalThis as Record<string, unknown>).db = db;
  for (let from = 0; from < howMany; from += 10_000) {
    await db.table('conversations').bulkAdd(
      Array.from({ length: 10_000 }, (_, i) => ({
        id: crypto.randomUUID(),
        number: from + i,
        subject: 'Withdrawal of 0.25 BTC is late',
        preview: 'I sent it yesterday and nothing has arrived since, please look into it.'.repeat(2),
        channel: 'chat',
        status: 'open',
        priority: 'normal',
        customerName: 'Maya Chen',
        tier: 'standard',
        locale: 'en',
        tags: ['withdrawal', 'btc'],
        lastMessageAt: Math.floor(Math.random() * 1e12),
        waitingSince: 1e12,
      })),
    );
  }
}, fullSize.conversations);

const dexie = () =>
  tab.evaluate(async (howOften) => {
    type Rows = {
      orderBy(key: string): Rows;
      reverse(): Rows;
      limit(n: number): Rows;
      toArray(): Promise<object[]>;
    };
    const { db } = globalThis as unknown as { db: { table(name: string): Rows } };
    const times: number[] = [];
    for (let i = 0; i < howOften; i++) {
      const start = performance.now();
      await db.table('conversations').orderBy('lastMessageAt').reverse().limit(50).toArray();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  }, 50);

const { rows } = await engine.engine.inbox.list(page);
printReport(
  await measure({
    name: 'P2',
    title: 'page of 50, call to rows',
    unit: 'ms median',
    ours: () => each(() => engine.engine.inbox.list(page)),
    limit: () => each(engine.bare),
    peers: { relay: () => each(() => engine.relayed.inbox.list(page)), dexie },
    goal: [
      { of: 'limit', at: 'most', value: 1.6 },
      { of: 'dexie', at: 'most', value: 0.25 },
      { of: 'relay', at: 'most', value: 0.5 },
    ],
    context: {
      rows: rows.length,
      calls,
      chromium: version,
      left: 'of a page 0.17 ms are SQL and rows, the rest is the port and cloning; a relay adds one clone to that',
    },
  }),
);
await engine.close();
await close();
