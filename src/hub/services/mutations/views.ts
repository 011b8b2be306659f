import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { hasView, mayChangeView, type SavedView } from '../../../shared/domain/saved-view.ts';
import type { ViewMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { deleteView, listViewsOf, lockView, saveView } from '../../store/queries/saved-views.ts';
import type { Viewer } from '../../sync/scope.ts';
import { conflict, refuse, type Verdict } from './ground.ts';

type Ground = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly changes: ChangeCollector;
  readonly now: number;
};

/**
 * Makes, changes or deletes a view. Everyone may for themselves and may share what is theirs; what is the team's is
 * changed by its owner, leads and administrators. Somebody else's own view looks as if it weren't there.
 */
export async function changeView(ground: Ground, wanted: ViewMutation): Promise<Verdict> {
  const { tx, viewer } = ground;
  const held = await lockView(tx, wanted.kind === 'view-save' ? wanted.view.id : wanted.viewId);
  const mine = held && held.workspaceId === viewer.workspace.id && hasView(viewer.agent.id, held.view);
  if (held && !mine)
    return refuse(wanted.kind === 'view-save' ? 'id-taken' : 'not-found', 'It is not yours.');
  if (held && !mayChangeView(viewer.agent, held.view))
    return refuse('forbidden', 'Only its owner, leads and administrators may change a view of the team.');
  return wanted.kind === 'view-save'
    ? save(ground, wanted, held?.view ?? null)
    : remove(ground, wanted, held?.view ?? null);
}

async function save(
  { tx, viewer, changes, now }: Ground,
  { view, expected }: Extract<ViewMutation, { kind: 'view-save' }>,
  held: SavedView | null,
): Promise<Verdict> {
  if (held ? held.version !== expected : expected !== null) return conflict('changed', null);
  const name = cleanLine(view.name, 60);
  if (name === '') return refuse('empty', 'A view needs a name.');
  if (!held) {
    const all = await listViewsOf(tx, viewer.workspace.id, viewer.agent.id);
    const own = all.filter(({ ownerId }) => ownerId === viewer.agent.id).length;
    if (own >= limits.viewsPerAgent)
      return refuse('invalid', `An agent has at most ${limits.viewsPerAgent} views.`);
  }
  const saved: SavedView = {
    ...view,
    name,
    ownerId: held?.ownerId ?? viewer.agent.id,
    createdAt: held?.createdAt ?? now,
    updatedAt: now,
    version: (held?.version ?? 0) + 1,
  };
  await saveView(tx, viewer.workspace.id, saved);
  changes.add({ entity: 'view', id: saved.id, onlyAgentId: audienceOf(held, saved) });
  return null;
}

async function remove(
  { tx, changes }: Ground,
  { viewId }: Extract<ViewMutation, { kind: 'view-delete' }>,
  held: SavedView | null,
): Promise<Verdict> {
  if (held) await deleteView(tx, viewId);
  // Even when it is gone already: the echo tells the workstation that its own picture may go.
  changes.add({ entity: 'view', id: viewId, onlyAgentId: held ? audienceOf(held, null) : null });
  return null;
}

/** Who hears of a change: the owner alone while the view was and stays theirs, otherwise everyone. */
function audienceOf(before: SavedView | null, after: SavedView | null): string | null {
  const shared = before?.visibility === 'team' || after?.visibility === 'team';
  return shared ? null : ((after ?? before)?.ownerId ?? null);
}
