import type { z } from 'zod';
import type { Macro } from '../../shared/domain/knowledge.ts';
import type { Documents, FetchDocuments, Manifest } from '../../shared/wire/sync.ts';
import type { Transaction } from '../store/database.ts';
import { readArticles } from '../store/queries/articles.ts';
import { listDocumentHashes } from '../store/queries/documents.ts';
import { listQueueMacros, readMacros } from '../store/queries/macros.ts';
import { listReleasedSets } from '../store/queries/releases.ts';
import { readCollections, readSections } from '../store/queries/shelves.ts';
import { isStagedFor, readStaged } from '../store/queries/staged.ts';
import { readHead } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';
import { readBound } from './keep-together.ts';
import { loadViewer, seesMacro } from './scope.ts';

type Reader = { readonly agentId: string; readonly deviceId: string };

/** What this reader has in place of what is live, by id. */
async function readStagedTo<Of extends 'macro' | 'article'>(
  tx: Transaction,
  workspaceId: string,
  reader: Reader,
  kind: Of,
  ids?: readonly string[],
) {
  const staged = await readStaged(tx, workspaceId, kind, ids);
  const theirs = [...staged].filter(([, one]) => isStagedFor(one, reader));
  return new Map(theirs.map(([id, { document }]) => [id, document]));
}

/** Which macros this reader has. */
async function macrosOf(tx: Transaction, { agentId }: Reader) {
  const viewer = await loadViewer(tx, agentId);
  return (macro: Pick<Macro, 'groupIds'>) => viewer !== null && seesMacro(viewer.scope, macro);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Hashes of all knowledge as this reader has it, and the cursor they belong to. */
export async function readManifest(
  store: Store,
  workspaceId: string,
  reader: Reader,
): Promise<z.infer<typeof Manifest>> {
  return store.transaction(async (tx) => {
    const { head } = await readHead(tx, workspaceId);
    const has = await macrosOf(tx, reader);
    const macros = [...(await readStagedTo(tx, workspaceId, reader, 'macro')).values()];
    const articles = await readStagedTo(tx, workspaceId, reader, 'article');
    const others = new Set([
      ...macros.map(({ id }) => id),
      ...(await listQueueMacros(tx, workspaceId)).filter((macro) => !has(macro)).map(({ id }) => id),
    ]);
    const live = await listDocumentHashes(tx, workspaceId);
    return {
      cursor: head,
      together: await listReleasedSets(tx, workspaceId),
      documents: [
        ...live.filter(({ kind, id }) =>
          kind === 'macro' ? !others.has(id) : kind !== 'article' || !articles.has(id),
        ),
        ...macros.filter(has).map(({ id, hash }) => ({ kind: 'macro' as const, id, hash })),
        ...[...articles.values()].map(({ id, hash }) => ({ kind: 'article' as const, id, hash })),
      ],
    };
  }, 'repeatable read');
}

/** Texts in one answer; the last document may go over it alone. What did not fit is asked for again. */
const answerBytes = 8 * 1024 * 1024;

/** The documents that are there, in the order asked for, each as a `Change`; deleted ones are left out. */
export async function readDocuments(
  store: Store,
  workspaceId: string,
  reader: Reader,
  { wanted, asOf }: z.infer<typeof FetchDocuments>,
): Promise<z.infer<typeof Documents>> {
  const found = await store.transaction(async (tx) => {
    const { head } = await readHead(tx, workspaceId);
    const since = asOf === undefined ? [] : await readBound(tx, workspaceId, asOf, head);
    const changed = new Set(since.map(({ id }) => id));
    const ids = (kind: string) =>
      wanted.filter((one) => one.kind === kind && !changed.has(one.id)).map((one) => one.id);
    const rows = new Map<string, { id: string }>();
    const keep = (kind: string, list: { id: string }[]) => {
      for (const row of list) rows.set(`${kind} ${row.id}`, row);
    };
    keep('collection', await readCollections(tx, workspaceId, ids('collection')));
    keep('section', await readSections(tx, workspaceId, ids('section')));
    const articles = byId(await readArticles(tx, workspaceId, ids('article')));
    for (const [id, article] of await readStagedTo(tx, workspaceId, reader, 'article', ids('article')))
      articles.set(id, article);
    keep('article', [...articles.values()]);
    const has = await macrosOf(tx, reader);
    const macros = byId(await readMacros(tx, workspaceId, ids('macro')));
    for (const [id, macro] of await readStagedTo(tx, workspaceId, reader, 'macro', ids('macro')))
      macros.set(id, macro);
    keep('macro', [...macros.values()].filter(has));
    return rows;
  }, 'repeatable read');
  let bytes = 0;
  const documents: unknown[] = [];
  for (const { kind, id } of wanted) {
    const row = found.get(`${kind} ${id}`);
    if (!row) continue;
    bytes += JSON.stringify(row).length;
    if (documents.length > 0 && bytes > answerBytes) break;
    documents.push({ entity: kind, id, row });
  }
  return { documents };
}
