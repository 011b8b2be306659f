import { EscalationDraft } from '../../../shared/contract/escalations.ts';
import type { Escalation, EscalationTarget } from '../../../shared/domain/escalation.ts';
import { withoutSecretsIn } from '../../../shared/domain/secrets/within.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { listLane, type OutboxRow } from './outbox.ts';

type Row = { document: string };

/** Those that are gone included: what was escalated to them still says so. */
export function listEscalationTargets(db: ReadableDb): EscalationTarget[] {
  return prepared<Row>(db, 'SELECT document FROM escalation_targets ORDER BY position, id')
    .all()
    .map(({ document }) => JSON.parse(document) as EscalationTarget);
}

/** To which one may escalate. */
export function listStandingTargets(db: ReadableDb): EscalationTarget[] {
  return listEscalationTargets(db).filter(({ gone }) => !gone);
}

/** Empty for one that this workstation does not know. */
export function getEscalationTargetName(db: ReadableDb, id: string): string {
  return listEscalationTargets(db).find((target) => target.id === id)?.name ?? '';
}

/** Those of one conversation. */
export function listEscalationsIn(db: ReadableDb, conversationId: string): Escalation[] {
  return prepared<Row>(db, 'SELECT document FROM escalations WHERE conversation_id = ?')
    .all(conversationId)
    .map(({ document }) => JSON.parse(document) as Escalation);
}

/** Those that have not ended or were made after `since`, of all conversations. */
export function listCurrentEscalations(db: ReadableDb, since: number): Escalation[] {
  return prepared<Row>(
    db,
    `SELECT document FROM escalations WHERE open = 1
     UNION ALL SELECT document FROM escalations WHERE open = 0 AND created_at > ?`,
  )
    .all(since)
    .map(({ document }) => JSON.parse(document) as Escalation);
}

export function getEscalation(db: ReadableDb, id: string): Escalation | null {
  const row = prepared<Row>(db, 'SELECT document FROM escalations WHERE id = ?').get(id);
  return row ? (JSON.parse(row.document) as Escalation) : null;
}

type Own<Kind extends Mutation['kind']> = OutboxRow & { mutation: Extract<Mutation, { kind: Kind }> };

/** What of this agent's still waits in the outbox, in its order; of all conversations, or of one. */
export function listOwnEscalating(
  db: ReadableDb,
  conversationId: string | null,
): { readonly raised: Own<'escalate'>[]; readonly steps: Own<'escalation-step'>[] } {
  const lanes =
    conversationId !== null
      ? [conversationId]
      : prepared<{ lane: string }>(
          db,
          "SELECT DISTINCT lane FROM outbox WHERE kind IN ('escalate', 'escalation-step') ORDER BY lane",
        )
          .all()
          .map(({ lane }) => lane);
  const rows = lanes.flatMap((lane) => listLane(db, lane));
  return {
    raised: rows.filter((row): row is Own<'escalate'> => row.mutation.kind === 'escalate'),
    steps: rows.filter((row): row is Own<'escalation-step'> => row.mutation.kind === 'escalation-step'),
  };
}

export function getEscalationDraft(db: ReadableDb, conversationId: string): EscalationDraft | null {
  const row = prepared<{ draft: string }>(
    db,
    'SELECT draft FROM escalation_drafts WHERE conversation_id = ?',
  ).get(conversationId);
  return row ? EscalationDraft.parse(JSON.parse(row.draft)) : null;
}

/** Durable when this answers, without the secrets in it; null throws it away. */
export function putEscalationDraft(
  db: WritableDb,
  conversationId: string,
  draft: EscalationDraft | null,
): void {
  if (draft === null)
    prepared(db, 'DELETE FROM escalation_drafts WHERE conversation_id = ?').run(conversationId);
  else
    prepared(
      db,
      `INSERT INTO escalation_drafts (conversation_id, draft) VALUES (?, ?)
         ON CONFLICT (conversation_id) DO UPDATE SET draft = excluded.draft`,
    ).run(conversationId, JSON.stringify(withoutSecretsIn(draft)));
}
