import { newProposal, type OwnMacro } from '../../../shared/domain/own-macro.ts';
import { isOwnMacroMutation, type OwnMacroMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { doomUnused, wantFile } from '../queries/files.ts';
import { listLane } from '../queries/outbox.ts';
import { getOwnMacro, listOwnMacroIds } from '../queries/own-macros.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of one; null when it is deleted. */
export function applyOwnMacro(batch: Batch, id: string, row: OwnMacro | null): void {
  const known = getOwnMacro(batch.db, id);
  if (row && known?.hub && known.hub.version > row.version) return;
  settle(batch, id, row);
}

/** Replaces all of them by the hub's; own ones that have not reached it yet stay. */
export function replaceOwnMacros(batch: Batch, rows: readonly OwnMacro[]): void {
  const listed = new Map(rows.map((row) => [row.id, row]));
  for (const id of new Set([...listed.keys(), ...listOwnMacroIds(batch.db)]))
    settle(batch, id, listed.get(id) ?? null);
}

/** Whether a lane is one of theirs. */
export function isOwnMacroLane(db: ReadableDb, lane: string): boolean {
  return getOwnMacro(db, lane) !== null || pendingOf(db, lane).length > 0;
}

/** Lays own pending changes over the hub's row anew, after this macro's lane has changed. */
export function recomputeOwnMacro(batch: Batch, id: string): void {
  settle(batch, id, getOwnMacro(batch.db, id)?.hub ?? null);
}

type PendingMacro = { readonly mutation: OwnMacroMutation; readonly at: number };

function pendingOf(db: ReadableDb, id: string): PendingMacro[] {
  return listLane(db, id).flatMap(({ mutation, state, createdAt: at }) =>
    isOwnMacroMutation(mutation) && state !== 'parked' ? [{ mutation, at }] : [],
  );
}

function settle(batch: Batch, id: string, hub: OwnMacro | null): void {
  const { db } = batch;
  const held = getOwnMacro(db, id);
  const me = batch.me ?? '';
  const shown = pendingOf(db, id).reduce<OwnMacro | null>((before, one) => laidOver(before, one, me), hub);
  if (hub || shown)
    prepared(
      db,
      `INSERT INTO own_macros (id, hub, shown) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, shown = excluded.shown`,
    ).run(id, hub && JSON.stringify(hub), shown && JSON.stringify(shown));
  else prepared(db, 'DELETE FROM own_macros WHERE id = ?').run(id);
  for (const file of shown?.attachments ?? []) wantFile(db, file, batch.now);
  const left = (held?.shown?.attachments ?? []).map(({ hash }) => hash);
  if (left.length > 0) doomUnused(db, new Set(left));
  touch(batch, { topic: 'macros' });
}

function laidOver(before: OwnMacro | null, { mutation, at }: PendingMacro, me: string): OwnMacro | null {
  if (mutation.kind === 'own-macro-delete') return null;
  if (mutation.kind === 'own-macro-propose')
    return before && { ...before, proposal: newProposal(mutation.documentId, at) };
  // The version is the one it will have, so that what is changed before it has left is compared with that.
  return {
    ...mutation.macro,
    ownerId: me,
    updatedAt: Math.max(before?.updatedAt ?? 0, at),
    version: (before?.version ?? 0) + 1,
    proposal: before?.proposal ?? null,
  };
}
