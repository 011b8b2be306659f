import { maySeeSide, type SideConversation } from '../../../shared/domain/side-conversation.ts';
import { isSideMutation } from '../../../shared/wire/mutations.ts';
import type { Scope } from '../../../shared/wire/sync.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { listLane } from '../queries/outbox.ts';
import { forgetSideDraft } from '../queries/side-drafts.ts';
import { getSide, listStoredSides } from '../queries/sides.ts';
import { baseOf, type StoredConversation } from '../records.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of a side conversation; null when it is out of the agent's sight. */
export function applySide(batch: Batch, id: string, row: SideConversation | null): void {
  settle(batch, id, row);
}

/** Replaces all by the hub's; own ones that have not reached it yet stay. */
export function replaceSides(batch: Batch, rows: readonly SideConversation[]): void {
  const listed = new Set(rows.map(({ id }) => id));
  for (const { id } of listStoredSides(batch.db, null)) if (!listed.has(id)) settle(batch, id, null);
  for (const row of rows) settle(batch, row.id, row);
}

/** Takes what came with a walk, where the change log has brought nothing newer. */
export function addSides(batch: Batch, rows: readonly SideConversation[]): void {
  for (const row of rows) {
    const held = getSide(batch.db, row.id)?.hub;
    if (!held || held.updatedAt <= row.updatedAt) settle(batch, row.id, row);
  }
}

/**
 * Drops what the agent may no longer have, by where the conversations lie: they need not be here yet, unless they are
 * seen in a second queue alone.
 */
export function removeSidesOutside(batch: Batch, scope: Scope, restrictedGroups: ReadonlySet<string>): void {
  const groupIds = new Set(scope.groupIds);
  for (const { id, hub } of listStoredSides(batch.db, null)) {
    if (!hub) continue;
    const { groupId, restricted } = hub.about;
    const inside = !restricted || scope.restrictedInside || restrictedGroups.has(groupId);
    const seesConversation =
      (groupIds.has(groupId) && inside) || isInSecondQueue(batch.db, hub.conversationId, groupIds);
    if (!maySeeSide(hub, { seesConversation, groupIds })) settle(batch, id, null);
  }
}

function isInSecondQueue(db: ReadableDb, conversationId: string, groupIds: ReadonlySet<string>): boolean {
  const record = prepared<StoredConversation>(db, 'SELECT * FROM conversations WHERE id = ?').get(
    conversationId,
  );
  if (!record) return false;
  const { restricted, alsoGroupId } = baseOf(record);
  return !restricted && alsoGroupId !== null && groupIds.has(alsoGroupId);
}

/** Whether a lane is a side conversation's. */
export function isSideLane(db: ReadableDb, lane: string): boolean {
  return getSide(db, lane) !== null || listLane(db, lane).some(({ mutation }) => isSideMutation(mutation));
}

/** Settles what is kept of it after its lane has changed. */
export function recomputeSide(batch: Batch, id: string): void {
  settle(batch, id, getSide(batch.db, id)?.hub ?? null);
}

/** What is shown is made of the hub's row and the lane when it is asked for; a row stands for either. */
function settle(batch: Batch, id: string, hub: SideConversation | null): void {
  const { db } = batch;
  const begun = listLane(db, id).flatMap(({ mutation }) =>
    mutation.kind === 'side-start' ? [mutation.side.conversationId] : [],
  );
  const conversationId = hub?.conversationId ?? begun[0];
  if (conversationId === undefined) {
    prepared(db, 'DELETE FROM sides WHERE id = ?').run(id);
    // It quotes what the agent may no longer read.
    if (forgetSideDraft(db, id)) touch(batch, { topic: 'side-draft', id });
  } else
    prepared(
      db,
      `INSERT INTO sides (id, conversation_id, hub) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET hub = excluded.hub`,
    ).run(id, conversationId, hub && JSON.stringify(hub));
  touch(batch, { topic: 'sides' });
}
