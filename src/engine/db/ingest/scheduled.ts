import type { ScheduledMessage } from '../../../shared/domain/scheduled.ts';
import { prepared } from '../handle.ts';
import { type Batch, touch } from './batch.ts';

export function putScheduled(batch: Batch, row: ScheduledMessage): void {
  prepared(
    batch.db,
    `INSERT INTO scheduled (id, conversation_id, agent_id, at, document) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET at = excluded.at, document = excluded.document`,
  ).run(row.id, row.conversationId, row.agentId, row.at, JSON.stringify(row));
  touch(batch, { topic: 'scheduled' });
}

export function dropScheduled(batch: Batch, id: string): void {
  if (prepared(batch.db, 'DELETE FROM scheduled WHERE id = ?').run(id).changes > 0)
    touch(batch, { topic: 'scheduled' });
}

/** A conversation came whole: what waits in it is what came with it. */
export function replaceScheduled(
  batch: Batch,
  conversationId: string,
  rows: readonly ScheduledMessage[],
): void {
  const gone = prepared(batch.db, 'DELETE FROM scheduled WHERE conversation_id = ?').run(conversationId);
  if (gone.changes > 0) touch(batch, { topic: 'scheduled' });
  for (const row of rows) putScheduled(batch, row);
}
