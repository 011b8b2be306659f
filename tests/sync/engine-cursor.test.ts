import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { WritableDb } from '../../src/engine/db/handle.ts';
import { closeDatabase, openDatabase } from '../../src/engine/db/open.ts';
import { getSyncState, putSyncState } from '../../src/engine/db/queries/sync-state.ts';
import { applyFrame } from '../../src/engine/sync/apply-frame.ts';
import { createInFlight } from '../../src/engine/sync/in-flight.ts';
import type { Workspace } from '../../src/engine/sync/workspace.ts';
import type { Conversation, Message } from '../../src/shared/domain/conversation.ts';
import type { Change, ChangesFrame, Scope } from '../../src/shared/wire/sync.ts';
import { rounds } from '../support/brief.ts';
import { truthIn } from '../support/engine.ts';
import {
  conversationFixture,
  conversationId,
  customerFixture,
  groupId,
  messageFixture,
  messageId,
} from '../support/engine-data.ts';

/** A hub's change log as a model: entries name what changed; rows are always as they are now. */
type Model = {
  log: { seq: number; conversation: number; message: number | null }[];
  versions: Map<number, number>;
  messages: Map<number, number>;
};

const places = [1, 2, 3, 4];
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('change' as const), place: fc.constantFrom(...places) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('write' as const), place: fc.constantFrom(...places) }),
  },
  // A page or push that begins and ends wherever chance puts it: known, following, overlapping or behind a hole.
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('frame' as const),
      back: fc.integer({ min: -3, max: 6 }),
      length: fc.integer({ min: 0, max: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pull' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      at: fc.constantFrom('sync_state', 'messages', 'conversations', 'customers'),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

const folder = mkdtempSync(join(tmpdir(), 'groundcrew-cursor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let runs = 0;

it('leaves no gap and takes nothing twice, whatever comes and wherever it crashes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      runs += 1;
      const file = join(folder, `${runs}.sqlite`);
      const model: Model = { log: [], versions: new Map(), messages: new Map() };
      let db = open(file);
      for (const one of steps) db = perform(db, file, model, one);
      while (getSyncState(db).cursor < head(model)) apply(db, frameOf(model, getSyncState(db).cursor, 3));
      expectInStep(db, model);
      closeDatabase(db);
    }),
    { numRuns: rounds(20, 60) },
  );
});

function perform(db: WritableDb, file: string, model: Model, one: Step): WritableDb {
  switch (one.do) {
    case 'change':
      model.versions.set(one.place, (model.versions.get(one.place) ?? 0) + 1);
      model.log.push({ seq: head(model) + 1, conversation: one.place, message: null });
      return db;
    case 'write': {
      const ordinal = (model.messages.get(one.place) ?? 0) + 1;
      model.messages.set(one.place, ordinal);
      model.versions.set(one.place, (model.versions.get(one.place) ?? 0) + 1);
      model.log.push({ seq: head(model) + 1, conversation: one.place, message: ordinal });
      model.log.push({ seq: head(model) + 1, conversation: one.place, message: null });
      return db;
    }
    case 'frame':
      apply(db, frameOf(model, Math.max(0, getSyncState(db).cursor - one.back), one.length));
      break;
    case 'pull':
      apply(db, frameOf(model, getSyncState(db).cursor, one.limit));
      break;
    case 'crash':
      return crash(db, file, model, one.at, one.limit);
  }
  expectNoHole(db, model);
  return db;
}

/** The process dies in the middle of a frame's transaction; a new one opens the file. */
function crash(db: WritableDb, file: string, model: Model, at: string, limit: number): WritableDb {
  const before = { truth: truthIn(db), cursor: getSyncState(db).cursor };
  const frame = frameOf(model, before.cursor, limit);
  let died = false;
  for (const event of ['INSERT', 'UPDATE']) {
    db.exec(
      `CREATE TEMP TRIGGER die_${event} BEFORE ${event} ON main.${at} BEGIN SELECT RAISE(ABORT, 'died'); END`,
    );
  }
  try {
    apply(db, frame);
  } catch (error) {
    if (!String(error).includes('died')) throw error;
    died = true;
  }
  db.close();
  const again = open(file);
  if (died) expect({ truth: truthIn(again), cursor: getSyncState(again).cursor }).toEqual(before);
  expectNoHole(again, model);
  return again;
}

const scope: Scope = { epoch: 1, groupIds: [groupId(1)], restrictedInside: false };
const head = (model: Model) => model.log.at(-1)?.seq ?? 0;

function open(file: string): WritableDb {
  const opened = openDatabase(file, 0);
  if (!opened.ok) throw new Error(opened.message);
  const state = getSyncState(opened.db);
  if (state.scope === null) putSyncState(opened.db, { ...state, scope, phase: 'idle' });
  return opened.db;
}

function apply(db: WritableDb, frame: ChangesFrame): void {
  const workspace = { db, clock: { now: () => 0, monotonic: () => 0 }, announce: () => {} };
  applyFrame(workspace as unknown as Workspace, createInFlight(), frame);
}

function frameOf(model: Model, from: number, length: number): ChangesFrame {
  const entries = model.log.filter(({ seq }) => seq > from && seq <= from + length);
  const to = Math.min(head(model), from + length);
  const conversations = new Map<string, Change>();
  const messages = new Map<string, Change>();
  const customers = new Map<string, Change>();
  for (const { conversation, message } of entries) {
    const customer = customerFixture(conversation);
    const row = conversationNow(model, conversation);
    customers.set(customer.id, { entity: 'customer', id: customer.id, row: customer });
    conversations.set(row.id, { entity: 'conversation', id: row.id, row });
    if (message === null) continue;
    const said = messageAt(conversation, message);
    messages.set(said.id, { entity: 'message', id: said.id, row: said });
  }
  const changes = [...customers.values(), ...conversations.values(), ...messages.values()];
  return { from, to: Math.max(from, to), head: head(model), scope, changes, together: [] };
}

function conversationNow(model: Model, n: number): Conversation {
  return conversationFixture(n, {
    customerId: customerFixture(n).id,
    groupId: groupId(1),
    restricted: false,
    version: model.versions.get(n) ?? 1,
    lastOrdinal: model.messages.get(n) ?? 0,
  });
}

function messageAt(n: number, ordinal: number): Message {
  return messageFixture(n, ordinal, { bodyText: `${n}/${ordinal}`, createdAt: 1_000 * ordinal });
}

/** Nothing at or before the cursor is missing; each row is at least as new as the cursor says. */
function expectNoHole(db: WritableDb, model: Model): void {
  const { cursor } = getSyncState(db);
  const truth = truthIn(db);
  for (const { seq, conversation, message } of model.log) {
    if (seq > cursor) continue;
    expect(truth.conversations[conversationId(conversation)]).toBeDefined();
    if (message !== null) expect(truth.messages[messageId(conversation, message)]).toBeDefined();
  }
}

function expectInStep(db: WritableDb, model: Model): void {
  const truth = truthIn(db);
  for (const n of places) {
    const here = truth.conversations[conversationId(n)];
    if (model.versions.has(n)) expect(here).toEqual(conversationNow(model, n));
    else expect(here).toBeUndefined();
  }
  const expected = places.flatMap((n) =>
    Array.from({ length: model.messages.get(n) ?? 0 }, (_, index) => messageId(n, index + 1)),
  );
  expect(Object.keys(truth.messages).sort()).toEqual(expected.sort());
  expect(getSyncState(db).cursor).toBe(head(model));
}
