import {
  type Escalation,
  type EscalationTarget,
  handedOver,
  isOpen,
} from '../../../shared/domain/escalation.ts';
import { prepared } from '../handle.ts';
import { listCurrentEscalations, listEscalationsIn, putEscalationDraft } from '../queries/escalations.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of an escalation; null when it is out of the agent's sight. */
export function applyEscalation(batch: Batch, id: string, row: Escalation | null): void {
  if (row === null) prepared(batch.db, 'DELETE FROM escalations WHERE id = ?').run(id);
  else
    prepared(
      batch.db,
      `INSERT INTO escalations (id, conversation_id, open, created_at, document) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET open = excluded.open, document = excluded.document`,
    ).run(id, row.conversationId, Number(isOpen(row) && !row.handed), row.createdAt, JSON.stringify(row));
  touch(batch, { topic: 'escalations' });
}

/** A conversation came whole: what it has of them is what came with it. */
export function replaceEscalationsIn(
  batch: Batch,
  conversationId: string,
  rows: readonly Escalation[],
): void {
  const gone = prepared(batch.db, 'DELETE FROM escalations WHERE conversation_id = ?').run(conversationId);
  if (gone.changes > 0) touch(batch, { topic: 'escalations' });
  for (const row of rows) applyEscalation(batch, row.id, row);
}

/** Replaces those that the agent has handed over and may not see any more; the others come with their conversations. */
export function replaceHanded(batch: Batch, rows: readonly Escalation[]): void {
  for (const { id, handed } of listCurrentEscalations(batch.db, 0))
    if (handed) applyEscalation(batch, id, null);
  for (const row of rows) applyEscalation(batch, row.id, row);
}

/**
 * A conversation has left the workstation: of the agent's own escalations stays that they were handed over, of the
 * others nothing, and nothing of what was begun.
 */
export function hideEscalationsIn(batch: Batch, conversationId: string): void {
  for (const row of listEscalationsIn(batch.db, conversationId))
    applyEscalation(batch, row.id, row.createdBy === batch.me ? handedOver(row) : null);
  putEscalationDraft(batch.db, conversationId, null);
}

export function applyEscalationTarget(batch: Batch, id: string, row: EscalationTarget | null): void {
  if (row === null) prepared(batch.db, 'DELETE FROM escalation_targets WHERE id = ?').run(id);
  else
    prepared(
      batch.db,
      `INSERT INTO escalation_targets (id, position, document) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
    ).run(id, row.position, JSON.stringify(row));
  touch(batch, { topic: 'escalations' });
  touch(batch, { topic: 'people' });
}

export function replaceEscalationTargets(batch: Batch, rows: readonly EscalationTarget[]): void {
  prepared(batch.db, 'DELETE FROM escalation_targets').run();
  for (const row of rows) applyEscalationTarget(batch, row.id, row);
  touch(batch, { topic: 'escalations' });
  touch(batch, { topic: 'people' });
}
