import type { DocumentVersion } from '../../../shared/domain/studio.ts';
import { type ImportUndone, importWireLimits } from '../../../shared/wire/macro-imports.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { deleteVersions, insertVersions } from '../../store/queries/document-versions.ts';
import {
  dropOrigins,
  listImports,
  listMade,
  lockImport,
  markUndone,
  putOrigins,
  undoneVersions,
} from '../../store/queries/macro-imports.ts';
import { removeShelves } from '../article-imports/shelves.ts';
import { inStudio } from '../studio/in-studio.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { checkMayImport, type ImportContext } from './stage-import.ts';

/**
 * Takes back the drafts of an import that nobody has gone on with, puts back what stood there, and names those that
 * stay. Once for each import: asked again it takes back nothing more.
 */
export async function undoImport(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  importId: string,
): Promise<ImportUndone> {
  checkMayImport(caller);
  const { workspaceId, agentId } = caller;
  const now = clock();
  return inStudio(store, workspaceId, now, async (ground) => {
    const { tx } = ground;
    const row = await lockImport(tx, workspaceId, importId);
    if (row?.state !== 'done') throw new HubFailure('not-found', 'There is no such import.');
    const made = await listMade(tx, importId);
    const kept = made.flatMap(({ macroId, version, title }) =>
      macroId && version && !isUntouched(version)
        ? [{ macroId, title: title ?? '', state: version.state }]
        : [],
    );
    if (!row.undone) {
      const back = made.filter(({ version }) => version && isUntouched(version));
      await deleteVersions(
        tx,
        back.flatMap(({ versionId }) => versionId ?? []),
      );
      await insertVersions(tx, workspaceId, row.kind, await whatStoodThere(back.map(({ before }) => before)));
      const stays = made.filter(({ version }) => version && !isUntouched(version));
      await dropOrigins(
        tx,
        workspaceId,
        importId,
        stays.flatMap(({ versionId }) => versionId ?? []),
      );
      await putOrigins(
        tx,
        workspaceId,
        row.kind,
        back.flatMap(({ originBefore }) => originBefore ?? []),
      );
      if (row.shelves) await removeShelves(ground, row.shelves);
      await markUndone(tx, importId, { by: agentId, at: now, taken: back.length, kept: kept.length });
      await appendAudit(tx, workspaceId, now, {
        actor: { kind: 'agent', id: agentId },
        action: `${row.kind}s-import-undone`,
        subject: { kind: `${row.kind}-import`, id: importId },
        details: { taken: back.length, kept: kept.length },
      });
    }
    const [record] = await listImports(tx, workspaceId, importId);
    if (!record) throw new Error('An import vanished within its transaction.');
    return { record, kept: kept.slice(0, importWireLimits.named) };

    /** A draft of an import that was undone meanwhile does not come back: what stood before that one does. */
    async function whatStoodThere(befores: readonly (DocumentVersion | null)[]): Promise<DocumentVersion[]> {
      const versions = befores.filter((one) => one !== null);
      const undone = await undoneVersions(
        tx,
        versions.map(({ id }) => id),
      );
      if (undone.size === 0) return versions;
      return whatStoodThere(versions.map((one) => (undone.has(one.id) ? (undone.get(one.id) ?? null) : one)));
    }
  });
}

function isUntouched({ state, revision }: Pick<DocumentVersion, 'state' | 'revision'>): boolean {
  return state === 'draft' && revision === 1;
}
