import { type Attention, shownAttention } from '../../../shared/domain/attention.ts';
import type { Pending } from '../../../shared/domain/optimistic.ts';
import { prepared } from '../handle.ts';
import { getAttention } from '../queries/attention.ts';
import type { Batch } from './batch.ts';

/** Takes the hub's row of what ties this agent to a conversation. */
export function putAttention(batch: Batch, row: Attention): void {
  prepared(
    batch.db,
    `INSERT INTO attention (conversation_id, document) VALUES (?, ?)
       ON CONFLICT (conversation_id) DO UPDATE SET document = excluded.document`,
  ).run(row.conversationId, JSON.stringify(row));
  batch.toRecompute.add(row.conversationId);
}

/** Replaces all rows by the hub's. */
export function replaceAttention(batch: Batch, rows: readonly Attention[]): void {
  const before = prepared<{ id: string }>(batch.db, 'SELECT conversation_id AS id FROM attention').all();
  prepared(batch.db, 'DELETE FROM attention').run();
  for (const { id } of before) batch.toRecompute.add(id);
  for (const row of rows) putAttention(batch, row);
}

/** What a conversation's row shows of it, with own pending mutations on top. */
export function attentionColumns(
  { db }: Pick<Batch, 'db'>,
  conversationId: string,
  pending: readonly Pending[] = [],
) {
  const shown = shownAttention(getAttention(db, conversationId), pending);
  return {
    following: Number(shown.followingSince !== null),
    mentioned: Number(shown.mention !== null),
    unseen_mentions: shown.unseen,
  };
}
