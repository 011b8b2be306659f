import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounds } from '../../../../tests/support/brief.ts';
import {
  agentFixture,
  agentId,
  conversationFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  groupId,
  keyOf,
  messageFixture,
  ownMessageId,
  recoveryFixture,
  recoveryId,
  savedViewFixture,
  viewId,
  workspaceFixture,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { gateLevels, gateTopics } from '../../../shared/domain/gate/gate.ts';
import { shownConversation } from '../../../shared/domain/optimistic.ts';
import { recoveryStates } from '../../../shared/domain/recovery/recovery-case.ts';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import { priorities, statuses } from '../../../shared/domain/vocabulary.ts';
import type { ConversationMutation, ViewMutation } from '../../../shared/wire/mutations.ts';
import { indexable } from '../../search/segment.ts';
import { buildViews } from '../build-views.ts';
import { passTime } from '../clock.ts';
import { derive } from '../derived.ts';
import type { WritableDb } from '../handle.ts';
import { discardDraft, saveDraft } from '../queries/drafts.ts';
import { countInbox, listInbox } from '../queries/inbox.ts';
import {
  addToOutbox,
  getOutboxItem,
  letGo,
  listLane,
  markApplied,
  park,
  removeFromOutbox,
  requeue,
} from '../queries/outbox.ts';
import { getSeenOrdinal, markSeen } from '../queries/read-marks.ts';
import { listRecoveriesIn } from '../queries/recovery.ts';
import { listSavedViews } from '../queries/saved-views.ts';
import { getViewCount, getViewCounts, recountViews } from '../queries/view-counts.ts';
import { baseOf, conversationOf, type StoredConversation } from '../records.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { inBatch } from './in-batch.ts';
import { indexWaiting } from './late-words.ts';
import { saveIdentity } from './people.ts';
import { removeOutside } from './scope.ts';

const minute = 60_000;
const conversations = 4;
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

/** Views as somebody might build them, and what they mean in SQL, said a second time. */
const builtViews: { of: Pick<SavedView, 'match' | 'conditions'>; sql: string }[] = [
  {
    of: { match: 'all', conditions: [{ field: 'group', not: false, values: [groupId(1), groupId(2)] }] },
    sql: `working = 1 AND asleep = 0 AND group_id IN ('${groupId(1)}', '${groupId(2)}')`,
  },
  {
    of: {
      match: 'any',
      conditions: [
        { field: 'assignee', not: false, values: ['me', 'nobody'] },
        { field: 'tier', not: true, values: ['standard'] },
      ],
    },
    sql: `working = 1 AND asleep = 0 AND (assignee_id IS NULL OR assignee_id = :me OR tier <> 'standard')`,
  },
  {
    of: {
      match: 'all',
      conditions: [
        { field: 'status', not: false, values: ['solved', 'closed', 'open'] },
        { field: 'unread', not: true },
      ],
    },
    sql: "asleep = 0 AND status IN ('solved', 'closed', 'open') AND unread = 0",
  },
  {
    of: {
      match: 'all',
      conditions: [
        { field: 'due', not: false, minutes: 20 },
        { field: 'snoozed', not: false },
      ],
    },
    sql: 'working = 1 AND asleep = 1 AND due_at IS NOT NULL AND due_at - 20 * 60000 <= :now',
  },
  {
    of: {
      match: 'any',
      conditions: [
        { field: 'waiting', not: false, minutes: 10 },
        { field: 'age', not: true, minutes: 45 },
        { field: 'draft', not: false },
      ],
    },
    sql: `working = 1 AND asleep = 0 AND (has_draft = 1 OR created_at + 45 * 60000 > :now
      OR (waiting_since IS NOT NULL AND waiting_since + 10 * 60000 <= :now))`,
  },
  {
    of: {
      match: 'any',
      conditions: [
        { field: 'recovery', not: false, values: ['open', 'returned'] },
        { field: 'gate', not: false, values: ['urgent', 'funds'] },
      ],
    },
    sql: `working = 1 AND asleep = 0
      AND (recovery IN ('collecting', 'ready', 'with-team', 'recovering', 'returned')
        OR gate LIKE '{"level":"urgent"%' OR gate LIKE '%"topic":"funds"%')`,
  },
  {
    of: {
      match: 'all',
      conditions: [
        { field: 'recovery', not: true, values: ['open'] },
        { field: 'gate', not: true, values: ['human'] },
      ],
    },
    sql: `working = 1 AND asleep = 0
      AND coalesce(recovery, '') NOT IN ('collecting', 'ready', 'with-team', 'recovering')
      AND (gate IS NULL OR gate LIKE '{"level":"unsure"%')`,
  },
];

/** What the hub may say of a conversation. */
const hubRow = fc.record({
  n: fc.integer({ min: 1, max: conversations }),
  status: fc.constantFrom(...statuses),
  priority: fc.constantFrom(...priorities),
  assignee: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  group: fc.integer({ min: 1, max: 3 }),
  waiting: fc.boolean(),
  due: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
  snoozed: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
  words: fc.constantFrom('alpha beta', 'beta gamma delta', 'Ünïcode 提现请求 слово', ''),
  by: fc.constantFrom('customer' as const, 'agent' as const),
  gate: fc.option(
    fc.record({ topic: fc.constantFrom(...gateTopics), level: fc.constantFrom(...gateLevels) }),
    { nil: null },
  ),
  /** How far its newest case has come; an older one is closed. */
  recovery: fc.option(fc.constantFrom(...recoveryStates), { nil: null }),
});
const mutations = fc.oneof(
  fc.constantFrom('reply' as const, 'note' as const).map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...statuses) }),
  fc.record({
    kind: fc.constant('assign' as const),
    to: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  }),
  fc.record({ kind: fc.constant('group' as const), to: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('snooze' as const), until: fc.integer({ min: -30, max: 30 }) }),
);
const step = fc.oneof(
  { weight: 5, arbitrary: hubRow.map((row) => ({ do: 'hub-change' as const, row })) },
  { weight: 3, arbitrary: hubRow.map((row) => ({ do: 'bundle' as const, row })) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('gone' as const), n: fc.integer({ min: 1, max: conversations }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      n: fc.integer({ min: 1, max: conversations }),
      mutation: mutations,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'undo' as const,
        'park' as const,
        'retry' as const,
        'apply' as const,
        'echo' as const,
      ),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('draft' as const),
      n: fc.integer({ min: 1, max: conversations }),
      text: fc.constantFrom('', 'x'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('seen' as const),
      n: fc.integer({ min: 1, max: conversations }),
      ordinal: fc.nat(8),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('time' as const), minutes: fc.integer({ min: -40, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('customer' as const),
      n: fc.integer({ min: 1, max: conversations }),
      vip: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('view' as const),
      n: fc.integer({ min: 1, max: 2 }),
      of: fc.option(fc.nat(builtViews.length - 1), { nil: null }),
      here: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('build' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sign-in' as const), n: fc.integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('scope' as const),
      groups: fc.subarray([1, 2, 3], { minLength: 2 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A hub with one workstation, as far as rows go. */
function workstation(seenOrdinal?: number) {
  const db = staffedDatabase();
  const ordinals = new Map<number, number>();
  const versions = new Map<number, number>();
  const views = new Map<number, SavedView | null>();
  let now = fixtureNow;
  let keys = 0;
  let me = 1;

  function hubConversation({ n, ...row }: typeof hubRow extends fc.Arbitrary<infer T> ? T : never) {
    const lastOrdinal = (ordinals.get(n) ?? 0) + 1;
    ordinals.set(n, lastOrdinal);
    versions.set(n, (versions.get(n) ?? 0) + 1);
    const conversation: Conversation = conversationFixture(n, {
      status: row.status,
      priority: row.priority,
      assigneeId: row.assignee === null ? null : agentId(row.assignee),
      groupId: groupId(row.group),
      waitingSince: row.waiting ? now - minute : null,
      sla: {
        firstReplyDueAt: row.due === null ? null : now + row.due * minute,
        nextReplyDueAt: null,
        resolveDueAt: null,
        paused: null,
      },
      snoozedUntil: row.snoozed === null ? null : now + row.snoozed * minute,
      lastOrdinal,
      lastMessageAt: now,
      lastAuthorKind: row.by,
      gate: row.gate && {
        level: row.gate.level,
        reasons: [{ ...row.gate, words: [], messageId: ownMessageId(n) }],
        at: now,
      },
      version: versions.get(n) ?? 1,
    });
    const ofCase = { conversationId: conversation.id };
    const recoveries =
      row.recovery === null
        ? []
        : [
            recoveryFixture(n, { ...ofCase, state: row.recovery }),
            recoveryFixture(100 + n, { ...ofCase, state: 'closed', createdAt: fixtureNow - minute }),
          ];
    const author =
      row.by === 'customer'
        ? { kind: 'customer' as const, id: conversation.customerId }
        : { kind: 'agent' as const, id: agentId(2) };
    const message = messageFixture(n, lastOrdinal, { bodyText: row.words, author, createdAt: now - n });
    return { conversation, message, recoveries };
  }

  function mutationOf(
    n: number,
    wanted: typeof mutations extends fc.Arbitrary<infer T> ? T : never,
  ): ConversationMutation {
    keys += 1;
    const id = conversationId(n);
    switch (wanted.kind) {
      case 'reply':
        return {
          kind: 'reply',
          conversationId: id,
          messageId: ownMessageId(keys),
          bodyText: `mine ${keys}`,
          attachments: [],
          sources: [],
          base: {
            seenOrdinal: seenOrdinal ?? ordinals.get(n) ?? 0,
            assigneeId: null,
            heldMs: 0,
            force: false,
          },
        };
      case 'note':
        return {
          kind: 'note',
          conversationId: id,
          messageId: ownMessageId(keys),
          bodyText: 'a note',
          attachments: [],
        };
      case 'status':
        return { kind: 'status', conversationId: id, status: wanted.status, expected: 'open' };
      case 'assign':
        return {
          kind: 'assign',
          conversationId: id,
          assigneeId: wanted.to === null ? null : agentId(wanted.to),
          expected: null,
        };
      case 'group':
        return { kind: 'group', conversationId: id, groupId: groupId(wanted.to), expected: groupId(1) };
      case 'snooze':
        return { kind: 'snooze', conversationId: id, until: now + wanted.until * minute };
    }
  }

  function settle(lane: string, work: () => void): void {
    inBatch(db, now, (batch) => {
      work();
      batch.toRecompute.add(lane);
    });
  }

  function itemAt(pick: number) {
    const rows = db.prepare<[], { key: string }>('SELECT key FROM outbox ORDER BY position').all();
    const key = rows[pick % Math.max(1, rows.length)]?.key;
    return key === undefined ? null : getOutboxItem(db, key);
  }

  /** A change of a view made here, which is still to be sent. */
  function actOnView(n: number, view: SavedView | null): void {
    keys += 1;
    const lane = viewId(n);
    const mutation: ViewMutation = view
      ? { kind: 'view-save', view, expected: null }
      : { kind: 'view-delete', viewId: lane };
    const item = { key: keyOf(keys), lane, mutation, origin: 'act' as const };
    settle(lane, () => addToOutbox(db, { ...item, dependsOn: null, holdUntil: null, createdAt: now }));
  }

  function take(one: Step): void {
    switch (one.do) {
      case 'hub-change': {
        const { conversation, message, recoveries } = hubConversation(one.row);
        applyChanges(
          db,
          [
            { entity: 'customer', id: conversation.customerId, row: customerFixture(one.row.n) },
            { entity: 'conversation', id: conversation.id, row: conversation },
            { entity: 'message', id: message.id, row: message },
            ...[one.row.n, 100 + one.row.n].map(recoveryId).map((id) => ({
              entity: 'recovery' as const,
              id,
              row: recoveries.find((row) => row.id === id) ?? null,
            })),
          ],
          now,
        );
        return;
      }
      case 'bundle': {
        const { conversation, message, recoveries } = hubConversation(one.row);
        const bundle = {
          conversation,
          customer: customerFixture(one.row.n),
          messages: [message],
          scheduled: [],
          escalations: [],
          freezes: [],
          kyc: null,
          recoveries,
          signals: [],
          complete: false,
        };
        // As in a first sync: words wait, and are written a few at a time, whatever comes in between.
        applyBundles(db, [bundle], now, { wordsLater: true });
        if (one.row.n % 2 === 0) indexWaiting(db, 2);
        return;
      }
      case 'gone':
        applyChanges(db, [{ entity: 'conversation', id: conversationId(one.n), row: null }], now);
        return;
      case 'act': {
        const mutation = mutationOf(one.n, one.mutation);
        const lane = conversationId(one.n);
        settle(lane, () =>
          addToOutbox(db, {
            key: keyOf(keys),
            lane,
            mutation,
            origin: 'act',
            dependsOn: null,
            holdUntil: null,
            createdAt: now,
          }),
        );
        return;
      }
      case 'undo':
      case 'park':
      case 'retry':
      case 'apply': {
        const item = itemAt(one.pick);
        if (!item) return;
        settle(item.lane, () => {
          if (one.do === 'undo') removeFromOutbox(db, item.key);
          else if (one.do === 'park') park(db, item.key, { code: 'outbox.conflict.changed', values: {} });
          else if (one.do === 'retry') requeue(db, { ...item, force: true });
          else markApplied(db, item.key, 1);
          if (one.do === 'retry') letGo(db, item.key);
        });
        return;
      }
      case 'echo': {
        const item = itemAt(one.pick);
        if (!item || (item.mutation.kind !== 'reply' && item.mutation.kind !== 'note')) return;
        const n = Number.parseInt(item.lane.slice(-4), 16);
        const ordinal = (ordinals.get(n) ?? 0) + 1;
        ordinals.set(n, ordinal);
        const { kind, messageId: id, bodyText } = item.mutation;
        const author = { kind: 'agent' as const, id: agentId(me) };
        const row = messageFixture(n, ordinal, { id, kind, bodyText, author, createdAt: now + 7_000 });
        applyChanges(db, [{ entity: 'message', id, row }], now);
        return;
      }
      case 'draft': {
        const draft = { conversationId: conversationId(one.n), mode: 'reply' as const };
        if (one.text === '') discardDraft(db, draft.conversationId, 'reply', now);
        else
          saveDraft(
            db,
            { ...draft, text: one.text, attachments: [], rich: null, sources: [], actions: [] },
            now,
          );
        return;
      }
      case 'seen':
        markSeen(db, conversationId(one.n), one.ordinal, now);
        return;
      case 'time':
        now += one.minutes * minute;
        passTime(db, now);
        return;
      case 'customer': {
        const row = customerFixture(one.n, { tier: one.vip ? 'vip' : 'standard', updatedAt: now });
        applyChanges(db, [{ entity: 'customer', id: row.id, row }], now);
        return;
      }
      case 'view': {
        const built = one.of === null ? null : (builtViews[one.of] ?? null);
        const view =
          built && savedViewFixture(one.n, { ...built.of, version: (views.get(one.n)?.version ?? 0) + 1 });
        if (one.here) actOnView(one.n, view);
        else {
          views.set(one.n, view);
          applyChanges(db, [{ entity: 'view', id: viewId(one.n), row: view }], now);
        }
        return;
      }
      case 'build':
        buildViews(db, now);
        return;
      case 'sign-in':
        me = one.n;
        saveIdentity(db, agentFixture(one.n), workspaceFixture, now);
        return;
      case 'scope':
        removeOutside(db, { epoch: 1, groupIds: one.groups.map(groupId), restrictedInside: true }, now);
        return;
    }
  }
  return { db, take, me: () => agentId(me), now: () => now };
}

const views = [
  'mine',
  'mentions',
  'following',
  'unassigned',
  'waiting',
  'breaching',
  'vip',
  'snoozed',
  'drafts',
  'open',
  'solved',
  'all',
] as const;

function expectCountsRight(db: WritableDb, me: string): void {
  const kept = getViewCounts(db);
  for (const view of [...views, ...[1, 2, 3].map((n) => `group:${groupId(n)}` as const)]) {
    // A filter of no letters makes it count rows instead of reading the figure kept.
    const rows = countInbox(db, { view, sort: 'newest', words: [' '], me });
    expect({ view, count: kept.get(view)?.count ?? 0 }).toEqual({ view, count: rows });
  }
  recountViews(db, me);
  const system = (counts: ReturnType<typeof getViewCounts>) =>
    [...counts]
      .filter(([view, { count, unread }]) => !view.startsWith('own:') && (count !== 0 || unread !== 0))
      .sort();
  expect(system(kept)).toEqual(system(getViewCounts(db)));
}

function expectShownRight(db: WritableDb): void {
  for (const record of db.prepare<[], StoredConversation>('SELECT * FROM conversations').all()) {
    const lane = listLane(db, record.id);
    const placed = new Set(
      db
        .prepare<[number], string>('SELECT id FROM messages WHERE conversation = ? AND ordinal IS NOT NULL')
        .pluck()
        .all(record.n),
    );
    const pending = lane
      .filter(({ state, mutation }) => {
        const carried = mutation.kind === 'reply' || mutation.kind === 'note' ? mutation.messageId : null;
        return state !== 'parked' && !(carried !== null && placed.has(carried));
      })
      .map(({ mutation, createdAt }) => ({ mutation: mutation as ConversationMutation, at: createdAt }));
    expect(conversationOf(record)).toEqual(shownConversation(baseOf(record), pending));
    expect(record.base === null).toBe(pending.length === 0);
    const own = db
      .prepare<[number], string>(
        'SELECT id FROM messages WHERE conversation = ? AND ordinal IS NULL ORDER BY id',
      )
      .pluck()
      .all(record.n);
    const carried = lane.flatMap(({ mutation }) =>
      (mutation.kind === 'reply' || mutation.kind === 'note') && !placed.has(mutation.messageId)
        ? [mutation.messageId]
        : [],
    );
    expect(own).toEqual(carried.sort());
  }
}

/** Built views hold what their conditions mean now, in the order of the list, and count it. */
function expectBuiltViewsRight(db: WritableDb, me: string, now: number): void {
  passTime(db, now);
  while (buildViews(db, now).more);
  for (const view of listSavedViews(db)) {
    const { sql } =
      builtViews.find(({ of }) => JSON.stringify(of.conditions) === JSON.stringify(view.conditions)) ?? {};
    const wanted = db
      .prepare<{ me: string; now: number }, { id: string; unread: number }>(
        `SELECT id, unread FROM conversations WHERE ${sql} AND :me = :me AND :now = :now ORDER BY urgency, n`,
      )
      .all({ me, now });
    const listed = listInbox(db, { view: `own:${view.id}`, sort: 'urgency', words: [], me }, 0, 50);
    expect(listed.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const unread = wanted.reduce((sum, row) => sum + row.unread, 0);
    expect(getViewCount(db, `own:${view.id}`)).toEqual({ count: wanted.length, unread });
  }
  const slots = db.prepare<[], { slot: number }>('SELECT DISTINCT slot FROM view_members').all();
  expect(slots.length).toBeLessThanOrEqual(listSavedViews(db).length);
}

/** A line shows how far the newest of the cases that are here has come. */
function expectCasesRight(db: WritableDb): void {
  const marks = db
    .prepare<[], { id: string; recovery: string | null }>('SELECT id, recovery FROM conversations')
    .all();
  for (const { id, recovery } of marks) {
    const [newest] = listRecoveriesIn(db, id).sort((a, b) => b.createdAt - a.createdAt);
    expect(recovery).toBe(newest?.state ?? null);
  }
}

/** What depends on the clock and on what was read is as if computed just now. */
function expectFlagsRight(db: WritableDb, now: number): void {
  passTime(db, now);
  for (const record of db.prepare<[], StoredConversation>('SELECT * FROM conversations').all()) {
    const { asleep, breaching, unread, urgency } = derive(record, getSeenOrdinal(db, record.id), now);
    const { asleep: a, breaching: b, unread: u, urgency: order } = record;
    expect({ asleep: a, breaching: b, unread: u, urgency: order }).toEqual({
      asleep,
      breaching,
      unread,
      urgency,
    });
    const written = db
      .prepare<[number], number>(
        "SELECT max(ordinal) FROM messages WHERE conversation = ? AND author_kind = 'customer'",
      )
      .pluck()
      .get(record.n);
    expect(record.last_customer_ordinal).toBe(written ?? 0);
  }
}

/** The index holds the words of the messages that are here, and no others. */
function expectIndexRight(db: WritableDb): void {
  while (indexWaiting(db, 3) > 0);
  db.exec(`CREATE VIRTUAL TABLE temp.rebuilt USING fts5 (body, content = '', contentless_delete = 1, detail = none,
      prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE temp.rebuilt_words USING fts5vocab ('temp', 'rebuilt', 'instance');
    CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab ('main', 'message_search', 'instance')`);
  const insert = db.prepare('INSERT INTO temp.rebuilt (rowid, body) VALUES (?, ?)');
  const rows = db
    .prepare<[], { stamp: number; body_text: string }>(
      "SELECT stamp, body_text FROM messages WHERE kind <> 'event' ORDER BY stamp",
    )
    .all();
  for (const { stamp, body_text } of rows) insert.run(stamp, indexable(body_text));
  const words = (table: string) =>
    db.prepare(`SELECT term, doc FROM temp.${table} ORDER BY term, doc`).raw().all();
  expect(words('kept_words')).toEqual(words('rebuilt_words'));
  db.exec('DROP TABLE temp.rebuilt_words; DROP TABLE temp.kept_words; DROP TABLE temp.rebuilt');
}

it('keeps counts, shown states and search index exact through any order of events', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const { db, take, me, now } = workstation();
      for (const one of steps) take(one);
      expectCountsRight(db, me());
      expectBuiltViewsRight(db, me(), now());
      expectShownRight(db);
      expectCasesRight(db);
      expectFlagsRight(db, now());
      expectIndexRight(db);
      db.close();
    }),
    { numRuns: rounds(15, 50), seed },
  );
});

it('shows the same whatever the order in which the hub and the agent were heard', () => {
  fc.assert(
    fc.property(hubRow, fc.array(mutations, { minLength: 1, maxLength: 5 }), fc.nat(5), (row, wanted, at) => {
      const shown = [0, Math.min(at, wanted.length), wanted.length].map((hubAfter) => {
        const { db, take } = workstation(1);
        take({ do: 'bundle', row: { ...row, n: 1 } });
        for (const [index, mutation] of wanted.entries()) {
          if (index === hubAfter) take({ do: 'bundle', row: { ...row, n: 1 } });
          take({ do: 'act', n: 1, mutation });
        }
        if (hubAfter === wanted.length) take({ do: 'bundle', row: { ...row, n: 1 } });
        const record = db.prepare<[], StoredConversation>('SELECT * FROM conversations').get();
        db.close();
        return record && conversationOf(record);
      });
      expect(shown[1]).toEqual(shown[0]);
      expect(shown[2]).toEqual(shown[0]);
    }),
    { numRuns: rounds(5, 15), seed },
  );
});
