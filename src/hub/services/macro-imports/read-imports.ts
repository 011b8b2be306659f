import {
  type ExportedMacros,
  type ImportWork,
  importWireLimits,
  type MacroImports,
} from '../../../shared/wire/macro-imports.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listImports, listImportWork } from '../../store/queries/macro-imports.ts';
import { pageMacros } from '../../store/queries/macros.ts';
import type { Store } from '../../store/store.ts';
import { macroContentOf } from '../studio/macro-kind.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { checkMayLook } from '../studio/read-studio.ts';
import { checkMayImport, type ImportContext } from './stage-import.ts';

/** Imports that were done, the newest first. */
export async function readImports(store: Store, caller: StudioCaller): Promise<MacroImports> {
  checkMayLook(caller);
  return { imports: await listImports(store.db, caller.workspaceId) };
}

/** What of an import is being worked on. */
export async function readImportWork(
  store: Store,
  caller: StudioCaller,
  importId: string,
): Promise<ImportWork> {
  checkMayLook(caller);
  return { work: await listImportWork(store.db, caller.workspaceId, importId) };
}

/**
 * A page of the live macros as a file has them; what was withdrawn is not among them. That somebody takes them away is
 * written down, once for all pages.
 */
export async function exportMacros(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  after: string | null,
): Promise<ExportedMacros> {
  checkMayImport(caller);
  if (after === null)
    await store.transaction((tx) =>
      appendAudit(tx, caller.workspaceId, clock(), {
        actor: { kind: 'agent', id: caller.agentId },
        action: 'macros-export',
      }),
    );
  const page = await pageMacros(store.db, caller.workspaceId, after, importWireLimits.macrosPerPage);
  const live = page.filter(({ validity }) => validity?.withdrawnAt === undefined);
  return {
    macros: live.map((macro) => ({ id: macro.id, ...macroContentOf(macro) })),
    next: page.length < importWireLimits.macrosPerPage ? null : (page.at(-1)?.id ?? null),
  };
}
