import type { z } from 'zod';
import type { ConversationRow, Sort, ViewId } from '../../../shared/contract/inbox-views.ts';
import type { SlaClocks } from '../../../shared/domain/conversation.ts';
import type { Gate } from '../../../shared/domain/gate/gate.ts';
import type { Imitation } from '../../../shared/domain/imitation.ts';
import type { Mood } from '../../../shared/domain/mood.ts';
import { isUnderWay, type RecoveryState } from '../../../shared/domain/recovery/recovery-case.ts';
import { slaClocks } from '../../../shared/domain/sla-policy.ts';
import { foldText } from '../../search/fold.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { slotOf } from './saved-views.ts';
import { getViewCount } from './view-counts.ts';

type Row = z.infer<typeof ConversationRow>;
type View = z.infer<typeof ViewId>;
type Order = z.infer<typeof Sort>;

export type InboxQuery = {
  readonly view: View;
  readonly sort: Order;
  /** Folded words that number, customer's name or subject must contain; empty for all. */
  readonly words: readonly string[];
  /** The signed-in agent, whose view `mine` is. */
  readonly me: string;
};

type SystemView = Exclude<View, `own:${string}`>;

/** WHERE of a view, written so that one of migration 010's partial indexes answers it. */
function whereOf(view: SystemView): { sql: string; takes: 'me' | 'group' | null } {
  const awake = 'working = 1 AND asleep = 0';
  switch (view) {
    case 'all':
      return { sql: '1', takes: null };
    case 'solved':
      return { sql: 'working = 0', takes: null };
    case 'open':
      return { sql: awake, takes: null };
    case 'mine':
      return { sql: `assignee_id = ? AND ${awake}`, takes: 'me' };
    case 'unassigned':
      return { sql: `assignee_id IS NULL AND ${awake}`, takes: null };
    case 'waiting':
      return { sql: `${awake} AND waiting_since IS NOT NULL`, takes: null };
    case 'breaching':
      return { sql: `${awake} AND breaching = 1`, takes: null };
    case 'vip':
      return { sql: `${awake} AND vip = 1`, takes: null };
    case 'snoozed':
      return { sql: 'working = 1 AND asleep = 1', takes: null };
    case 'mentions':
      return { sql: 'mentioned = 1', takes: null };
    case 'following':
      return { sql: 'following = 1', takes: null };
    case 'drafts':
      return { sql: 'has_draft = 1', takes: null };
    default:
      return { sql: `group_id = ? AND ${awake}`, takes: 'group' };
  }
}

/** How a list is ordered. What is solved has no urgency of its own: newest first. */
function orderOf(view: View, sort: Order): { column: 'urgency' | 'last_message_at'; down: boolean } {
  if (sort === 'urgency' && view !== 'solved') return { column: 'urgency', down: false };
  return { column: 'last_message_at', down: sort !== 'oldest' };
}

type Selection = {
  /** The table that is walked: the conversations, or the members of a view that somebody built. */
  from: 'conversations' | 'view_members';
  where: string;
  order: string;
  reverse: string;
  values: (string | number)[];
};

function selectionOf(db: ReadableDb, query: InboxQuery): Selection {
  const { column, down } = orderOf(query.view, query.sort);
  const orders = {
    order: down ? `${column} DESC, n DESC` : `${column}, n`,
    reverse: down ? `${column}, n` : `${column} DESC, n DESC`,
  };
  if (isOwn(query.view)) {
    const words = '(SELECT words FROM conversations WHERE conversations.n = view_members.n)';
    const filters = query.words.map(() => ` AND instr(${words}, ?) > 0`).join('');
    const slot = slotOf(db, query.view.slice('own:'.length)) ?? -1;
    return { from: 'view_members', where: `slot = ?${filters}`, values: [slot, ...query.words], ...orders };
  }
  const { sql, takes } = whereOf(query.view);
  const values: string[] = [];
  if (takes === 'me') values.push(query.me);
  if (takes === 'group') values.push(query.view.slice('group:'.length));
  const filters = query.words.map(() => ' AND instr(words, ?) > 0').join('');
  return { from: 'conversations', where: sql + filters, values: [...values, ...query.words], ...orders };
}

