import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/databases.ts';
import { CustomerField } from '../../shared/domain/customer-field.ts';
import { listCustomerFields } from '../store/queries/customer-fields.ts';
import { listOpenSignals, readSignals } from '../store/queries/signals.ts';
import { changeLog } from '../store/schema/change-log.ts';
import { conversations, messages } from '../store/schema/conversations.ts';
import { customers } from '../store/schema/people.ts';
import type { Store } from '../store/store.ts';
import { seedDemo } from './demo.ts';

let database: TestDatabase;
let store: Store;
let workspaceId: string;
let agentId: string;
const now = 1_790_000_000_000;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  store = await database.open();
  const made = await seedDemo(store, {
    ...{ seed: 7, now, days: 30, customers: 150, conversations: 260, messages: 2000, knowledge: false },
    filesDir: mkdtempSync(join(tmpdir(), 'groundcrew-seed-signals-')),
  });
  workspaceId = made.workspace.id;
  agentId = made.demoAgent.agent.id;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it('shows a desk under attack: one address of three, a withdrawal after a new device, a domain that imitates', async () => {
  const open = await listOpenSignals(store.db, workspaceId);
  const signals = await readSignals(
    store.db,
    open.map(({ id }) => id),
  );
  expect(signals.map(({ kind }) => kind).sort()).toEqual([
    'look-alike-domain',
    'new-device',
    ...Array.from({ length: 3 }, () => 'shared-address'),
    'withdrawal-after-password-change',
  ]);
  const of = (kind: string) => signals.filter((one) => one.kind === kind);
  expect(new Set(of('shared-address').map(({ customerId }) => customerId)).size).toBe(3);
  expect(of('new-device')[0]?.customerId).toBe(of('withdrawal-after-password-change')[0]?.customerId);
  expect(of('new-device')[0]?.at).toBeLessThan(of('withdrawal-after-password-change')[0]?.at ?? 0);
  // What a signal says stands in the conversation where it was found.
  for (const { facts, messageId } of [...of('shared-address'), ...of('look-alike-domain')]) {
    const [message] = await store.db
      .select()
      .from(messages)
      .where(eq(messages.id, messageId ?? ''));
    expect(message?.bodyText.toLowerCase()).toContain(facts.address ?? facts.domain);
  }
  const ids = signals.flatMap(({ conversationId }) => conversationId ?? []);
  const rows = await store.db.select().from(conversations).where(inArray(conversations.id, ids));
  expect(rows.some(({ assigneeId }) => assigneeId === agentId)).toBe(true);
  // Engines take a first sync of it: nothing of it is news.
  expect(await store.db.$count(changeLog, eq(changeLog.workspaceId, workspaceId))).toBe(0);
});

it('has a field of the exchange’s own that is masked, and values in it', async () => {
  const fields = await listCustomerFields(store.db, workspaceId);
  const masked = fields.filter(({ mask }) => mask !== null);
  expect(masked.map((field) => CustomerField.parse(field).key)).toEqual([
    'document-number',
    'deposit-address',
    'balance',
  ]);
  const [first] = await store.db.select().from(customers).orderBy(asc(customers.id)).limit(1);
  expect(first?.fields['document-number']).toMatch(/^[PCX]\d{8}$/);
});
