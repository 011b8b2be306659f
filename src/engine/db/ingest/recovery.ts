import type { RecoveryCase } from '../../../shared/domain/recovery/recovery-case.ts';
import { prepared } from '../handle.ts';
import { newestRecoveryState, putRecoveryDraft } from '../queries/recovery.ts';
import { type Batch, touch } from './batch.ts';
import { findRecord, rederive } from './put-conversation.ts';

/** Takes the hub's row of a case; null when it is out of the agent's sight. */
export function applyRecovery(batch: Batch, id: string, row: RecoveryCase | null): void {
  const conversationId = row?.conversationId ?? conversationOf(batch, id);
  if (row === null) prepared(batch.db, 'DELETE FROM recovery_cases WHERE id = ?').run(id);
  else putRecovery(batch, row);
  if (conversationId !== undefined) markLine(batch, conversationId);
  touch(batch, { topic: 'recoveries' });
}

/** A conversation came whole: what it has of them is what came with it. */
export function replaceRecoveriesIn(
  batch: Batch,
  conversationId: string,
  rows: readonly RecoveryCase[],
): void {
  const gone = prepared(batch.db, 'DELETE FROM recovery_cases WHERE conversation_id = ?').run(conversationId);
  if (gone.changes === 0 && rows.length === 0) return;
  for (const row of rows) putRecovery(batch, row);
  markLine(batch, conversationId);
  touch(batch, { topic: 'recoveries' });
}

/** A conversation has left the workstation, and all that was known of its transfers. */
export function forgetRecoveriesIn(batch: Batch, conversationId: string): void {
  replaceRecoveriesIn(batch, conversationId, []);
  putRecoveryDraft(batch.db, conversationId, null);
}

function putRecovery(batch: Batch, row: RecoveryCase): void {
  prepared(
    batch.db,
    `INSERT INTO recovery_cases (id, conversation_id, document) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, document = excluded.document`,
  ).run(row.id, row.conversationId, JSON.stringify(row));
}

function conversationOf({ db }: Batch, id: string): string | undefined {
  return prepared<{ conversation_id: string }>(
    db,
    'SELECT conversation_id FROM recovery_cases WHERE id = ?',
  ).get(id)?.conversation_id;
}

function markLine(batch: Batch, conversationId: string): void {
  const record = findRecord(batch.db, conversationId);
  if (!record) return;
  const recovery = newestRecoveryState(batch.db, conversationId);
  if (record.recovery !== recovery) rederive(batch, record, { recovery });
}
