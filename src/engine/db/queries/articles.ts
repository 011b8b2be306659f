import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { addressesIn } from '../../../shared/domain/text-addresses.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { Audience } from '../../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Row = {
  id: string;
  version: number;
  hash: string;
  article_key: string;
  locale: string;
  section_id: string;
  title: string;
  audience: Audience;
  url: string | null;
  tags: string;
  pictures: string;
  updated_at: number;
  body_html: string;
  validity: string | null;
  collection: string | null;
  section: string | null;
};
export type ShelvedArticle = Article & { readonly collection: string; readonly section: string };

export function getArticle(db: ReadableDb, id: string): ShelvedArticle | null {
  const row = prepared<Row>(
    db,
    `SELECT a.id, a.version, a.hash, a.article_key, a.locale, a.section_id, a.title, a.audience, a.url, a.tags,
        a.pictures, a.updated_at, a.body_html, a.validity, c.name AS collection, s.name AS section
       FROM articles AS a LEFT JOIN sections AS s ON s.id = a.section_id
       LEFT JOIN collections AS c ON c.id = s.collection_id WHERE a.id = ?`,
  ).get(id);
  if (!row) return null;
  return {
    id: row.id,
    version: row.version,
    hash: row.hash,
    articleKey: row.article_key,
    locale: row.locale,
    sectionId: row.section_id,
    title: row.title,
    audience: row.audience,
    bodyHtml: row.body_html,
    url: row.url,
    tags: JSON.parse(row.tags) as string[],
    pictures: JSON.parse(row.pictures),
    ...(row.validity !== null && { validity: JSON.parse(row.validity) as Validity }),
    updatedAt: row.updated_at,
    collection: row.collection ?? '',
    section: row.section ?? '',
  };
}

/** The articles to whose public addresses a text leads. */
export function listLinked(db: ReadableDb, text: string): Source[] {
  const addresses = addressesIn(text);
  if (addresses.length === 0) return [];
  return prepared<{ id: string; version: number }>(
    db,
    'SELECT id, version FROM articles WHERE url IN (SELECT value FROM json_each(?))',
  )
    .all(JSON.stringify(addresses))
    .map((row) => ({ kind: 'article', ...row }));
}

/** The article in all its languages. */
export function listTranslations(db: ReadableDb, articleKey: string): { id: string; locale: string }[] {
  return prepared<{ id: string; locale: string }>(
    db,
    'SELECT id, locale FROM articles WHERE article_key = ? ORDER BY locale',
  ).all(articleKey);
}

export type Shelf = {
  readonly collection: string;
  readonly icon: string;
  readonly section: string;
  readonly collection_id: string;
  readonly section_id: string;
  readonly id: string;
  readonly article_key: string;
  readonly title: string;
  readonly audience: Audience;
  readonly locale: string;
  readonly validity: string | null;
};

/** Every article with its place, in the order in which the library stands. */
export function listShelves(db: ReadableDb): Shelf[] {
  return prepared<Shelf>(
    db,
    `SELECT c.id AS collection_id, c.name AS collection, c.icon, s.id AS section_id, s.name AS section, a.id,
        a.article_key, a.title, a.audience, a.locale, a.validity
       FROM articles AS a JOIN sections AS s ON s.id = a.section_id JOIN collections AS c ON c.id = s.collection_id
      ORDER BY c.position, c.name, c.id, s.position, s.name, s.id, a.title`,
  ).all();
}
