import {
  type DocumentVersion,
  mayApproveKnowledge,
  type StudioContent,
} from '../../../shared/domain/studio.ts';
import type { HoldingRelease, StudioArticles, StudioLibrary } from '../../../shared/wire/studio.ts';
import type { Caller } from '../../auth/authenticate.ts';
import { HubFailure } from '../../failure.ts';
import { listArticleHeads } from '../../store/queries/articles.ts';
import { listArticleWork, listMacroWork, listVersions } from '../../store/queries/document-versions.ts';
import { listMacroHeads } from '../../store/queries/macros.ts';
import { listHolding } from '../../store/queries/releases.ts';
import { listShelves } from '../../store/queries/shelves.ts';
import type { Store } from '../../store/store.ts';
import { asVersion, readLive } from './go-live.ts';
import type { LiveDocument, StudioKind } from './kinds.ts';

export type StudioCaller = Pick<Caller, 'agentId' | 'workspaceId' | 'role'>;

/** Throws `forbidden` for whoever has no business in the studio. */
export function checkMayLook({ role }: StudioCaller): void {
  if (!mayApproveKnowledge(role)) throw new HubFailure('forbidden', 'Only trainers write what agents say.');
}

/** Every macro with how it stands: live, being worked on, or both. */
export async function readLibrary(store: Store, caller: StudioCaller): Promise<StudioLibrary> {
  checkMayLook(caller);
  return store.transaction(async (tx) => {
    const live = await listMacroHeads(tx, caller.workspaceId);
    return { macros: standing(live, await listMacroWork(tx, caller.workspaceId)) };
  }, 'repeatable read');
}

/** Every article in each of its languages with how it stands, and the sections that there are. */
export async function readArticleLibrary(store: Store, caller: StudioCaller): Promise<StudioArticles> {
  checkMayLook(caller);
  return store.transaction(async (tx) => {
    const live = await listArticleHeads(tx, caller.workspaceId);
    const sections = await listShelves(tx, caller.workspaceId);
    return { articles: standing(live, await listArticleWork(tx, caller.workspaceId)), sections };
  }, 'repeatable read');
}

/** What is live and what is being worked on, by document. */
function standing<Head extends { id: string }, Work extends { documentId: string }>(
  heads: readonly Head[],
  works: readonly Work[],
): { documentId: string; live: Omit<Head, 'id'> | null; work: Omit<Work, 'documentId'> | null }[] {
  const work = new Map(works.map(({ documentId, ...head }) => [documentId, head]));
  const known = new Set(heads.map(({ id }) => id));
  return [
    ...heads.map(({ id, ...live }) => ({ documentId: id, live, work: work.get(id) ?? null })),
    ...[...work].flatMap(([documentId, head]) =>
      known.has(documentId) ? [] : [{ documentId, live: null, work: head }],
    ),
  ];
}

/** One document in all its versions, and the releases that it waits in. */
export function readDocument<Content extends StudioContent, Live extends LiveDocument>(
  store: Store,
  kind: StudioKind<Content, Live>,
  caller: StudioCaller,
  documentId: string,
): Promise<StandingDocument<Content, Live>> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  return store.transaction(async (tx) => {
    const live = await readLive(tx, kind, workspaceId, documentId);
    const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
    const releases = await listHolding(tx, workspaceId, { kind: kind.kind, documentId });
    if (!live || kept.some(({ number }) => number === live.version))
      return { live, versions: kept, releases };
    const first = kept.filter(({ number }) => number === null);
    const rest = kept.filter(({ number }) => number !== null);
    return { live, versions: [...first, asVersion(kind, live, kept), ...rest], releases };
  }, 'repeatable read');
}

export type StandingDocument<Content extends StudioContent, Live> = {
  live: Live | null;
  versions: DocumentVersion<Content>[];
  releases: HoldingRelease[];
};
