import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { applyDocuments, type DocumentChange } from '../../../src/engine/db/ingest/documents.ts';
import { closeDatabase, openDatabase } from '../../../src/engine/db/open.ts';
import {
  articleFixture,
  collectionId,
  fixtureNow,
  randomFrom,
  sectionId,
} from '../../support/engine-data.ts';
import { proseWords } from './engine-database.ts';
import { helpArticles } from './help-articles.ts';

/** A copy of a workstation's database with this many articles besides, built once through the engine's own ingest. */
export function withArticles(database: string, howMany: number): string {
  const file = database.replace(/\.sqlite$/, `-articles${howMany}.sqlite`);
  if (existsSync(file)) return file;
  // Two that build the same do so side by side; the later one's stays.
  const building = `${file}.${process.pid}.building`;
  for (const suffix of ['', '-wal', '-shm', '.in-use']) rmSync(building + suffix, { force: true });
  copyFileSync(database, building, constants.COPYFILE_FICLONE);
  const opened = openDatabase(building, fixtureNow);
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened;
  const take = (documents: DocumentChange[]) => applyDocuments(db, documents, new Map(), fixtureNow);
  const collection = { id: collectionId(1), name: 'Help', icon: 'book', position: 1 };
  const section = { id: sectionId(1), collectionId: collection.id, name: 'Everything', position: 1 };
  take([
    { entity: 'collection', id: collection.id, row: collection },
    { entity: 'section', id: section.id, row: section },
  ]);
  let page: DocumentChange[] = [];
  for (const { id, title, text } of helpArticles(howMany, proseWords(), randomFrom(20))) {
    const row = articleFixture(id, { title, bodyHtml: `<p>${text}</p>` });
    page.push({ entity: 'article', id: row.id, row });
    if (page.length < 25 && id < howMany) continue;
    take(page);
    page = [];
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  closeDatabase(db);
  renameSync(building, file);
  return file;
}
