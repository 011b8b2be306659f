import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article, Macro } from '../../../shared/domain/knowledge.ts';
import type { Acknowledgement } from '../../../shared/domain/must-read.ts';
import type { ReadableDb } from '../handle.ts';
import {
  type DocumentBefore,
  dropDocumentChange,
  forgetAcknowledged,
  getDocumentChange,
  keepAcknowledged,
  knowsKnowledge,
  putDocumentChange,
} from '../queries/document-changes.ts';
import { listLane } from '../queries/outbox.ts';
import { type Batch, touch } from './batch.ts';

type Kind = Source['kind'];
type Document = Pick<Macro, 'id' | 'version' | 'title' | 'validity'>;

export const macroBefore = ({ version, title, bodies }: Macro): DocumentBefore => ({
  version,
  title,
  texts: bodies,
});
export const articleBefore = ({ version, title, ...article }: Article): DocumentBefore => ({
  version,
  title,
  texts: {},
  article: { locale: article.locale, audience: article.audience, bodyHtml: article.bodyHtml },
});

/**
 * Notes what is news to the agent of a document that comes or goes. `read`: what it said until now. Of several changes
 * between two looks there is one line, against what was there at the first.
 */
export function noteDocumentChange<Doc extends Document>(
  batch: Batch,
  kind: Kind,
  before: Doc | null,
  after: Doc | null,
  read: (document: Doc) => DocumentBefore,
): void {
  const { db, now } = batch;
  if (before?.validity?.mustRead || after?.validity?.mustRead) touch(batch, { topic: 'whats-new' });
  const one = after ?? before;
  if (!one || !knowsKnowledge(db) || !isNews(before, after)) return;
  touch(batch, { topic: 'whats-new' });
  const noted = getDocumentChange(db, kind, one.id);
  const then = noted ? noted.before : before && read(before);
  if (after === null && then === null) {
    dropDocumentChange(db, kind, one.id);
    return;
  }
  const withdrawn = after?.validity?.withdrawnAt !== undefined;
  const what = after === null ? 'gone' : withdrawn ? 'withdrawn' : then === null ? 'new' : 'changed';
  putDocumentChange(db, { kind, id: one.id, what, title: one.title, before: then, at: now });
}

/** Another version, or none: what changes of its bounds alone says nothing else than before. */
function isNews(before: Document | null, after: Document | null): boolean {
  const said = (document: Document | null) =>
    document && `${document.version} ${document.validity?.withdrawnAt !== undefined}`;
  if (!before && after?.validity?.withdrawnAt !== undefined) return false;
  return said(before) !== said(after);
}

/** Takes the hub's word that this agent has read something. */
export function applyAcknowledgement(batch: Batch, row: Acknowledgement | null): void {
  if (row && row.agentId === batch.me)
    keepAcknowledged(batch.db, row.documentKind, row.documentId, row.version);
  touch(batch, { topic: 'whats-new' });
}

/** Replaces all by the hub's: at the start of a first sync. */
export function replaceAcknowledgements(batch: Batch, rows: readonly Acknowledgement[]): void {
  forgetAcknowledged(batch.db);
  for (const { documentKind, documentId, version } of rows)
    keepAcknowledged(batch.db, documentKind, documentId, version);
  touch(batch, { topic: 'whats-new' });
}

/** Whether a lane is that of a document which was read. */
export function isReadingLane(db: ReadableDb, lane: string): boolean {
  return listLane(db, lane).some(({ mutation }) => mutation.kind === 'acknowledge');
}