function isOwn(view: View): view is Extract<View, `own:${string}`> {
  return view.startsWith('own:');
}

/** Words of a filter as the list compares them. */
export function filterWords(filter: string): string[] {
  return foldText(filter).split(/\s+/).filter(Boolean).slice(0, 6);
}

/** Ids of one window of a view's list, in its order. Walks an index alone, so a far offset costs little. */
export function listSql(db: ReadableDb, query: InboxQuery): { sql: string; values: (string | number)[] } {
  const { from, where, order, values } = selectionOf(db, query);
  return { sql: `SELECT n FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, values };
}

const columns = `conversations.id, number, subject, preview, channel, status, priority, customer_name, tier, locale, assignee_id,
    (SELECT name FROM agents WHERE agents.id = assignee_id) AS assignee_name, group_id, tags, restricted, mood, gate, imitates,
    signal, recovery,
    last_author_kind, last_message_at, waiting_since, due_at, snoozed_until, unread, has_draft, following, unseen_mentions,
    queued, parked,
    first_reply_due_at, next_reply_due_at, sla_paused`;
const rowSql = `SELECT ${columns} FROM conversations WHERE n = ?`;
// One statement run for a whole window costs a quarter of one run for each row; in the order of the array.
const rowsSql = `SELECT ${columns} FROM json_each(?) AS place CROSS JOIN conversations ON n = place.value`;
const rowById = `SELECT ${columns} FROM conversations WHERE id = ?`;

type Stored = {
  id: string;
  number: number;
  subject: string;
  preview: string;
  channel: Row['channel'];
  status: Row['status'];
  priority: Row['priority'];
  customer_name: string;
  tier: Row['tier'];
  locale: string;
  assignee_id: string | null;
  assignee_name: string | null;
  group_id: string;
  tags: string;
  restricted: number;
  mood: string | null;
  gate: string | null;
  imitates: string | null;
  signal: Row['signal'];
  recovery: RecoveryState | null;
  last_author_kind: Row['lastAuthorKind'];
  last_message_at: number;
  waiting_since: number | null;
  due_at: number | null;
  snoozed_until: number | null;
  first_reply_due_at: number | null;
  next_reply_due_at: number | null;
  sla_paused: string | null;
  unread: number;
  has_draft: number;
  following: number;
  unseen_mentions: number;
  queued: number;
  parked: number;
};

export function listInbox(db: ReadableDb, query: InboxQuery, offset: number, limit: number): Row[] {
  const { sql, values } = listSql(db, query);
  const places = prepared<number>(db, sql)
    .pluck()
    .all(...values, limit, offset);
  return readRowsInOrder(db, places as number[]);
}

/** The rows of these conversations (n), in this order. */
export function readRowsInOrder(db: ReadableDb, places: readonly number[]): Row[] {
  return prepared<Stored>(db, rowsSql).all(JSON.stringify(places)).map(lineOf);
}

/** Ids from the top of a view's list, in its order. */
export function listInboxIds(
  db: ReadableDb,
  query: InboxQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): string[] {
  const { sql, values } = listSql(db, query);
  const id = prepared<{ id: string }>(db, 'SELECT id FROM conversations WHERE n = ?');
  return prepared<number>(db, sql)
    .pluck()
    .all(...values, limit, offset)
    .flatMap((n) => id.get(n as number)?.id ?? []);
}

/** What the list shows of one conversation; null when it is not here. */
export function getRow(db: ReadableDb, n: number): Row | null {
  const stored = prepared<Stored>(db, rowSql).get(n);
  return stored ? lineOf(stored) : null;
}

/** The rows of these conversations, as far as they are here. */
export function readRows(db: ReadableDb, ids: readonly string[]): Row[] {
  const row = prepared<Stored>(db, rowById);
  return ids.flatMap((id) => {
    const stored = row.get(id);
    return stored ? [lineOf(stored)] : [];
  });
}

export function countInbox(db: ReadableDb, query: InboxQuery): number {
  if (query.words.length === 0) return getViewCount(db, query.view).count;
  const { from, where, values } = selectionOf(db, query);
  const counted = prepared<{ total: number }>(db, `SELECT count(*) AS total FROM ${from} WHERE ${where}`).get(
    ...values,
  );
  return counted?.total ?? 0;
}

/**
 * The conversation `step` lines below (or above, when negative) another one, and that line's index. When the other
 * one is not in the view any more, the walk starts from where it would stand. Null at either end.
 */
export function neighbourInInbox(
  db: ReadableDb,
  query: InboxQuery,
  id: string,
  step: number,
): { id: string | null; index: number | null } {
  const { from: table, where, order, reverse, values } = selectionOf(db, query);
  const { column, down } = orderOf(query.view, query.sort);
  const from = prepared<{ n: number; place: number }>(
    db,
    `SELECT n, ${column} AS place FROM conversations WHERE id = ?`,
  ).get(id);
  if (!from) return { id: null, index: null };
  const after = (down ? step < 0 : step > 0) ? '>' : '<';
  const stays = step === 0;
  const found = prepared<{ n: number; place: number }>(
    db,
    `SELECT n, ${column} AS place FROM ${table}
      WHERE ${where} AND (${column}, n) ${stays ? '=' : after} (?, ?)
      ORDER BY ${step < 0 ? reverse : order} LIMIT 1 OFFSET ?`,
  ).get(...values, from.place, from.n, Math.max(0, Math.abs(step) - 1));
  if (!found) return { id: null, index: null };
  const ahead = prepared<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM ${table} WHERE ${where} AND (${column}, n) ${down ? '>' : '<'} (?, ?)`,
  ).get(...values, found.place, found.n);
  const { id: foundId } =
    prepared<{ id: string }>(db, 'SELECT id FROM conversations WHERE n = ?').get(found.n) ?? {};
  return { id: foundId ?? null, index: ahead?.total ?? null };
}

