import { expect, it } from 'vitest';
import {
  agentId,
  bundleFixture,
  conversationFixture,
  conversationId,
  fixtureNow,
  groupFixture,
  groupId,
  keyOf,
  messageFixture,
  ownMessageId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { SideConversation } from '../../../shared/domain/side-conversation.ts';
import type { ConversationMutation } from '../../../shared/wire/mutations.ts';
import { searchMessages } from '../../search/messages.ts';
import type { WritableDb } from '../handle.ts';
import { getDraft, saveDraft } from '../queries/drafts.ts';
import { addToOutbox, listOutbox } from '../queries/outbox.ts';
import { markSeen } from '../queries/read-marks.ts';
import { listStoredSides } from '../queries/sides.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { inBatch } from './in-batch.ts';
import { removeOutside } from './scope.ts';
import { addSides } from './sides.ts';

const secret = 'unspeakable secret of the restricted queue';

function queue(db: WritableDb, n: number, mutation: ConversationMutation): void {
  const lane = mutation.conversationId;
  inBatch(db, fixtureNow, (batch) => {
    addToOutbox(db, {
      key: keyOf(n),
      lane,
      mutation,
      origin: 'act',
      dependsOn: null,
      holdUntil: null,
      createdAt: fixtureNow,
    });
    batch.toRecompute.add(lane);
  });
}

/** Conversation 1 in group 1, 2 in group 2, 3 restricted in group 1, 4 in the restricted group 3. */
function desk(): WritableDb {
  const db = staffedDatabase();
  const restrictedGroup = groupFixture(3, { restricted: true });
  applyChanges(db, [{ entity: 'group', id: restrictedGroup.id, row: restrictedGroup }], fixtureNow);
  const at = (n: number, group: number, restricted: boolean) =>
    bundleFixture(n, {
      conversation: conversationFixture(n, { groupId: groupId(group), restricted, preview: secret }),
      messages: [messageFixture(n, 1, { bodyText: secret })],
    });
  applyBundles(db, [at(1, 1, false), at(2, 2, false), at(3, 1, true), at(4, 3, true)], fixtureNow);
  return db;
}

const here = (db: WritableDb) =>
  db.prepare<[], string>('SELECT id FROM conversations ORDER BY id').pluck().all();

it('keeps what the agent may have and removes the rest', () => {
  const all = [1, 2, 3, 4].map(conversationId);
  const after = (groupIds: string[], restrictedInside: boolean) => {
    const db = desk();
    removeOutside(db, { epoch: 2, groupIds, restrictedInside }, fixtureNow);
    return here(db);
  };
  const groups = [1, 2, 3].map(groupId);
  expect(after(groups, true)).toEqual(all);
  expect(after(groups, false)).toEqual([1, 2, 4].map(conversationId));
  expect(after([groupId(1)], true)).toEqual([1, 3].map(conversationId));
  expect(after([], false)).toEqual([]);
});

it('keeps what lies in a second queue of theirs, and what was asked about it', () => {
  const db = staffedDatabase();
  const side = (n: number): SideConversation => ({
    id: ownMessageId(n),
    conversationId: conversationId(n),
    groupId: groupId(2),
    subject: 'Which network?',
    status: 'open',
    createdBy: agentId(1),
    createdAt: fixtureNow,
    updatedAt: fixtureNow,
    messages: [],
    about: {
      number: n,
      subject: 'Missing USDT',
      customerName: 'Maya Chen',
      channel: 'email',
      status: 'open',
      groupId: groupId(2),
      restricted: false,
    },
  });
  const at = (n: number, alsoGroupId: string | null) =>
    bundleFixture(n, { conversation: conversationFixture(n, { groupId: groupId(2), alsoGroupId }) });
  applyBundles(db, [at(1, groupId(1)), at(2, null)], fixtureNow);
  inBatch(db, fixtureNow, (batch) => addSides(batch, [side(1), side(2)]));
  removeOutside(db, { epoch: 2, groupIds: [groupId(1)], restrictedInside: false }, fixtureNow);
  expect(here(db)).toEqual([conversationId(1)]);
  expect(listStoredSides(db, null).map(({ id }) => id)).toEqual([ownMessageId(1)]);
});

it('leaves nothing of a removed conversation in any table', () => {
  const db = desk();
  const id = conversationId(2);
  markSeen(db, id, 1, fixtureNow);
  saveDraft(
    db,
    {
      conversationId: id,
      mode: 'reply',
      text: secret,
      rich: null,
      attachments: [],
      sources: [],
      actions: [],
    },
    fixtureNow,
  );
  const early = messageFixture(2, 9, { bodyText: secret });
  db.prepare('INSERT INTO early_messages VALUES (?, ?, ?)').run(early.id, id, JSON.stringify(early));
  removeOutside(db, { epoch: 2, groupIds: [groupId(1), groupId(3)], restrictedInside: true }, fixtureNow);
  expect(getDraft(db, id, 'reply')).toBeNull();
  const tables = db
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all()
    .filter((name) => name !== 'sqlite_schema');
  for (const table of tables) {
    const rows = JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all());
    expect({ table, names: rows.includes(id) }).toEqual({ table, names: false });
  }
  expect(searchMessages(db, 'unspeakable', 10).found).toHaveLength(3);
});

it('parks, not drops, what the agent had sent there, and lets go of what the hub has done', () => {
  const db = desk();
  const conversation = { conversationId: conversationId(2) };
  queue(db, 1, {
    ...conversation,
    kind: 'note',
    messageId: ownMessageId(1),
    bodyText: 'my own words',
    attachments: [],
  });
  queue(db, 2, { ...conversation, kind: 'priority', priority: 'high' });
  db.prepare("UPDATE outbox SET state = 'applied', applied_seq = 1 WHERE key = ?").run(keyOf(2));
  applyChanges(db, [{ entity: 'conversation', id: conversationId(2), row: null }], fixtureNow);
  expect(listOutbox(db)).toMatchObject([
    { key: keyOf(1), state: 'parked', reason: { code: 'outbox.lost-access' } },
  ]);
  expect(db.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(1);
});

it('goes by the hub, not by where an own pending move would put a conversation', () => {
  const db = desk();
  queue(db, 1, {
    kind: 'group',
    conversationId: conversationId(1),
    groupId: groupId(2),
    expected: groupId(1),
  });
  queue(db, 2, {
    kind: 'group',
    conversationId: conversationId(2),
    groupId: groupId(1),
    expected: groupId(2),
  });
  removeOutside(db, { epoch: 2, groupIds: [groupId(1)], restrictedInside: true }, fixtureNow);
  expect(here(db)).toEqual([1, 3].map(conversationId));
});

it('removes in pieces, so that reads are served in between', () => {
  const db = desk();
  const scope = { epoch: 2, groupIds: [], restrictedInside: false };
  expect(removeOutside(db, scope, fixtureNow, 3).more).toBe(true);
  expect(here(db)).toHaveLength(1);
  expect(removeOutside(db, scope, fixtureNow, 3).more).toBe(false);
  expect(here(db)).toEqual([]);
});
