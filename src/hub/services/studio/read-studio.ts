import { mayApproveKnowledge } from '../../../shared/domain/studio.ts';
import type { StudioLibrary, StudioMacro } from '../../../shared/wire/studio.ts';
import type { Caller } from '../../auth/authenticate.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { listVersions, listWorkHeads } from '../../store/queries/document-versions.ts';
import { listMacroHeads } from '../../store/queries/documents.ts';
import type { Store } from '../../store/store.ts';
import { asVersion, readLive } from './go-live.ts';

export type StudioCaller = Pick<Caller, 'agentId' | 'workspaceId' | 'role'>;

/** Throws `forbidden` for whoever has no business in the studio. */
export function checkMayLook({ role }: StudioCaller): void {
  if (!mayApproveKnowledge(role)) throw new HubFailure('forbidden', 'Only trainers write what agents say.');
}

/** Every macro with how it stands: live, being worked on, or both. */
export async function readLibrary(store: Store, caller: StudioCaller): Promise<StudioLibrary> {
  checkMayLook(caller);
  return store.transaction(async (tx) => {
    const heads = await listMacroHeads(tx, caller.workspaceId);
    const workHeads = await listWorkHeads(tx, caller.workspaceId);
    const work = new Map(workHeads.map(({ macroId, ...head }) => [macroId, head]));
    const workOf = (macroId: string) => work.get(macroId) ?? null;
    const known = new Set(heads.map(({ id }) => id));
    return {
      macros: [
        ...heads.map(({ id, ...live }) => ({ macroId: id, live, work: workOf(id) })),
        ...[...work.keys()]
          .filter((id) => !known.has(id))
          .map((macroId) => ({ macroId, live: null, work: workOf(macroId) })),
      ],
    };
  }, 'repeatable read');
}

/** One macro in all its versions. */
export function readStudioMacro(store: Store, caller: StudioCaller, macroId: string): Promise<StudioMacro> {
  checkMayLook(caller);
  return store.transaction((tx) => readVersions(tx, caller.workspaceId, macroId), 'repeatable read');
}

async function readVersions(tx: Transaction, workspaceId: string, macroId: string): Promise<StudioMacro> {
  const live = await readLive(tx, workspaceId, macroId);
  const kept = await listVersions(tx, workspaceId, macroId);
  if (!live || kept.some(({ number }) => number === live.version)) return { live, versions: kept };
  const first = kept.filter(({ number }) => number === null);
  const rest = kept.filter(({ number }) => number !== null);
  return { live, versions: [...first, asVersion(live, kept), ...rest] };
}
