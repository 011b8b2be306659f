import type { Audience } from '../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { expand } from './article-index/expand.ts';
import { joinPhrases } from './article-index/kept-synonyms.ts';
import { type ArticleFilter, articlesWithin } from './article-index/library.ts';
import { rank } from './article-index/rank.ts';
import { compounds } from './article-index/synonyms.ts';
import { termOf } from './article-index/terms.ts';
import { isEmpty, readQuery, type SearchQuery } from './query.ts';
import { isUnspaced } from './segment.ts';

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

const shownSql = `SELECT a.id, a.article_key, a.version, a.title, a.body_text, a.locale, a.audience, a.url, a.validity,
    c.name AS collection, s.name AS section
  FROM article_docs AS d CROSS JOIN articles AS a ON a.n = d.n LEFT JOIN sections AS s ON s.id = a.section_id
  LEFT JOIN collections AS c ON c.id = s.collection_id WHERE d.doc = CAST(? AS INTEGER)`;
/** Words that are marked in what was found; a beginning may stand for very many. */
const mostMarked = 100;

/**
 * Articles that answer a query, the best first, each in one language: the wanted one or one that shares its base.
 * Words are found in their inflections, by what means the same and, where there is nothing else, in spite of a typing
 * error. `query` holds what to mark.
 */
export function searchArticles(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  limit: number,
): { query: SearchQuery; found: FoundArticle[] } {
  const asked = readQuery(joinPhrases(db, joinCompounds(text)));
  if (isEmpty(asked)) return { query: asked, found: [] };
  const within = articlesWithin(db, filter);
  const marked = new Set(asked.words);
  const wanted = [
    ...asked.words.map((word) => ({ word, isBeginning: false })),
    ...(isLongEnough(asked.prefix) ? [{ word: asked.prefix, isBeginning: true }] : []),
  ].map(({ word, isBeginning }) => {
    const expansions = expand(db, word, isBeginning);
    const folded = termOf(word);
    for (const { term } of expansions) {
      if (marked.size >= mostMarked) break;
      if (!(isBeginning && term.startsWith(folded))) marked.add(term);
    }
    return { expansions };
  });
  const article = prepared<FoundArticle>(db, shownSql);
  const keys = new Set<string>();
  const found: FoundArticle[] = [];
  // Translations of one article stand for one: more are read than asked for.
  for (const { doc } of rank(db, wanted, within, limit * 3)) {
    const one = article.get(doc);
    if (!one || keys.has(one.article_key)) continue;
    keys.add(one.article_key);
    found.push(one);
    if (found.length === limit) break;
  }
  return { query: { words: [...marked], prefix: asked.prefix }, found };
}

const isLongEnough = (prefix: string | null): prefix is string =>
  prefix !== null && (prefix.length > 1 || isUnspaced(prefix));

const compound = new RegExp(`\\b(?:${Object.keys(compounds).join('|').replaceAll(' ', '[ -]')})\\b`, 'giu');
const joinCompounds = (text: string): string =>
  text.replace(compound, (pair) => compounds[pair.toLowerCase().replace('-', ' ')] ?? pair);
