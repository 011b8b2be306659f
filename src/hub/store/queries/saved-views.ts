import { and, eq, inArray, or } from 'drizzle-orm';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import type { Queryable, Transaction } from '../database.ts';
import { savedViews } from '../schema/saved-views.ts';

function toView({ workspaceId: _, ...view }: typeof savedViews.$inferSelect): SavedView {
  return view;
}

/** An agent's own views and the team's. */
export async function listViewsOf(db: Queryable, workspaceId: string, agentId: string): Promise<SavedView[]> {
  const rows = await db
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.workspaceId, workspaceId),
        or(eq(savedViews.visibility, 'team'), eq(savedViews.ownerId, agentId)),
      ),
    )
    .orderBy(savedViews.position, savedViews.id);
  return rows.map(toView);
}

export async function readViews(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<SavedView[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, workspaceId), inArray(savedViews.id, [...ids])));
  return rows.map(toView);
}

/** The view, whichever workspace it belongs to, held until the transaction ends. */
export async function lockView(
  tx: Transaction,
  id: string,
): Promise<{ readonly workspaceId: string; readonly view: SavedView } | null> {
  const [row] = await tx.select().from(savedViews).where(eq(savedViews.id, id)).for('update');
  return row ? { workspaceId: row.workspaceId, view: toView(row) } : null;
}

/** Makes it or replaces what is there. */
export async function saveView(tx: Transaction, workspaceId: string, view: SavedView): Promise<void> {
  await tx
    .insert(savedViews)
    .values({ ...view, workspaceId })
    .onConflictDoUpdate({ target: savedViews.id, set: view });
}

export async function deleteView(tx: Transaction, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id));
}
