import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import type { StagedMacro } from '../../../shared/wire/macro-imports.ts';
import type { Transaction } from '../../store/database.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listWork } from '../../store/queries/document-versions.ts';
import { listEscalationTargets } from '../../store/queries/escalations.ts';
import { readFiles } from '../../store/queries/files.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { foreignIds, listForeignChoices, listOrigins } from '../../store/queries/macro-imports.ts';
import { listMacros } from '../../store/queries/macros.ts';
import { loadViewer } from '../../sync/scope.ts';
import { mayFetchFile } from '../file-access.ts';
import { macroContentOf } from '../studio/macro-kind.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { type Ground, type MacroHere, ownIdOf } from './plan-import.ts';

/** What the hub has at this moment, as far as it concerns these macros. */
export async function readGround(
  tx: Transaction,
  { workspaceId, agentId }: StudioCaller,
  staged: readonly StagedMacro[],
): Promise<Ground> {
  const viewer = await loadViewer(tx, agentId);
  const groups = await listGroups(tx, workspaceId);
  const macros = new Map<string, MacroHere>();
  for (const live of await listMacros(tx, workspaceId))
    macros.set(live.id, { live: macroContentOf(live), work: null });
  for (const work of await listWork<MacroContent>(tx, workspaceId, 'macro'))
    macros.set(work.documentId, { live: macros.get(work.documentId)?.live ?? null, work });
  const ownIds = [...new Set(staged.flatMap((one) => ownIdOf(one) ?? []))];
  return {
    locale: viewer?.workspace.locale ?? 'en',
    macros,
    origins: new Map(
      (await listOrigins<MacroContent>(tx, workspaceId, 'macro')).map((one) => [one.originHash, one]),
    ),
    foreign: await foreignIds(tx, workspaceId, ownIds),
    files: await filesOf(staged),
    groupIds: new Set(groups.map(({ id }) => id)),
    groupsByName: new Map(groups.map(({ id, name }) => [name.trim().toLowerCase(), id])),
    agentIds: new Set((await listAgents(tx, workspaceId)).map(({ id }) => id)),
    remembered: await listForeignChoices(tx, workspaceId),
    targetIds: new Set(
      (await listEscalationTargets(tx, workspaceId)).filter(({ gone }) => !gone).map(({ id }) => id),
    ),
  };

  /** Files that these macros bring along and the caller may hand on, as the hub knows them. */
  async function filesOf(macros: readonly StagedMacro[]): Promise<Map<string, Attachment>> {
    const named = macros.flatMap(({ content }) => content.attachments.map(({ hash }) => hash));
    const files = new Map<string, Attachment>();
    if (!viewer) return files;
    for (const file of await readFiles(tx, workspaceId, [...new Set(named)]))
      if (await mayFetchFile(tx, viewer, file))
        files.set(file.hash, { hash: file.hash, name: '', mime: file.mime, bytes: file.bytes });
    return files;
  }
}