function clockOf(stored: Stored): Row['dueClock'] {
  if (stored.due_at === null) return null;
  if (stored.due_at === stored.first_reply_due_at) return 'firstReply';
  return stored.due_at === stored.next_reply_due_at ? 'nextReply' : 'resolve';
}

/** The clock that stands still with the least time left. */
function pausedOf({ sla_paused }: Stored): Row['paused'] {
  const paused = sla_paused === null ? null : (JSON.parse(sla_paused) as SlaClocks['paused']);
  if (paused === null) return null;
  return slaClocks.reduce<Row['paused']>((least, clock) => {
    const leftMs = paused.left[clock];
    if (leftMs === null || (least !== null && least.leftMs <= leftMs)) return least;
    return { clock, by: paused.by, leftMs };
  }, null);
}

function lineOf(stored: Stored): Row {
  return {
    id: stored.id,
    number: stored.number,
    subject: stored.subject,
    preview: stored.preview,
    channel: stored.channel,
    status: stored.status,
    priority: stored.priority,
    customerName: stored.customer_name,
    tier: stored.tier,
    locale: stored.locale,
    assigneeId: stored.assignee_id,
    assigneeName: stored.assignee_name,
    groupId: stored.group_id,
    tags: stored.tags === '[]' ? [] : (JSON.parse(stored.tags) as string[]),
    restricted: stored.restricted === 1,
    mood: stored.mood === null ? null : (JSON.parse(stored.mood) as Mood).kind,
    gate: stored.gate === null ? null : (JSON.parse(stored.gate) as Gate).level,
    imitates: stored.imitates === null ? null : (JSON.parse(stored.imitates) as Imitation).by,
    signal: stored.signal,
    recovery: stored.recovery && isUnderWay({ state: stored.recovery }) ? stored.recovery : null,
    lastAuthorKind: stored.last_author_kind,
    lastMessageAt: stored.last_message_at,
    waitingSince: stored.waiting_since,
    dueAt: stored.due_at,
    dueClock: clockOf(stored),
    paused: stored.due_at === null ? pausedOf(stored) : null,
    snoozedUntil: stored.snoozed_until,
    unread: stored.unread === 1,
    hasDraft: stored.has_draft === 1,
    following: stored.following === 1,
    mentioned: stored.unseen_mentions > 0,
    queued: stored.queued,
    parked: stored.parked,
  };
}
