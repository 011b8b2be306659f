import type { Message } from '../../../shared/domain/conversation.ts';
import { indexable } from '../../search/segment.ts';
import { prepared } from '../handle.ts';
import { hashesIn } from '../queries/files.ts';
import { type Batch, touch } from './batch.ts';
import { callOff, putOff } from './late-words.ts';

/** A message as it is kept; `ordinal` is null and `outboxKey` set while it exists on this workstation alone. */
export type KeptMessage = Omit<Message, 'ordinal'> & {
  readonly ordinal: number | null;
  readonly outboxKey: string | null;
};

type Known = {
  n: number;
  stamp: number;
  created_at: number;
  body_text: string;
  kind: string;
};

const insertSql = `INSERT OR IGNORE INTO messages (id, conversation, ordinal, stamp, kind, author_kind, author_id,
  channel, state, created_at, outbox_key, attachments, event, sources, secrets, body_text, body_html)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const updateSql = `UPDATE messages SET conversation = ?, ordinal = ?, stamp = ?, kind = ?, author_kind = ?,
  author_id = ?, channel = ?, state = ?, created_at = ?, outbox_key = ?, attachments = ?, event = ?, sources = ?, secrets = ?,
  body_text = ?, body_html = ? WHERE n = ?`;

const epoch = Date.UTC(2020, 0, 1);

/**
 * The stamp that a message of this instant gets when it is free: seconds since 2020. Whole seconds, because the
 * index keeps differences between neighbours: counted in milliseconds it is three times as large and half as fast.
 */
export function stampFrom(instant: number): number {
  return Math.floor((instant - epoch) / 1000);
}

/** Inserts a message or brings the known one with this id up to date, its place in the search index included. */
export function putMessage(batch: Batch, conversation: number, message: KeptMessage): void {
  const { db } = batch;
  const stamp = batch.nextStamps.get(stampFrom(message.createdAt)) ?? stampFrom(message.createdAt);
  if (!insert(batch, conversation, message, stamp)) {
    const known = prepared<Known>(
      db,
      'SELECT n, stamp, created_at, body_text, kind FROM messages WHERE id = ?',
    ).get(message.id);
    if (known) update(batch, known, conversation, message);
    else if (!insert(batch, conversation, message, freeStamp(batch, message.createdAt))) {
      throw new Error(`message ${message.id} fits no row`);
    }
  }
  if (message.author.kind === 'customer' && message.ordinal !== null) {
    const greatest = batch.customerOrdinals.get(conversation) ?? 0;
    if (message.ordinal > greatest) batch.customerOrdinals.set(conversation, message.ordinal);
  }
  touch(batch, { topic: 'thread', id: message.conversationId });
}

/** Takes a message out, its words included. */
export function dropMessage(batch: Batch, row: { n: number; stamp: number }): void {
  unindex(batch, row.stamp);
  const dropped = prepared<{ attachments: string | null }>(
    batch.db,
    'DELETE FROM messages WHERE n = ? RETURNING attachments',
  ).get(row.n);
  for (const hash of hashesIn(dropped?.attachments ?? null)) batch.looseFiles.add(hash);
}

/** Takes the words of a message out of the index. */
export function unindex(batch: Batch, stamp: number): void {
  if (!batch.toIndex.delete(stamp) && !callOff(batch.db, stamp)) {
    prepared(batch.db, 'DELETE FROM message_search WHERE rowid = ?').run(stamp);
  }
}

/** Writes what the batch has gathered for the index, in the index's own order: it is far slower in any other. */
export function flushIndex(batch: Batch): void {
  if (batch.wordsLater) {
    for (const stamp of batch.toIndex.keys()) putOff(batch.db, stamp);
  } else {
    const insert = prepared(batch.db, 'INSERT INTO message_search (rowid, body) VALUES (?, ?)');
    for (const [stamp, text] of [...batch.toIndex].sort(([a], [b]) => a - b))
      insert.run(stamp, indexable(text));
  }
  batch.toIndex.clear();
}

function insert(batch: Batch, conversation: number, message: KeptMessage, stamp: number): boolean {
  const values = [message.id, conversation, ...valuesOf(message, stamp)];
  if (prepared(batch.db, insertSql).run(...values).changes === 0) return false;
  index(batch, stamp, message);
  return true;
}

function update(batch: Batch, known: Known, conversation: number, message: KeptMessage): void {
  const moved = known.created_at !== message.createdAt;
  const stamp = moved ? freeStamp(batch, message.createdAt) : known.stamp;
  if (moved || known.body_text !== message.bodyText || known.kind !== message.kind) {
    unindex(batch, known.stamp);
    index(batch, stamp, message);
  }
  prepared(batch.db, updateSql).run(conversation, ...valuesOf(message, stamp), known.n);
}

function valuesOf(message: KeptMessage, stamp: number) {
  return [
    message.ordinal,
    stamp,
    message.kind,
    message.author.kind,
    message.author.id,
    message.channel,
    message.state,
    message.createdAt,
    message.outboxKey,
    message.attachments.length === 0 ? null : JSON.stringify(message.attachments),
    message.event === null ? null : JSON.stringify(message.event),
    message.sources.length === 0 ? null : JSON.stringify(message.sources),
    message.secrets === undefined ? null : JSON.stringify(message.secrets),
    message.bodyText,
    message.bodyHtml,
  ];
}

function index(batch: Batch, stamp: number, message: KeptMessage): void {
  if (message.kind !== 'event' && message.bodyText !== '') batch.toIndex.set(stamp, message.bodyText);
}

/** The next second that no message has, remembered for the next one: imports give thousands the same instant. */
function freeStamp(batch: Batch, instant: number): number {
  const first = stampFrom(instant);
  let free = batch.nextStamps.get(first) ?? first;
  const taken = prepared<{ stamp: number }>(
    batch.db,
    'SELECT stamp FROM messages WHERE stamp >= ? ORDER BY stamp',
  );
  for (const { stamp } of taken.iterate(free)) {
    if (stamp > free) break;
    free += 1;
  }
  batch.nextStamps.set(first, free + 1);
  return free;
}
