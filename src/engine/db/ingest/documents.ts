import type { ChangedKey } from '../../../shared/contract/events.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import type { Article, Collection, Macro, Section } from '../../../shared/domain/knowledge.ts';
import type { Change, DocumentKind, Manifest } from '../../../shared/wire/sync.ts';
import { forgetArticle, noteArticle } from '../../search/article-index/write.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { closeArticleRead, forgetArticleRead } from '../queries/article-reads.ts';
import { getArticle } from '../queries/articles.ts';
import { hashesIn, wantFile } from '../queries/files.ts';
import { getMacro } from '../queries/macros.ts';
import { keepGone, keepRecalled } from '../queries/recalled-texts.ts';
import { type Batch, touch } from './batch.ts';
import { articleBefore, macroBefore, noteDocumentChange } from './document-changes.ts';
import { inBatch } from './in-batch.ts';

export type DocumentChange = Extract<Change, { entity: DocumentKind }>;
type Listed = Manifest['documents'][number];
const tables = {
  macro: 'macros',
  article: 'articles',
  collection: 'collections',
  section: 'sections',
} as const;

/** The documents of a manifest that are not here, or not in this version. */
export function wantedDocuments(db: ReadableDb, manifest: readonly Listed[]): Listed[] {
  const here = new Map<string, string | null>();
  for (const [kind, table] of Object.entries(tables)) {
    for (const row of prepared<{ id: string; hash: string | null }>(
      db,
      `SELECT id, hash FROM ${table}`,
    ).all()) {
      here.set(`${kind} ${row.id}`, row.hash);
    }
  }
  return manifest.filter(({ kind, id, hash }) => here.get(`${kind} ${id}`) !== hash);
}

/** Drops documents that the manifest doesn't list. */
export function dropUnlisted(db: WritableDb, manifest: readonly Listed[], now: number): ChangedKey[] {
  const listed = new Set(manifest.map(({ kind, id }) => `${kind} ${id}`));
  return inBatch(db, now, (batch) => {
    for (const kind of Object.keys(tables) as DocumentKind[]) {
      const rows = prepared<{ id: string }>(db, `SELECT id FROM ${tables[kind]}`).all();
      for (const { id } of rows) if (!listed.has(`${kind} ${id}`)) dropDocument(batch, kind, id);
    }
  });
}

/**
 * Takes documents as fetched. `hashes` are the manifest's by id: collections and sections carry none themselves.
 * With `wordsLater` the caller sees to the index by `indexMissing`. `documents` may read each one as it is asked for.
 */
export function applyDocuments(
  db: WritableDb,
  documents: Iterable<DocumentChange>,
  hashes: ReadonlyMap<string, string>,
  now: number,
  { wordsLater = false } = {},
): ChangedKey[] {
  return inBatch(
    db,
    now,
    (batch) => {
      for (const document of documents) applyDocumentChange(batch, document, hashes.get(document.id) ?? null);
    },
    { wordsLater },
  );
}

export function applyDocumentChange(batch: Batch, change: DocumentChange, hash: string | null = null): void {
  if (change.row === null) {
    dropDocument(batch, change.entity, change.id);
    return;
  }
  switch (change.entity) {
    case 'macro':
      putMacro(batch, change.row);
      break;
    case 'article':
      putArticle(batch, change.row);
      break;
    case 'collection':
      putCollection(batch, change.row, hash);
      break;
    case 'section':
      putSection(batch, change.row, hash);
      break;
  }
}

function putMacro(batch: Batch, macro: Macro): void {
  const before = getMacro(batch.db, macro.id);
  noteDocumentChange(batch, 'macro', before, macro, macroBefore);
  if (before) {
    const { id, version, bodies } = before;
    keepRecalled(batch.db, { kind: 'macro', id, version }, macro.validity, () => Object.values(bodies));
  }
  prepared(
    batch.db,
    `INSERT INTO macros (id, hash, title, document) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, title = excluded.title, document = excluded.document`,
  ).run(macro.id, macro.hash, macro.title, JSON.stringify(macro));
  for (const file of macro.attachments) wantFile(batch.db, file, batch.now);
  touch(batch, { topic: 'macros' });
}

