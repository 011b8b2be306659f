import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { closeDatabase, openDatabase } from '../../src/engine/db/open.ts';
import { agentId } from '../support/engine-data.ts';
import { openDexieTab } from './support/dexie-tab.ts';
import { engineDatabase } from './support/engine-database.ts';
import { startReadingEngine } from './support/reading-engine.ts';
import { measure, median, printReport } from './support/report.ts';

/** A reply, an assignment, a closing: from the call to the answer, by when each is on the disk. */
const perRound = 40;
const rounds = 5;
const text =
  'Thank you for waiting. The transfer was confirmed a minute ago and is on its way to your wallet. '.repeat(
    3,
  );
const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
const file = join(folder, 'cache.sqlite');
copyFileSync(engineDatabase({ conversations: 10_000, messagesEach: 10 }), file);
const free = openConversations(file, 2 * perRound * rounds);
const engine = await startReadingEngine(file);
const { tab, version, close } = await openDexieTab();

/** Conversations that owe work, another's or nobody's: every round takes new ones. */
function openConversations(path: string, howMany: number): { n: number; id: string }[] {
  const opened = openDatabase(path, Date.now());
  if (!opened.ok) throw new Error(opened.message);
  const rows = opened.db
    .prepare<[string, number], { n: number; id: string }>(
      `SELECT n, id FROM conversations WHERE working = 1 AND asleep = 0 AND assignee_id IS NOT ? ORDER BY id LIMIT ?`,
    )
    .all(agentId(1), howMany);
  closeDatabase(opened.db);
  if (rows.length < howMany) throw new Error(`only ${rows.length} conversations are free`);
  return rows;
}

/** The three actions take turns on one conversation after the other; the median of what one takes. */
async function each(
  run: Record<'reply' | 'assign' | 'close', (at: { n: number; id: string }) => Promise<unknown>>,
) {
  const times: number[] = [];
  for (const conversation of free.splice(0, perRound)) {
    for (const act of [run.reply, run.assign, run.close]) {
      const start = performance.now();
      await act(conversation);
      times.push(performance.now() - start);
    }
  }
  return median(times);
}

const { inbox: _, conversation, compose } = engine.engine;
const ours = () =>
  each({
    reply: ({ id }) =>
      compose.send({
        conversationId: id,
        mode: 'reply',
        text,
        attachments: [],
        sources: [],
        actions: [],
        thenStatus: null,
      }),
    assign: ({ id }) => conversation.act({ ids: [id], action: { type: 'assign', to: agentId(1) } }),
    close: ({ id }) => conversation.act({ ids: [id], action: { type: 'status', status: 'solved' } }),
  });

let stamp = 400_000_000;
const bare = (kind: 'reply' | 'assign' | 'close') => (at: { n: number; id: string }) => {
  stamp += 1;
  return engine.bareAct({ kind, key: newId(), messageId: newId(), stamp, text, ...at });
};
const limit = () => each({ reply: bare('reply'), assign: bare('assign'), close: bare('close') });

await tab.evaluate(async () => {
  type Table = { bulkAdd(rows: object[]): Promise<unknown> };
  const { Dexie } = globalThis as unknown as {
    Dexie: new (
      name: string,
      options: object,
    ) => { version(n: number): { stores(s: object): void }; table(name: string): Table };
  };
  const db = new Dexie('acts', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({
    conversations: 'id, lastMessageAt, assigneeId, status',
    messages: 'id, conversationId, createdAt',
    outbox: '++position, &key, lane',
  });
  (globalThis as Record<string, unknown>).db = db;
  await db.table('conversations').bulkAdd(
    Array.from({ length: 10_000 }, (_, i) => ({
      id: `c${i}`,
      subject: 'Withdrawal of 0.25 BTC is late',
      preview: 'I sent it yesterday and nothing has arrived since, please look into it.'.repeat(2),
      status: 'open',
      assigneeId: null,
      tags: ['withdrawal', 'btc'],
      lastMessageAt: Math.floor(Math.random() * 1e12),
    })),
  );
});
let dexieRound = 0;
const dexie = () =>
  tab.evaluate(
    async ({ round, howMany, body }) => {
      type Table = {
        put(row: object): Promise<unknown>;
        update(key: string, change: object): Promise<unknown>;
      };
      const { db } = globalThis as unknown as {
        db: {
          table(name: string): Table;
          transaction(mode: string, tables: string[], run: () => Promise<void>): Promise<void>;
        };
      };
      const times: number[] = [];
      for (let i = 0; i < howMany; i++) {
        const id = `c${round * howMany + i}`;
        for (const kind of ['reply', 'assign', 'close']) {
          const start = performance.now();
          await db.transaction('rw', ['conversations', 'messages', 'outbox'], async () => {
            const change: Record<string, unknown> =
              kind === 'assign' ? { assigneeId: 'me' } : { status: 'solved' };
            if (kind === 'reply') {
              const message = { id: crypto.randomUUID(), conversationId: id, createdAt: Date.now(), body };
              await db.table('messages').put(message);
              Object.assign(change, {
                status: 'open',
                preview: body.slice(0, 160),
                lastMessageAt: Date.now(),
              });
            }
            await db.table('outbox').put({ key: crypto.randomUUID(), lane: id, kind, body });
            await db.table('conversations').update(id, change);
          });
          times.push(performance.now() - start);
        }
      }
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    },
    { round: dexieRound++, howMany: perRound, body: text },
  );

printReport(
  await measure({
    name: 'P4',
    title: 'reply, assign, close: call to on the disk and answered',
    unit: 'ms median',
    rounds,
    ours,
    limit,
    peers: { dexie },
    goal: [
      { of: 'limit', at: 'most', value: 2 },
      { of: 'dexie', at: 'most', value: 1 / 3 },
    ],
    context: {
      actionsPerRound: 3 * perRound,
      conversations: 10_000,
      chromium: version,
      limitIs: "a bare port's round trip with a bare FULL commit of the same rows",
      dexieIs: 'the same rows in one transaction, durability strict, no port',
      without: 'painting (P3) and sending',
      left: 'against Dexie: the bare port and commit alone take most of ours',
    },
  }),
);
await engine.close();
await close();
rmSync(folder, { recursive: true, force: true });
