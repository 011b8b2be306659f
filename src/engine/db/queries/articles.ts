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

/** Titles of the articles among them that are here, in their order. */
export function listArticleTitles(db: ReadableDb, sources: readonly Source[]): string[] {
  const find = prepared<{ title: string }>(db, 'SELECT title FROM articles WHERE id = ?');
  const titles = sources.map(({ kind, id }) => (kind === 'article' ? find.get(id)?.title : undefined));
  return titles.filter((title) => title !== undefined);
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

export type Relatable = Pick<Shelf, 'id' | 'article_key' | 'title' | 'audience' | 'locale' | 'validity'> & {
  /** In the same section, and in the same collection. */
  readonly beside: 0 | 1;
  readonly near: 0 | 1;
  /** How many tags they share. */
  readonly tags: number;
};

/** Other articles of its collection and those of `others`, with what they have in common with it; by title. */
export function listRelatable(
  db: ReadableDb,
  { articleKey, sectionId, tags }: Pick<Article, 'articleKey' | 'sectionId' | 'tags'>,
  others: readonly string[],
): Relatable[] {
  return prepared<Relatable>(
    db,
    `WITH near AS (
         SELECT id FROM sections WHERE collection_id = (SELECT collection_id FROM sections WHERE id = :section)
       )
     SELECT id, article_key, title, audience, locale, validity, section_id = :section AS beside,
        section_id IN (SELECT id FROM near) AS near,
        (SELECT count(*) FROM json_each(articles.tags) AS tag
          WHERE tag.value IN (SELECT value FROM json_each(:tags))) AS tags
       FROM articles
      WHERE (section_id IN (SELECT id FROM near) OR id IN (SELECT value FROM json_each(:others)))
        AND article_key <> :key
      ORDER BY title, id`,
  ).all({
    key: articleKey,
    section: sectionId,
    tags: JSON.stringify(tags),
    others: JSON.stringify(others),
  });
}

export function listCollections(db: ReadableDb): { id: string; name: string }[] {
  return prepared<{ id: string; name: string }>(
    db,
    'SELECT id, name FROM collections ORDER BY position, name, id',
  ).all();
}

/** Every language that there is an article in. */
export function listArticleLocales(db: ReadableDb): string[] {
  return prepared<{ locale: string }>(db, 'SELECT DISTINCT locale FROM articles ORDER BY locale')
    .all()
    .map(({ locale }) => locale);
}