function putArticle(batch: Batch, article: Article): void {
  const { db } = batch;
  const before = getArticle(db, article.id);
  noteDocumentChange(batch, 'article', before, article, articleBefore);
  if (before) {
    const { id, version, title, bodyHtml } = before;
    const texts = () => [title, plainText(bodyHtml)];
    keepRecalled(db, { kind: 'article', id, version }, article.validity, texts);
    if (before.audience === 'internal' && article.audience === 'public') closeArticleRead(db, id);
  }
  dropArticle(batch, article.id);
  const words = plainText(article.bodyHtml);
  const n = prepared(
    db,
    `INSERT INTO articles (id, version, hash, article_key, locale, section_id, title, audience, url, tags, pictures,
       updated_at, body_text, body_html, validity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    article.id,
    article.version,
    article.hash,
    article.articleKey,
    article.locale,
    article.sectionId,
    article.title,
    article.audience,
    article.url,
    JSON.stringify(article.tags),
    JSON.stringify(article.pictures),
    article.updatedAt,
    words,
    article.bodyHtml,
    article.validity ? JSON.stringify(article.validity) : null,
  ).lastInsertRowid;
  if (!batch.wordsLater) {
    const indexed = { title: article.title, tags: article.tags.join(' '), body: words };
    noteArticle(db, batch.articles, Number(n), indexed);
  }
  const shown = prepared(
    db,
    'INSERT OR IGNORE INTO article_pictures (hash, article, locale) VALUES (?, ?, ?)',
  );
  for (const picture of article.pictures) {
    shown.run(picture.hash, n, article.locale);
    wantFile(db, picture, batch.now);
  }
  touch(batch, { topic: 'articles' });
}

function putCollection(batch: Batch, collection: Collection, hash: string | null): void {
  prepared(
    batch.db,
    `INSERT INTO collections (id, hash, name, icon, position) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, name = excluded.name, icon = excluded.icon,
         position = excluded.position`,
  ).run(collection.id, hash, collection.name, collection.icon, collection.position);
  touch(batch, { topic: 'articles' });
}

function putSection(batch: Batch, section: Section, hash: string | null): void {
  prepared(
    batch.db,
    `INSERT INTO sections (id, hash, collection_id, name, position) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, collection_id = excluded.collection_id,
         name = excluded.name, position = excluded.position`,
  ).run(section.id, hash, section.collectionId, section.name, section.position);
  touch(batch, { topic: 'articles' });
}

function dropDocument(batch: Batch, kind: DocumentKind, id: string): void {
  switch (kind) {
    case 'article':
      noteDocumentChange(batch, 'article', getArticle(batch.db, id), null, articleBefore);
      dropArticle(batch, id);
      forgetArticleRead(batch.db, id);
      break;
    case 'macro':
      dropMacro(batch, id);
      break;
    case 'collection':
    case 'section':
      prepared(batch.db, `DELETE FROM ${tables[kind]} WHERE id = ?`).run(id);
      touch(batch, { topic: 'articles' });
      break;
  }
}

function dropMacro(batch: Batch, id: string): void {
  const gone = prepared<{ document: string }>(
    batch.db,
    'DELETE FROM macros WHERE id = ? RETURNING document',
  ).get(id);
  if (gone) {
    const before = JSON.parse(gone.document) as Macro;
    noteDocumentChange(batch, 'macro', before, null, macroBefore);
    keepGone(batch.db, before);
  }
  for (const hash of hashesIn(gone?.document ?? null)) batch.looseFiles.add(hash);
  touch(batch, { topic: 'macros' });
}

function dropArticle(batch: Batch, id: string): void {
  const gone = prepared<{ n: number; pictures: string }>(
    batch.db,
    'DELETE FROM articles WHERE id = ? RETURNING n, pictures',
  ).get(id);
  if (!gone) return;
  forgetArticle(batch.db, gone.n);
  const noMore = prepared(batch.db, 'DELETE FROM article_pictures WHERE hash = ? AND article = ?');
  for (const hash of hashesIn(gone.pictures)) {
    noMore.run(hash, gone.n);
    batch.looseFiles.add(hash);
  }
  touch(batch, { topic: 'articles' });
}
