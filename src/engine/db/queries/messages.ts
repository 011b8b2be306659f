import type { Delivery, MessageView } from '../../../shared/contract/conversation-views.ts';
import type { Attachment, ConversationEvent, Source } from '../../../shared/domain/conversation.ts';
import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
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
  secrets: string | null;
  body_text: string;
  body_html: string | null;
};

const select = `SELECT m.id, m.ordinal, m.kind, m.author_kind, m.author_id, a.name AS author_name, m.channel, m.state,
    m.created_at, m.outbox_key, o.state AS outbox_state, m.attachments, m.event, m.sources, m.secrets, m.body_text,
    m.body_html
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

/** Replies and notes that the hub has placed in a span of time (ms), oldest first. */
export function listSaidBetween(
  db: ReadableDb,
  thread: ThreadOf,
  since: number,
  until: number,
): MessageView[] {
  const rows = prepared<Row>(
    db,
    `${select} WHERE m.conversation = CAST(? AS INTEGER) AND m.ordinal IS NOT NULL AND m.kind <> 'event'
        AND m.created_at >= ? AND m.created_at < ? ORDER BY m.ordinal`,
  ).all(thread.n, since, until);
  return rows.map((row) => viewOf(row, thread));
}

/** When a placed message was written; null when it is not here. */
export function getWrittenAt(db: ReadableDb, n: number, ordinal: number): number | null {
  const row = prepared<{ at: number }>(
    db,
    'SELECT created_at AS at FROM messages WHERE conversation = ? AND ordinal = CAST(? AS INTEGER)',
  ).get(n, ordinal);
  return row?.at ?? null;
}

/** Own messages that exist on this workstation alone, in the order in which they will be sent. */
export function listUnplaced(db: ReadableDb, thread: ThreadOf): MessageView[] {
  const rows = prepared<Row>(
    db,
    `${select} WHERE m.conversation = ? AND m.ordinal IS NULL ORDER BY o.position, m.created_at`,
  ).all(thread.n);
  return rows.map((row) => viewOf(row, thread));
}

/** The newest answer of another agent after an ordinal; null when there is none here. */
export function findAnswerOfOther(
  db: ReadableDb,
  conversationId: string,
  after: number,
  me: string,
): { readonly ordinal: number; readonly agentId: string; readonly text: string; readonly at: number } | null {
  const row = prepared<{ ordinal: number; agentId: string; text: string; at: number }>(
    db,
    `SELECT ordinal, author_id AS agentId, substr(body_text, 1, 400) AS text, created_at AS at FROM messages
      WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND ordinal > CAST(? AS INTEGER)
        AND kind = 'reply' AND author_kind = 'agent' AND author_id <> ?
      ORDER BY ordinal DESC LIMIT 1`,
  ).get(conversationId, after, me);
  return row ?? null;
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
    ...(row.secrets !== null && { secrets: JSON.parse(row.secrets) as RemovedSecret[] }),
    delivery: deliveryOf(row),
    outboxKey: row.ordinal === null ? row.outbox_key : null,
    from: null,
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
