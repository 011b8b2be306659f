import { importLimits } from '../../../shared/domain/macro-import.ts';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { ImportKind, StageMacros } from '../../../shared/wire/macro-imports.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { beginImport, lockImport, putStaged } from '../../store/queries/macro-imports.ts';
import type { StudioCaller } from '../studio/read-studio.ts';

export type ImportContext = Pick<HubContext, 'store' | 'clock'>;

/** Throws `forbidden` for whoever does not write what agents say. */
export function checkMayImport({ role }: StudioCaller): void {
  if (!mayWriteKnowledge(role))
    throw new HubFailure('forbidden', 'Only trainers, leads and administrators import what agents say.');
}

/** Takes a piece of what is to be imported. Nothing of it counts before the import is committed. */
export async function stageMacros(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  { importId, from, macros }: StageMacros,
): Promise<{ staged: number }> {
  checkMayImport(caller);
  if (from + macros.length > importLimits.macros)
    throw new HubFailure('too-large', `An import has at most ${importLimits.macros} macros.`);
  await store.transaction(async (tx) => {
    const { workspaceId, agentId } = caller;
    if (from === 0)
      await beginImport(tx, workspaceId, { id: importId, kind: 'macro', by: agentId, at: clock() });
    await lockStaged(tx, caller, 'macro', importId);
    await putStaged(tx, importId, from, macros);
  });
  return { staged: from + macros.length };
}

/** Throws `not-found` when the caller has begun no such import, or it is done. */
export async function lockStaged(
  tx: Transaction,
  { workspaceId, agentId }: StudioCaller,
  kind: ImportKind,
  importId: string,
): Promise<void> {
  const found = await lockImport(tx, workspaceId, importId);
  if (found?.by !== agentId || found.state !== 'staged' || found.kind !== kind)
    throw new HubFailure('not-found', 'There is no such import under way.');
}
