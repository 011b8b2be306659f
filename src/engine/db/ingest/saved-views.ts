import { shownView } from '../../../shared/domain/optimistic-view.ts';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import { isViewMutation } from '../../../shared/wire/mutations.ts';
import { prepared } from '../handle.ts';
import { listLane } from '../queries/outbox.ts';
import { closeSlot, getSavedView, listSavedViewIds, openSlot, slotOf } from '../queries/saved-views.ts';
import { type Batch, reloadSlots, touch } from './batch.ts';

/** Takes the hub's row of a view; null when it has none for this agent any more. */
export function applyView(batch: Batch, id: string, row: SavedView | null): void {
  const known = getSavedView(batch.db, id);
  if (row && known?.hub && known.hub.version > row.version) return;
  settle(batch, id, row);
}

/** Replaces all views by the hub's; own ones that have not reached it yet stay. */
export function replaceViews(batch: Batch, rows: readonly SavedView[]): void {
  const listed = new Map(rows.map((row) => [row.id, row]));
  for (const id of new Set([...listed.keys(), ...listSavedViewIds(batch.db)]))
    settle(batch, id, listed.get(id) ?? null);
}

/** Lays own pending changes over the hub's row anew, after this view's lane has changed. */
export function recomputeView(batch: Batch, id: string): void {
  const known = getSavedView(batch.db, id);
  if (!known && listLane(batch.db, id).length === 0) return;
  settle(batch, id, known?.hub ?? null);
}

function settle(batch: Batch, id: string, hub: SavedView | null): void {
  const { db } = batch;
  const before = getSavedView(db, id)?.shown ?? null;
  const pending = listLane(db, id).flatMap(({ mutation, state, createdAt: at }) =>
    isViewMutation(mutation) && state !== 'parked' ? [{ mutation, at }] : [],
  );
  const shown = shownView(hub, pending, batch.me ?? '');
  if (hub || shown) {
    prepared(
      db,
      `INSERT INTO views (id, hub, shown) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, shown = excluded.shown`,
    ).run(id, hub && JSON.stringify(hub), shown && JSON.stringify(shown));
  } else prepared(db, 'DELETE FROM views WHERE id = ?').run(id);
  const stays = shown && before && slotOf(db, id) !== null && conditionsOf(before) === conditionsOf(shown);
  if (!stays) {
    if (shown) openSlot(db, id, shown);
    else closeSlot(db, id);
    reloadSlots(batch, id);
  }
  touch(batch, { topic: 'views' });
  touch(batch, { topic: 'inbox' });
}

function conditionsOf({ match, conditions }: SavedView): string {
  return JSON.stringify({ match, conditions });
}
