import { v7 as newId } from 'uuid';
import { articleImportLimits } from '../../../shared/domain/article-import.ts';
import type { ArticleVersion } from '../../../shared/domain/studio.ts';
import type {
  ArticlePlan,
  ArticlesCommitted,
  CheckArticles,
  CommitArticles,
  StageArticles,
} from '../../../shared/wire/article-imports.ts';
import type { MacroImportRecord } from '../../../shared/wire/macro-imports.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { deleteVersions, insertVersions } from '../../store/queries/document-versions.ts';
import {
  beginImport,
  finishImport,
  foreignIds,
  listImports,
  listStaged,
  lockImport,
  putOrigins,
  putStaged,
  replaceItems,
} from '../../store/queries/macro-imports.ts';
import { checkMayImport, type ImportContext, lockStaged } from '../macro-imports/stage-import.ts';
import { inStudio } from '../studio/in-studio.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { ownIdOf } from './find-articles.ts';
import { type Planned, planArticles, seenOf } from './plan-articles.ts';
import { readArticleGround } from './read-article-ground.ts';
import { makeShelves } from './shelves.ts';

/** Takes a piece of what is to be imported. Nothing of it counts before the import is committed. */
export async function stageArticles(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  { importId, from, articles }: StageArticles,
): Promise<{ staged: number }> {
  checkMayImport(caller);
  if (from + articles.length > articleImportLimits.articles)
    throw new HubFailure('too-large', `An import has at most ${articleImportLimits.articles} articles.`);
  await store.transaction(async (tx) => {
    const { workspaceId, agentId } = caller;
    if (from === 0)
      await beginImport(tx, workspaceId, { id: importId, kind: 'article', by: agentId, at: clock() });
    await lockStaged(tx, caller, 'article', importId);
    await putStaged(tx, importId, from, articles);
  });
  return { staged: from + articles.length };
}

/** What would become of each article that was brought: nothing is changed. */
export async function checkArticles(
  { store }: ImportContext,
  caller: StudioCaller,
  wanted: CheckArticles,
): Promise<ArticlePlan> {
  checkMayImport(caller);
  return store.transaction(async (tx) => {
    await lockStaged(tx, caller, 'article', wanted.importId);
    return planOf((await plan(tx, caller, wanted)).planned);
  });
}

/**
 * Makes drafts of all that is new or changed, and the sections in which they stand, at once or not at all, as long as the
 * hub stands as it was seen. Asked again for an import that is done, it answers with that.
 */
export async function commitArticles(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  wanted: CommitArticles,
): Promise<ArticlesCommitted> {
  checkMayImport(caller);
  const { workspaceId, agentId } = caller;
  const { importId, files } = wanted;
  const now = clock();
  return inStudio(store, workspaceId, now, async (ground): Promise<ArticlesCommitted> => {
    const { tx } = ground;
    const row = await lockImport(tx, workspaceId, importId);
    if (row?.state === 'done' && row.by === agentId && row.kind === 'article') return done(tx);
    await lockStaged(tx, caller, 'article', importId);
    const { planned, needed } = await plan(tx, caller, wanted);
    const found = planOf(planned);
    if (found.seen !== wanted.seen) return { outcome: 'changed', plan: found };
    const own = planned.flatMap(({ staged }) => ownIdOf(staged.origin) ?? []);
    const foreign = await foreignIds(tx, workspaceId, [...new Set(own)]);
    const made = planned
      .filter(({ finding: { finding } }) => finding === 'new' || finding === 'changed')
      .map((one) => draftOf(one, agentId, now, foreign));
    if (made.length === 0) throw new HubFailure('bad-input', 'There is nothing new in this import.');
    const shelves = await makeShelves(ground, needed);
    await deleteVersions(
      tx,
      made.flatMap(({ planned: { work } }) => work?.id ?? []),
    );
    await insertVersions(
      tx,
      workspaceId,
      'article',
      made.map(({ version }) => version),
    );
    const originOf = (one: Planned, documentId: string, versionId: string | null) => ({
      ...one.staged.origin,
      originHash: one.originHash,
      content: one.came,
      macroId: documentId,
      versionId,
      importId,
    });
    await putOrigins(tx, workspaceId, 'article', [
      ...made.map(({ planned: one, version }) => originOf(one, version.documentId, version.id)),
      // Found by its address or title, it is known by its origin from now on.
      ...planned.flatMap((one) =>
        one.finding.finding === 'same' && !one.originBefore && one.finding.documentId
          ? [originOf(one, one.finding.documentId, null)]
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
    const counts = countsOf(planned);
    await finishImport(tx, importId, {
      at: now,
      systems: [...new Set(planned.map(({ staged }) => staged.origin.system))],
      accounts: [...new Set(planned.map(({ staged }) => staged.origin.account).filter(Boolean))].slice(0, 20),
      files,
      counts,
      shelves,
    });
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'articles-import',
      subject: { kind: 'article-import', id: importId },
      details: { ...counts, files: files.map(({ hash }) => hash) },
    });
    return done(tx);
  });

  async function done(tx: Transaction): Promise<ArticlesCommitted> {
    const [record] = await listImports(tx, workspaceId, importId);
    if (!record) throw new Error('An import vanished within its transaction.');
    return { outcome: 'imported', record };
  }
}

async function plan(tx: Transaction, caller: StudioCaller, { importId, takesInactive }: CheckArticles) {
  const items = await listStaged<'article'>(tx, importId);
  const ground = await readArticleGround(
    tx,
    caller,
    items.map(({ staged }) => staged),
  );
  return planArticles(ground, items, takesInactive);
}

function planOf(planned: readonly Planned[]): ArticlePlan {
  return { findings: planned.map(({ finding }) => finding), seen: seenOf(planned) };
}

function draftOf(planned: Planned, agentId: string, now: number, foreign: ReadonlySet<string>) {
  const { finding, staged, content } = planned;
  const own = ownIdOf(staged.origin);
  const version: ArticleVersion = {
    id: newId(),
    // One that comes back from our own file is the article that it was.
    documentId: finding.documentId ?? (own !== null && !foreign.has(own) ? own : newId()),
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
