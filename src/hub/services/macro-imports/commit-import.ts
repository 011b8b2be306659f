import { v7 as newId } from 'uuid';
import type { MacroVersion } from '../../../shared/domain/studio.ts';
import type {
  CheckImport,
  CommitImport,
  ImportCommitted,
  ImportPlan,
  MacroImportRecord,
} from '../../../shared/wire/macro-imports.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { deleteVersions, insertVersions } from '../../store/queries/document-versions.ts';
import {
  finishImport,
  listImports,
  listStaged,
  lockImport,
  putForeignChoices,
  putOrigins,
  replaceItems,
} from '../../store/queries/macro-imports.ts';
import type { MacroOrigin } from '../../store/schema/macro-imports.ts';
import { oneChangeAtATime } from '../desk/in-desk.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { ownIdOf, type Planned, planImport, seenOf } from './plan-import.ts';
import { readGround } from './read-ground.ts';
import { checkMayImport, type ImportContext, lockStaged } from './stage-import.ts';

/** What would become of each macro that was brought: nothing is changed. */
export async function checkImport(
  { store }: ImportContext,
  caller: StudioCaller,
  wanted: CheckImport,
): Promise<ImportPlan> {
  checkMayImport(caller);
  return store.transaction(async (tx) => {
    await lockStaged(tx, caller, 'macro', wanted.importId);
    return planOf(await plan(tx, caller, wanted));
  });
}

/**
 * Makes drafts of all that is new or changed, at once or not at all, as long as the hub stands as it was seen. Asked
 * again for an import that is done, it answers with that.
 */
export async function commitImport(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  wanted: CommitImport,
): Promise<ImportCommitted> {
  checkMayImport(caller);
  const { workspaceId, agentId } = caller;
  const { importId, files } = wanted;
  return store.transaction(async (tx): Promise<ImportCommitted> => {
    await oneChangeAtATime(tx, workspaceId);
    const row = await lockImport(tx, workspaceId, importId);
    if (row?.state === 'done' && row.by === agentId && row.kind === 'macro') return done(tx);
    await lockStaged(tx, caller, 'macro', importId);
    const thought = await plan(tx, caller, wanted);
    const { planned, taken } = thought;
    const found = planOf(thought);
    if (found.seen !== wanted.seen) return { outcome: 'changed', plan: found };
    const now = clock();
    const made = planned
      .filter(({ finding: { finding } }) => finding === 'new' || finding === 'changed')
      .map((one) => draftOf(one, agentId, now, taken));
    if (made.length === 0) throw new HubFailure('bad-input', 'There is nothing new in this import.');
    await deleteVersions(
      tx,
      made.flatMap(({ planned: { work } }) => work?.id ?? []),
    );
    await insertVersions(
      tx,
      workspaceId,
      'macro',
      made.map(({ version }) => version),
    );
    const originOf = ({ staged, originHash, came }: Planned, macroId: string, versionId: string | null) =>
      ({
        ...staged.origin,
        family: null,
        originHash,
        content: came,
        macroId,
        versionId,
        importId,
      }) satisfies MacroOrigin;
    await putOrigins(tx, workspaceId, 'macro', [
      ...made.map(({ planned: one, version }) => originOf(one, version.documentId, version.id)),
      // Found by its name, it is known by its origin from now on.
      ...planned.flatMap((one) =>
        one.finding.finding === 'same' && !one.originBefore && one.finding.macroId
          ? [originOf(one, one.finding.macroId, null)]
          : [],
      ),
    ]);
    await replaceItems(
      tx,
      importId,
      made.map(({ planned: { finding, work, originBefore }, version }) => ({
        position: finding.position,
        macroId: version.documentId,
        versionId: version.id,
        before: work,
        originBefore,
      })),
    );
    await putForeignChoices(tx, workspaceId, { choices: wanted.foreign, by: agentId, at: now });
    const counts = countsOf(planned);
    await finishImport(tx, importId, {
      at: now,
      systems: [...new Set(planned.map(({ staged }) => staged.origin.system))],
      accounts: [...new Set(planned.map(({ staged }) => staged.origin.account).filter(Boolean))].slice(0, 20),
      files,
      counts,
    });
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'macros-import',
      subject: { kind: 'macro-import', id: importId },
      details: { ...counts, chosen: wanted.foreign.length, files: files.map(({ hash }) => hash) },
    });
    return done(tx);
  });

  async function done(tx: Transaction): Promise<ImportCommitted> {
    const [record] = await listImports(tx, workspaceId, importId);
    if (!record) throw new Error('An import vanished within its transaction.');
    return { outcome: 'imported', record };
  }
}

async function plan(tx: Transaction, caller: StudioCaller, wanted: CheckImport) {
  const items = await listStaged<'macro'>(tx, wanted.importId);
  const ground = await readGround(
    tx,
    caller,
    items.map(({ staged }) => staged),
  );
  return { ...planImport(ground, items, wanted), taken: ground.foreign };
}

function planOf({ planned, foreign }: ReturnType<typeof planImport>): ImportPlan {
  return { findings: planned.map(({ finding }) => finding), foreign, seen: seenOf(planned) };
}

function draftOf(planned: Planned, agentId: string, now: number, taken: ReadonlySet<string>) {
  const { finding, staged, content } = planned;
  const own = ownIdOf(staged);
  const version: MacroVersion = {
    id: newId(),
    // One that comes back from our own file is the macro that it was.
    documentId: finding.macroId ?? (own !== null && !taken.has(own) ? own : newId()),
    number: null,
    state: 'draft',
    content,
    note: '',
    writers: [agentId],
    approvedBy: null,
    goesLiveAt: null,
    recalls: false,
    mustRead: null,
    withdrawn: null,
    sentBack: null,
    proposedBy: null,
    stage: null,
    revision: 1,
    updatedAt: now,
  };
  return { planned, version };
}

function countsOf(planned: readonly Planned[]): MacroImportRecord['counts'] {
  const counts = { created: 0, changed: 0, same: 0, skipped: 0, refused: 0 };
  for (const { finding } of planned) counts[finding.finding === 'new' ? 'created' : finding.finding] += 1;
  return counts;
}
