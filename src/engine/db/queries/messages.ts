import type { Delivery, MessageView } from '../../../shared/contract/views.ts';
import type { Attachment, ConversationEvent, Source } from '../../../shared/domain/conversation.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Row = {
  id: string;
  ordinal: number | null;
  kind: MessageView['kind'];
  author_kind: MessageView['author']['kind'];
  author_id: string | null;
  author_name: string | null;
  channel: MessageView['channel'];
  state: 'sent' | 'delivered' | 'read' | 'failed';
  created_at: number;
  outbox_key: string | null;
  outbox_state: string | null;
  attachments: string | null;
  event: string | null;
  sources: string | null;
  body_text: string;
  body_html: string | null;
};

const select = `SELECT m.id, m.ordinal, m.kind, m.author_kind, m.author_id, a.name AS author_name, m.channel, m.state,
    m.created_at, m.outbox_key, o.state AS outbox_state, m.attachments, m.event, m.sources, m.body_text, m.body_html
  FROM messages AS m
  LEFT JOIN agents AS a ON a.id = m.author_id
  LEFT JOIN outbox AS o ON o.key = m.outbox_key`;

/** A conversation as the thread needs it. */
export type ThreadOf = { readonly n: number; readonly id: string; readonly customerName: string };

/** Messages that the hub has placed, before an ordinal (or the newest), at most `limit`, oldest first. */
export function listPlaced(
  db: ReadableDb,
  thread: ThreadOf,
  before: number | null,
  limit: number,
): MessageView[] {
  const rows = prepared<Row>(
    db,
    `${select} WHERE m.conversation = CAST(? AS INTEGER) AND m.ordinal < CAST(? AS INTEGER) ORDER BY m.ordinal DESC LIMIT ?`,
  ).all(thread.n, before ?? Number.MAX_SAFE_INTEGER, limit);
  return rows.reverse().map((row) => viewOf(row, thread));
}

/** Own messages that exist on this workstation alone, in the order in which they will be sent. */
export function listUnplaced(db: ReadableDb, thread: ThreadOf): MessageView[] {
  const rows = prepared<Row>(
    db,
    `${select} WHERE m.conversation = ? AND m.ordinal IS NULL ORDER BY o.position, m.created_at`,
  ).all(thread.n);
  return rows.map((row) => viewOf(row, thread));
}

function viewOf(row: Row, thread: ThreadOf): MessageView {
  return {
    id: row.id,
    conversationId: thread.id,
    ordinal: row.ordinal,
    kind: row.kind,
    author: { kind: row.author_kind, id: row.author_id },
    authorName: row.author_kind === 'customer' ? thread.customerName : (row.author_name ?? ''),
    channel: row.channel,
    bodyText: row.body_text,
    bodyHtml: row.body_html,
    attachments: row.attachments === null ? [] : (JSON.parse(row.attachments) as Attachment[]),
    event: row.event === null ? null : (JSON.parse(row.event) as ConversationEvent),
    sources: row.sources === null ? [] : (JSON.parse(row.sources) as Source[]),
    delivery: deliveryOf(row),
    outboxKey: row.ordinal === null ? row.outbox_key : null,
    createdAt: row.created_at,
  };
}

function deliveryOf(row: Row): Delivery {
  if (row.ordinal !== null) return row.state;
  switch (row.outbox_state) {
    case 'held':
    case 'queued':
      return 'queued';
    case 'claimed':
      return 'sending';
    case 'parked':
      return 'parked';
    default:
      return row.state;
  }
}
