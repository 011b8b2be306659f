import { RecoveryDraft } from '../../../shared/contract/recovery.ts';
import type { RecoveryCase, RecoveryState } from '../../../shared/domain/recovery/recovery-case.ts';
import { withoutSecretsIn } from '../../../shared/domain/secrets/within.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { listLane, type OutboxRow } from './outbox.ts';

type Row = { document: string };

export function listRecoveriesIn(db: ReadableDb, conversationId: string): RecoveryCase[] {
  return prepared<Row>(db, 'SELECT document FROM recovery_cases WHERE conversation_id = ?')
    .all(conversationId)
    .map(({ document }) => JSON.parse(document) as RecoveryCase);
}

/** How far the newest case of a conversation has come; null: there is none. */
export function newestRecoveryState(db: ReadableDb, conversationId: string): RecoveryState | null {
  // Sorted here, for the same reason as signals: most conversations have none.
  const cases = prepared<{ id: string; state: RecoveryState; at: number }>(
    db,
    `SELECT id, document ->> '$.state' AS state, document ->> '$.createdAt' AS at FROM recovery_cases
      WHERE conversation_id = ?`,
  ).all(conversationId);
  cases.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return cases[0]?.state ?? null;
}

type Own<Kind extends Mutation['kind']> = OutboxRow & { mutation: Extract<Mutation, { kind: Kind }> };

/** What of this agent's still waits in the outbox, in its order. */
export function listOwnRecovering(
  db: ReadableDb,
  conversationId: string,
): { readonly saves: Own<'recovery-save'>[]; readonly steps: Own<'recovery-step'>[] } {
  const rows = listLane(db, conversationId);
  return {
    saves: rows.filter((row): row is Own<'recovery-save'> => row.mutation.kind === 'recovery-save'),
    steps: rows.filter((row): row is Own<'recovery-step'> => row.mutation.kind === 'recovery-step'),
  };
}

export function getRecoveryDraft(db: ReadableDb, conversationId: string): RecoveryDraft | null {
  const row = prepared<{ draft: string }>(
    db,
    'SELECT draft FROM recovery_drafts WHERE conversation_id = ?',
  ).get(conversationId);
  return row ? RecoveryDraft.parse(JSON.parse(row.draft)) : null;
}

/** Durable when this answers, without the secrets in it; null throws it away. */
export function putRecoveryDraft(db: WritableDb, conversationId: string, draft: RecoveryDraft | null): void {
  if (draft === null)
    prepared(db, 'DELETE FROM recovery_drafts WHERE conversation_id = ?').run(conversationId);
  else
    prepared(
      db,
      `INSERT INTO recovery_drafts (conversation_id, draft) VALUES (?, ?)
         ON CONFLICT (conversation_id) DO UPDATE SET draft = excluded.draft`,
    ).run(conversationId, JSON.stringify(withoutSecretsIn(draft)));
}
