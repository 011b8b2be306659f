import type { RecoveryCase } from '../../../shared/domain/recovery/recovery-case.ts';
import { prepared } from '../handle.ts';
import { putRecoveryDraft } from '../queries/recovery.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of a case; null when it is out of the agent's sight. */
export function applyRecovery(batch: Batch, id: string, row: RecoveryCase | null): void {
  if (row === null) prepared(batch.db, 'DELETE FROM recovery_cases WHERE id = ?').run(id);
  else
    prepared(
      batch.db,
      `INSERT INTO recovery_cases (id, conversation_id, document) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, document = excluded.document`,
    ).run(id, row.conversationId, JSON.stringify(row));
  touch(batch, { topic: 'recoveries' });
}

/** A conversation came whole: what it has of them is what came with it. */
export function replaceRecoveriesIn(
  batch: Batch,
  conversationId: string,
  rows: readonly RecoveryCase[],
): void {
  const gone = prepared(batch.db, 'DELETE FROM recovery_cases WHERE conversation_id = ?').run(conversationId);
  if (gone.changes > 0) touch(batch, { topic: 'recoveries' });
  for (const row of rows) applyRecovery(batch, row.id, row);
}

/** A conversation has left the workstation, and all that was known of its transfers. */
export function forgetRecoveriesIn(batch: Batch, conversationId: string): void {
  replaceRecoveriesIn(batch, conversationId, []);
  putRecoveryDraft(batch.db, conversationId, null);
}
