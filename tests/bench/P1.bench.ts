import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, openDatabase } from '../../src/engine/db/open.ts';
import { createPace } from '../../src/engine/sync/pace.ts';
import { agentFixture, fixtureNow, groupFixture, variedBundles } from '../support/engine-data.ts';
import { staff } from '../support/staff.ts';
import { fillBare } from './support/bare-history.ts';
import { openDexieTab } from './support/dexie-tab.ts';
import { fillIn } from './support/fill-in.ts';
import { measure, printReport } from './support/report.ts';
import { addRxDb } from './support/rxdb-tab.ts';

/** A first sync: conversations as the hub sends them, from their JSON to rows that can be searched. */
const { values: options } = parseArgs({
  options: { messages: { type: 'string', default: '20000' }, json: { type: 'boolean' } },
});
const messagesEach = 10;
const history = [
  ...variedBundles(Math.ceil(Number(options.messages) / messagesEach), { messages: messagesEach }),
].map((bundle) => JSON.stringify(bundle));
const messagesIn = (bundles: readonly string[]) =>
  bundles.reduce((sum, text) => sum + (JSON.parse(text) as { messages: object[] }).messages.length, 0);
const messages = messagesIn(history);
const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
let files = 0;

/** Messages a second into a file of its own. */
async function rate(howMany: number, fill: (file: string) => void | Promise<void>): Promise<number> {
  files += 1;
  const file = join(folder, `${files}.sqlite`);
  const start = performance.now();
  await fill(file);
  const taken = performance.now() - start;
  for (const suffix of ['', '-wal', '-shm', '.in-use']) rmSync(file + suffix, { force: true });
  return (howMany / taken) * 1_000;
}

const ours = () =>
  rate(messages, async (file) => {
    const opened = openDatabase(file, fixtureNow);
    if (!opened.ok) throw new Error(opened.message);
    const { db } = opened;
    const agents = Array.from({ length: 8 }, (_, i) => agentFixture(i + 1));
    const groups = Array.from({ length: 6 }, (_, i) => groupFixture(i + 1));
    staff(db, { agents, groups });
    await fillIn(db, createPace(), history);
    closeDatabase(db);
  });
const limit = () => rate(messages, (file) => fillBare(file, history));

// Slower, so fewer of them: rates compare.
const forPeers = history.slice(0, Math.min(history.length, 1_000));
const messagesForPeers = messagesIn(forPeers);
const { tab, version, close } = await openDexieTab();
await tab.evaluate((texts) => Object.assign(globalThis, { texts }), forPeers);
const dexie = async () => {
  const taken = await tab.evaluate(async () => {
    type Table = { bulkPut(rows: object[]): Promise<unknown> };
    const { Dexie, texts } = globalThis as unknown as {
      texts: string[];
      Dexie: new (
        name: string,
      ) => {
        version(n: number): { stores(s: object): void };
        table(name: string): Table;
        open(): Promise<unknown>;
        delete(): Promise<void>;
        transaction(mode: string, tables: string[], run: () => Promise<void>): Promise<void>;
      };
    };
    const db = new Dexie(`history-${crypto.randomUUID()}`);
    db.version(1).stores({
      customers: 'id',
      conversations: 'id, lastMessageAt, assigneeId, groupId, status',
      messages: 'id, [conversationId+ordinal], createdAt',
    });
    await db.open();
    const start = performance.now();
    for (let from = 0; from < texts.length; from += 50) {
      const page = texts.slice(from, from + 50).map((text) => JSON.parse(text));
      await db.transaction('rw', ['customers', 'conversations', 'messages'], async () => {
        await db.table('customers').bulkPut(page.map((bundle) => bundle.customer));
        await db.table('conversations').bulkPut(page.map((bundle) => bundle.conversation));
        await db.table('messages').bulkPut(page.flatMap((bundle) => bundle.messages));
      });
    }
    const taken = performance.now() - start;
    await db.delete();
    return taken;
  });
  return (messagesForPeers / taken) * 1_000;
};

await addRxDb(tab);
const rxdb = async () => {
  const taken = await tab.evaluate(async () => {
    type Collection = { bulkInsert(rows: object[]): Promise<{ error: object[] }> };
    const { createRxDatabase, getRxStorageDexie, texts } = globalThis as unknown as {
      texts: string[];
      getRxStorageDexie(): object;
      createRxDatabase(options: object): Promise<{
        addCollections(schemas: object): Promise<Record<string, Collection>>;
        remove(): Promise<unknown>;
      }>;
    };
    const text = { type: 'string', maxLength: 100 };
    const instant = { type: 'number', minimum: 0, maximum: 1e13, multipleOf: 1 };
    const schemaOf = (properties: object, indexes: unknown[]) => ({
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: { id: text, ...properties },
        required: ['id', ...Object.keys(properties)],
        indexes,
      },
    });
    const db = await createRxDatabase({
      name: `history-${crypto.randomUUID()}`,
      storage: getRxStorageDexie(),
      multiInstance: false,
    });
    const { customers, conversations, messages } = await db.addCollections({
      customers: schemaOf({}, []),
      conversations: schemaOf({ lastMessageAt: instant, groupId: text, status: text }, [
        'lastMessageAt',
        'groupId',
        'status',
      ]),
      messages: schemaOf({ conversationId: text, ordinal: instant, createdAt: instant }, [
        ['conversationId', 'ordinal'],
        'createdAt',
      ]),
    });
    const start = performance.now();
    for (let from = 0; from < texts.length; from += 50) {
      const page = texts.slice(from, from + 50).map((bundle) => JSON.parse(bundle));
      await customers?.bulkInsert(page.map((bundle) => bundle.customer));
      await conversations?.bulkInsert(page.map((bundle) => bundle.conversation));
      const { error = [] } = (await messages?.bulkInsert(page.flatMap((bundle) => bundle.messages))) ?? {};
      if (error.length > 0) throw new Error(`RxDB refused ${error.length} messages`);
    }
    const taken = performance.now() - start;
    await db.remove();
    return taken;
  });
  return (messagesForPeers / taken) * 1_000;
};

printReport(
  await measure({
    name: 'P1',
    title: 'first sync, wire text to searchable',
    unit: 'messages/s',
    ours,
    limit,
    peers: { dexie, rxdb },
    goal: [
      { of: 'limit', at: 'least', value: 0.6 },
      { of: 'dexie', at: 'least', value: 4 },
      { of: 'rxdb', at: 'least', value: 10 },
    ],
    context: {
      messagesPerRound: messages,
      messagesPerRoundOfPeers: messagesForPeers,
      chromium: version,
      limitIs: 'JSON.parse and bare statements into the same tables, 300 rows a transaction, no network code',
      peersAre: 'without a text index',
      left: 'two thirds are SQL, most of it commits and the word index; the HTTP client 8 %, validation 6 %',
    },
  }),
);
await close();
rmSync(folder, { recursive: true, force: true });
