import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/databases.ts';
import { KycStatus } from '../../shared/domain/kyc/kyc.ts';
import { openFileStore } from '../files/file-store.ts';
import { readAgent } from '../store/queries/agents.ts';
import { readConversations } from '../store/queries/conversations.ts';
import { findFileHolders } from '../store/queries/files.ts';
import { readKyc } from '../store/queries/kyc.ts';
import { readThread } from '../store/queries/messages.ts';
import {
  listWorkspaces,
  nextConversationNumber,
  readHead,
  readWorkspaceSettings,
} from '../store/queries/workspaces.ts';
import { changeLog } from '../store/schema/change-log.ts';
import { conversations, messages } from '../store/schema/conversations.ts';
import { customers } from '../store/schema/people.ts';
import type { Store } from '../store/store.ts';
import { firstNumber } from './conversation.ts';
import { generateExchange } from './generate.ts';
import { loadExchange, type SeedFile } from './load.ts';

const now = Date.UTC(2026, 10, 22, 15, 0);
const small = { now, customers: 200, conversations: 60, messages: 480 };
const bytes = new TextEncoder().encode('a picture');
const file: SeedFile = { hash: createHash('sha256').update(bytes).digest('hex'), mime: 'image/webp', bytes };
const attachment = { hash: file.hash, mime: file.mime, bytes: bytes.length, name: 'IMG_1.webp' };

let database: TestDatabase;
let store: Store;
let folder: string;
const exchange = generateExchange({ ...small, picture: () => attachment });
const workspaceId = exchange.workspace.id;
const steps = new Map<string, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundcrew-load-'));
  database = await createTestDatabase('pglite');
  store = await database.open();
});

afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

it('leaves nothing behind when it fails half way', async () => {
  const [first] = exchange.bundles;
  const broken = { ...exchange, bundles: [first, first].flatMap((bundle) => (bundle ? [bundle] : [])) };
  await expect(loadExchange(store, broken, { filesDir: folder, now, files: [file] })).rejects.toThrow();
  expect(await listWorkspaces(store.db)).toEqual([]);
  expect(await store.db.$count(conversations)).toBe(0);
});

it('brings every row into the database as it was generated, and the files with it', async () => {
  const progress = ({ step, done }: { step: string; done: number }) => void steps.set(step, done);
  await loadExchange(store, exchange, { filesDir: folder, now, files: [file], progress });

  expect(await store.db.$count(customers)).toBe(200);
  expect(await store.db.$count(messages)).toBe(480);
  const bundles = [...exchange.bundles];
  const rows = await readConversations(
    store.db,
    bundles.map(({ conversation }) => conversation.id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { conversation, messages: told } of bundles) {
    expect(byId.get(conversation.id)).toEqual(conversation);
    expect((await readThread(store.db, conversation.id, undefined, 500)).reverse()).toEqual(told);
  }
  expect(await openFileStore(folder).has(file.hash)).toBe(true);
  const { places } = await findFileHolders(store.db, workspaceId, file.hash);
  expect(places.length).toBeGreaterThan(0);
});

it('knows how far the checks of its customers are, with all that may and may not be said', async () => {
  const ids = (await store.db.select({ id: customers.id }).from(customers)).map(({ id }) => id);
  const rows = await readKyc(store.db, ids);
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) expect(KycStatus.parse(row).asOf).toBeLessThanOrEqual(now);
  const states = new Set(rows.map(({ state }) => state));
  expect([...states].sort()).toEqual(
    ['approved', 'in-progress', 'in-review', 'on-hold', 'rejected-retry', 'waiting-for-customer'].sort(),
  );
  expect(rows.filter(({ withheld }) => withheld !== null).length).toBeGreaterThan(0);
});

it('says how far it has come', () => {
  expect(steps.get('people')).toBe(200);
  expect(steps.get('conversations')).toBe(480);
  expect(steps.get('files')).toBe(1);
});

it('leaves a workspace that a first sync can begin on', async () => {
  const { head, horizon } = await readHead(store.db, workspaceId);
  expect(head).toBe(horizon);
  expect(head).toBeGreaterThan(0);
  expect(await store.db.$count(changeLog, eq(changeLog.workspaceId, workspaceId))).toBe(0);
  expect(await nextConversationNumber(store.db, workspaceId)).toBe(firstNumber + 60);
  const { demoAgentId } = await readWorkspaceSettings(store.db, workspaceId);
  expect((await readAgent(store.db, demoAgentId ?? ''))?.name).toBe('Ana Duarte');
});
