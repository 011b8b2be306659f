import { type Freeze, mayDecide } from '../../../shared/domain/freeze.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { prepared } from '../handle.ts';
import { getFreezeDraft, listFreezesIn, putFreezeDraft } from '../queries/freezes.ts';
import { getAgent } from '../queries/people.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of a freeze; null when it is out of the agent's sight. An older row is passed over. */
export function applyFreeze(batch: Batch, id: string, row: Freeze | null): void {
  const { db } = batch;
  if (row === null) prepared(db, 'DELETE FROM freezes WHERE id = ?').run(id);
  else {
    prepared(
      db,
      `INSERT INTO freezes (id, conversation_id, requested_at, document) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
    ).run(id, row.conversationId, row.requestedAt, JSON.stringify(row));
    // Its answer was lost on the way: it has been taken all the same.
    if (getFreezeDraft(db, row.conversationId)?.id === id) putFreezeDraft(db, row.conversationId, null);
  }
  touch(batch, { topic: 'freezes' });
}

export function replaceFreezes(batch: Batch, rows: readonly Freeze[]): void {
  prepared(batch.db, 'DELETE FROM freezes').run();
  for (const row of rows) applyFreeze(batch, row.id, row);
  touch(batch, { topic: 'freezes' });
}

/** A conversation has left the workstation: its freezes stay with who asked for them and with who decides. */
export function hideFreezesIn(batch: Batch, conversationId: string): void {
  const { db, me } = batch;
  const role = me === null ? undefined : getAgent(db, me)?.role;
  putFreezeDraft(db, conversationId, null);
  if (role && mayDecide(role)) return;
  for (const { id, requestedBy } of listFreezesIn(db, conversationId))
    if (requestedBy !== me) applyFreeze(batch, id, null);
}

/** Who decides no more keeps those of the conversations that are here, and their own. */
export function removeFreezesOutside(batch: Batch, role: Role | undefined): void {
  if (role === undefined || mayDecide(role)) return;
  const outside = prepared<{ id: string; document: string }>(
    batch.db,
    'SELECT id, document FROM freezes WHERE conversation_id NOT IN (SELECT id FROM conversations)',
  ).all();
  for (const { id, document } of outside)
    if ((JSON.parse(document) as Freeze).requestedBy !== batch.me) applyFreeze(batch, id, null);
}
