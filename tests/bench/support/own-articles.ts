import type { WritableDb } from '../../../src/engine/db/handle.ts';
import { applyDocuments } from '../../../src/engine/db/ingest/documents.ts';
import { closeDatabase, openDatabase } from '../../../src/engine/db/open.ts';
import { indexMissing, joinChunks } from '../../../src/engine/search/article-index/write.ts';
import { articleFixture, collectionId, fixtureNow, sectionId } from '../../support/engine-data.ts';
import { staff } from '../../support/staff.ts';
import type { HelpArticle } from './help-articles.ts';

export function openOwn(file: string): WritableDb {
  const opened = openDatabase(file, fixtureNow);
  if (!opened.ok) throw new Error(opened.message);
  return opened.db;
}

/** A workstation's database with these articles, and nothing in the index. */
export function ownArticles(file: string, corpus: readonly HelpArticle[]): void {
  const db = staff(openOwn(file));
  const collection = { id: collectionId(1), name: 'Help', icon: 'book', position: 1 };
  const section = { id: sectionId(1), collectionId: collection.id, name: 'Everything', position: 1 };
  applyDocuments(
    db,
    [
      { entity: 'collection', id: collection.id, row: collection },
      { entity: 'section', id: section.id, row: section },
      ...corpus.map(({ id, title, text }) => {
        const row = articleFixture(id, { title, bodyHtml: `<p>${text}</p>` });
        return { entity: 'article', id: row.id, row } as const;
      }),
    ],
    new Map(),
    fixtureNow,
  );
  emptyOwnIndex(db);
  closeDatabase(db);
}

export function emptyOwnIndex(db: WritableDb): void {
  db.exec('DELETE FROM article_terms; DELETE FROM article_docs;');
}

/** As a workstation does while no screen asks: so many at a time, then what lies in many pieces is put together. */
export function buildOwnIndex(db: WritableDb, atOnce = 250): void {
  while (indexMissing(db, atOnce) > 0);
  let from: string | null = '';
  while (from !== null) from = joinChunks(db, from, 500);
}
