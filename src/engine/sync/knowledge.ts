import { DocumentKind, type Manifest } from '../../shared/wire/sync.ts';
import { transact } from '../db/handle.ts';
import {
  applyDocuments,
  type DocumentChange,
  dropUnlisted,
  wantedDocuments,
} from '../db/ingest/documents.ts';
import { markKnown } from '../db/queries/document-changes.ts';
import { getSyncState, putSyncState } from '../db/queries/sync-state.ts';
import { failed, type Outcome, succeeded } from '../net/outcome.ts';
import { articlesAtOnce, indexArticles, mendArticleIndex } from './article-index.ts';
import { isSound } from './document-hash.ts';
import type { InFlight, Watch } from './in-flight.ts';
import { yieldToReads } from './pause.ts';
import { putAside, readDocuments, settleAside, type Unreadable } from './read-items.ts';
import { setsOf, takeSet } from './released-sets.ts';
import type { Workspace } from './workspace.ts';

const documentKinds = DocumentKind.options;
/** One answer's JSON is read at once: fewer while screens ask. */
const documentsPerFetch = 50;

/**
 * Brings macros, articles and their shelves up to date by their hashes: fetches what differs, drops what is gone.
 * What was fetched stays when this is interrupted; the next time there is less to do.
 */
export async function syncKnowledge(
  workspace: Workspace,
  inFlight: InFlight,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const { db, link, clock } = workspace;
  const { round } = getSyncState(db);
  const watch = inFlight.watch();
  const manifest = await link.call((hub, options) => hub.manifest(options), signal);
  watch.stop();
  if (!manifest.ok) return manifest;
  const listed = manifest.value.documents;
  // The log may be ahead of the manifest by now: a document that it brought must not be dropped as unlisted.
  const newer = [...watch.touched].flatMap((id) => documentKinds.map((kind) => ({ kind, id, hash: '' })));
  workspace.announce(dropUnlisted(db, [...listed, ...newer], clock.now()));
  const wanted = wantedDocuments(db, listed).filter(({ id }) => !watch.touched.has(id));
  const hashes = new Map(wanted.map(({ id, hash }) => [id, hash]));
  progress(workspace, 0, wanted.length);
  const { cursor: asOf, together } = manifest.value;
  const sets = setsOf(wanted, together);
  for (const set of sets) {
    const outcome = await takeSet(workspace, inFlight, set, hashes, asOf, signal);
    if (!outcome.ok) return outcome;
    if (getSyncState(db).round !== round) return failed('aborted', 'the walk was begun anew', 'later');
  }
  const inSets = new Set(sets.flatMap((set) => set.map(({ id }) => id)));
  let queue = wanted.filter(({ id }) => !inSets.has(id));
  let done = inSets.size;
  let unindexed = inSets.size;
  while (queue.length > 0) {
    const asked = queue.slice(0, documentsPerFetch);
    const asking = inFlight.watch();
    const outcome = await link.call(
      (hub, options) => hub.documents({ wanted: asked.map(({ kind, id }) => ({ kind, id })), asOf }, options),
      signal,
    );
    const met = outcome.ok ? await takeDocuments(workspace, outcome.value.documents, hashes, asking) : 0;
    asking.stop();
    if (!outcome.ok) return outcome;
    if (getSyncState(db).round !== round) return failed('aborted', 'the walk was begun anew', 'later');
    // An answer holds as much as fits; the rest is asked for again. What it never holds is gone by now.
    queue = met === 0 ? queue.slice(asked.length) : [...asked.slice(met), ...queue.slice(asked.length)];
    done += Math.max(met, 1);
    unindexed += met;
    if (unindexed >= articlesAtOnce.alone) {
      await indexArticles(workspace, signal);
      unindexed = 0;
    }
    progress(workspace, Math.min(done, wanted.length), wanted.length);
  }
  await mendArticleIndex(workspace, signal);
  transact(db, () => {
    const state = getSyncState(db);
    // The conversations that owe work are here; the history counts on from them.
    const done = state.totals?.open ?? 0;
    const total = Math.max(done, state.totals?.conversations ?? 0);
    markKnown(db);
    putSyncState(db, { ...state, phase: 'history', manifestCursor: manifest.value.cursor, done, total });
  });
  workspace.announce([{ topic: 'status' }]);
  return succeeded(null);
}

type Listed = Manifest['documents'][number];

/**
 * Writes what was fetched in pieces as long as the pace allows, each document read and checked right before. Answers
 * how many of the asked-for documents were spoken of.
 */
async function takeDocuments(
  { db, clock, pace, announce }: Workspace,
  items: readonly unknown[],
  hashes: ReadonlyMap<Listed['id'], Listed['hash']>,
  asking: Watch,
): Promise<number> {
  let at = 0;
  while (at < items.length) {
    const now = clock.now();
    const stretch = pace.begin();
    const taken: DocumentChange[] = [];
    const broken: Unreadable[] = [];

    function* read(): Generator<DocumentChange> {
      for (let begun = false; at < items.length && (!begun || stretch.goesOn()); begun = true) {
        const { good, bad } = readDocuments([items[at]]);
        at += 1;
        broken.push(...bad);
        for (const document of good) {
          if (asking.touched.has(document.id)) continue;
          if (document.row && isSound(document.row, hashes.get(document.id))) {
            taken.push(document);
            yield document;
          } else {
            const reason = 'the content does not match its hash';
            broken.push({ entity: document.entity, id: document.id, reason, payload: document.row });
          }
        }
      }
    }

    const keys = transact(db, () => {
      const written = applyDocuments(db, read(), hashes, now, { wordsLater: true });
      putAside(db, 'documents', broken, now);
      settleAside(db, taken);
      return written;
    });
    stretch.end();
    announce(keys);
    await yieldToReads();
  }
  return items.length;
}

function progress({ db, announce }: Workspace, done: number, total: number): void {
  const state = getSyncState(db);
  if (state.phase !== 'knowledge') return;
  putSyncState(db, { ...state, done, total });
  announce([{ topic: 'status' }]);
}
