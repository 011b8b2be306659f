import type { Audience } from '../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { isEmpty, matchOf, readQuery, type SearchQuery } from './query.ts';
import { safely } from './safely.ts';

export type FoundArticle = {
  readonly id: string;
  readonly article_key: string;
  readonly version: number;
  readonly title: string;
  readonly body_text: string;
  readonly locale: string;
  readonly audience: Audience;
  readonly url: string | null;
  readonly collection: string | null;
  readonly section: string | null;
  readonly validity: string | null;
};
export type ArticleFilter = { readonly locale: string | null; readonly audience: Audience | null };

/** How much more a word in the title, and in the tags, says than one in the text. */
const weights = '10.0, 4.0, 1.0';

// Only what is shown is read of the articles themselves: the ranking needs the index and a few columns.
function rankedSql({ locale, audience }: ArticleFilter): string {
  const audienceIs = audience === null ? '' : ' AND a.audience = :audience';
  const localeIs =
    locale === null ? '' : ' AND (a.locale = :locale OR a.locale = :base OR a.locale LIKE :regional)';
  return `SELECT a.n, a.article_key
    FROM article_search CROSS JOIN articles AS a ON a.n = article_search.rowid
    WHERE article_search MATCH :expression${audienceIs}${localeIs}
    ORDER BY bm25(article_search, ${weights}) LIMIT :limit`;
}
const shownSql = `SELECT a.id, a.article_key, a.version, a.title, a.body_text, a.locale, a.audience, a.url, a.validity,
    c.name AS collection, s.name AS section
  FROM articles AS a LEFT JOIN sections AS s ON s.id = a.section_id
  LEFT JOIN collections AS c ON c.id = s.collection_id WHERE a.n = CAST(? AS INTEGER)`;

/**
 * Articles that answer a query, the best first, each in one language: the wanted one or one that shares its base.
 * All words must occur; when no article has all, those with any of them.
 */
export function searchArticles(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  limit: number,
): { query: SearchQuery; found: FoundArticle[] } {
  const query = readQuery(text);
  if (isEmpty(query)) return { query, found: [] };
  const all = ranked(db, matchOf(query, 'AND'), filter, limit);
  const places = all.length > 0 ? all : ranked(db, matchOf(query, 'OR'), filter, limit);
  const article = prepared<FoundArticle>(db, shownSql);
  return { query, found: places.flatMap((n) => article.get(n) ?? []) };
}

function ranked(db: ReadableDb, expression: string, filter: ArticleFilter, limit: number): number[] {
  const base = filter.locale?.split('-')[0];
  // Translations of one article stand for one: more are read than asked for.
  const rows = safely<{ n: number; article_key: string }>(() =>
    prepared<{ n: number; article_key: string }>(db, rankedSql(filter)).all({
      expression,
      limit: limit * 3,
      ...(filter.audience === null ? {} : { audience: filter.audience }),
      ...(filter.locale === null ? {} : { locale: filter.locale, base, regional: `${base}-%` }),
    }),
  );
  const seen = new Set<string>();
  const places: number[] = [];
  for (const { n, article_key } of rows) {
    if (seen.has(article_key) || places.length >= limit) continue;
    seen.add(article_key);
    places.push(n);
  }
  return places;
}
