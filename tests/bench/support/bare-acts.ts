import type { WritableDb } from '../../../src/engine/db/handle.ts';

export type BareAct = {
  readonly kind: 'reply' | 'assign' | 'close';
  readonly key: string;
  /** The conversation's row. */
  readonly n: number;
  readonly id: string;
  /** Of a message that is not there yet. */
  readonly messageId: string;
  readonly stamp: number;
  readonly text: string;
};

/** The rows that an action of an agent leaves behind, by prepared statements and nothing else, in one FULL commit. */
export function prepareBareActs(db: WritableDb): (act: BareAct) => void {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const queue = db.prepare(
    `INSERT INTO outbox (key, lane, kind, payload, state, created_at) VALUES (?, ?, ?, ?, 'queued', ?)`,
  );
  const say = db.prepare(
    `INSERT INTO messages (id, conversation, stamp, kind, author_kind, channel, state, created_at, outbox_key, body_text)
      VALUES (?, ?, ?, 'reply', 'agent', 'chat', 'sent', ?, ?, ?)`,
  );
  const index = db.prepare('INSERT INTO message_search (rowid, body) VALUES (?, ?)');
  const shown = {
    reply: db.prepare(
      `UPDATE conversations SET base = ?, queued = 1, preview = ?, waiting_since = NULL, unread = 0, last_message_at = ?,
         urgency = urgency + 1, last_author_kind = 'agent' WHERE n = ?`,
    ),
    assign: db.prepare('UPDATE conversations SET base = ?, queued = 1, assignee_id = ? WHERE n = ?'),
    close: db.prepare(
      `UPDATE conversations SET base = ?, queued = 1, status = 'solved', working = 0, urgency = urgency + 1
        WHERE n = ?`,
    ),
  };
  const count = db.prepare('UPDATE view_counts SET count = count - 1 WHERE view = ?');
  return ({ kind, key, n, id, messageId, stamp, text }) => {
    const now = Date.now();
    begin.run();
    queue.run(key, id, kind, JSON.stringify({ kind, conversationId: id, text }), now);
    const base = 'x'.repeat(900);
    if (kind === 'reply') {
      say.run(messageId, n, stamp, now, key, text);
      index.run(stamp, text);
      shown.reply.run(base, text.slice(0, 160), now, n);
      count.run('waiting');
    } else if (kind === 'assign') {
      shown.assign.run(base, key, n);
      count.run('unassigned');
      count.run('mine');
    } else {
      shown.close.run(base, n);
      for (const view of ['open', 'solved', 'mine']) count.run(view);
    }
    commit.run();
  };
}
