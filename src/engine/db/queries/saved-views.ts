import type { SavedView } from '../../../shared/domain/saved-view.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { type CompiledView, compileView, type Definition } from '../view-conditions.ts';

type Stored = { id: string; hub: string | null; shown: string | null };

function parse(text: string | null): SavedView | null {
  return text === null ? null : (JSON.parse(text) as SavedView);
}

/** Every view that this agent has, own changes applied, by position. */
export function listSavedViews(db: ReadableDb): SavedView[] {
  return prepared<Pick<Stored, 'shown'>>(db, 'SELECT shown FROM views WHERE shown IS NOT NULL')
    .all()
    .flatMap(({ shown }) => parse(shown) ?? [])
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** A view as the hub has it and as it is shown; null for none. */
export function getSavedView(
  db: ReadableDb,
  id: string,
): { readonly hub: SavedView | null; readonly shown: SavedView | null } | null {
  const row = prepared<Stored>(db, 'SELECT id, hub, shown FROM views WHERE id = ?').get(id);
  return row ? { hub: parse(row.hub), shown: parse(row.shown) } : null;
}

export function listSavedViewIds(db: ReadableDb): string[] {
  return prepared<{ id: string }>(db, 'SELECT id FROM views')
    .all()
    .map(({ id }) => id);
}

/** Where the members of a view lie; null when it has none. */
export function slotOf(db: ReadableDb, view: string): number | null {
  return prepared<{ slot: number }>(db, 'SELECT slot FROM view_slots WHERE view = ?').get(view)?.slot ?? null;
}

/** The built views that a conversation (by `n`) is in, as `own:<id>`. */
export function listBuiltViewsOf(db: ReadableDb, n: number): string[] {
  return prepared<{ view: string }>(
    db,
    'SELECT view FROM view_members JOIN view_slots USING (slot) WHERE n = ? AND view IS NOT NULL',
  )
    .all(n)
    .map(({ view }) => countedAs(view));
}

/** Whether all members of a view are worked out. */
export function isBuilt(db: ReadableDb, view: string): boolean {
  const row = prepared<{ built_to: number | null }>(db, 'SELECT built_to FROM view_slots WHERE view = ?').get(
    view,
  );
  return row?.built_to === null;
}

/** A view whose members are kept: `builtTo` is the conversation (n) up to which they are worked out, null for all. */
export type LiveSlot = {
  readonly slot: number;
  readonly view: string;
  readonly builtTo: number | null;
  readonly compiled: CompiledView;
};

const compiledBy = new WeakMap<ReadableDb, Map<string, CompiledView>>();

/** The views whose members are kept. Definitions are compiled once. */
export function listLiveSlots(db: ReadableDb): LiveSlot[] {
  const rows = prepared<{ slot: number; view: string; definition: string; built_to: number | null }>(
    db,
    'SELECT slot, view, definition, built_to FROM view_slots WHERE view IS NOT NULL',
  ).all();
  if (rows.length === 0) return [];
  const known = compiledBy.get(db) ?? new Map<string, CompiledView>();
  const used = new Map<string, CompiledView>();
  const live = rows.map(({ slot, view, definition, built_to: builtTo }) => {
    const compiled = known.get(definition) ?? compileView(JSON.parse(definition) as Definition);
    used.set(definition, compiled);
    return { slot, view, builtTo, compiled };
  });
  compiledBy.set(db, used);
  return live;
}

/** Name of a view's row in `view_counts`. */
export function countedAs(view: string): `own:${string}` {
  return `own:${view}`;
}

/** Gives a view a slot for its conditions; what the one before held is thrown away by and by. */
export function openSlot(db: WritableDb, view: string, { match, conditions }: Definition): void {
  closeSlot(db, view);
  const definition = JSON.stringify({ match, conditions });
  prepared(db, 'INSERT INTO view_slots (view, definition, built_to) VALUES (?, ?, 0)').run(view, definition);
}

export function closeSlot(db: WritableDb, view: string): void {
  prepared(db, 'UPDATE view_slots SET view = NULL WHERE view = ?').run(view);
  prepared(db, 'DELETE FROM view_counts WHERE view = ?').run(countedAs(view));
}

/** All views of this workstation are worked out anew, such as for another agent. */
export function reopenSlots(db: WritableDb): void {
  for (const view of listSavedViews(db)) openSlot(db, view.id, view);
}
