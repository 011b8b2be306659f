import type { ArticleHit } from '../../shared/contract/hits.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getArticleRead } from '../db/queries/article-reads.ts';
import { getArticle, listShelves, listTranslations } from '../db/queries/articles.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { outdatedBy, readValidity } from '../db/queries/outdated.ts';
import { newestOfCustomer, shownIn } from '../db/queries/told-already.ts';
import { fail } from '../failure.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';
import { type FoundArticle, searchArticles } from '../search/articles.ts';
import { excerptOf, markAll } from '../search/excerpt.ts';
import type { SearchQuery } from '../search/query.ts';
import { articlesFor } from '../search/suggest-articles.ts';
import { bestTranslations } from './best-translations.ts';

/** Articles that answer a query. A language that has none gives way to all others. */
export function findArticles(
  db: ReadableDb,
  { query: text, locale, audience, collectionId, limit = 20 }: Inputs['articles']['search'],
  now: number,
): ArticleHit[] {
  const within = {
    locale: locale ?? null,
    audience: audience ?? null,
    collectionId: collectionId ?? null,
  };
  const wanted = searchArticles(db, text, within, limit);
  const { query, found } =
    wanted.found.length > 0 || within.locale === null
      ? wanted
      : searchArticles(db, text, { ...within, locale: null }, limit);
  const hits = found.map((article) => hitOf(db, article, query, now));
  return [...hits.filter(({ outdated }) => !outdated), ...hits.filter(({ outdated }) => outdated)];
}

function hitOf(db: ReadableDb, article: FoundArticle, query: SearchQuery, now: number): ArticleHit {
  return {
    id: article.id,
    version: article.version,
    title: markAll(article.title, query),
    excerpt: excerptOf(article.body_text, query),
    collection: article.collection ?? '',
    section: article.section ?? '',
    locale: article.locale,
    audience: article.audience,
    url: article.url,
    outdated: outdatedBy(db, { kind: 'article', id: article.id }, readValidity(article.validity), now),
  };
}

const mostSuggested = 2;
const nothingMarked: SearchQuery = { words: [], prefix: null };

/**
 * Articles that the customer's last message asks for, in their language; mostly none. Never one for the team alone, one that
 * may not be said any more, or one that the desk or the exchange's chatbot has shown them already.
 */
export function suggestArticles(
  db: ReadableDb,
  { conversationId }: Inputs['articles']['suggest'],
  now: number,
): ArticleHit[] {
  const record = findRecord(db, conversationId);
  const asked = record && newestOfCustomer(db, record.n);
  if (!asked) return [];
  const shown = shownIn(db, record.n);
  return articlesFor(db, asked, record.locale, 2 * mostSuggested)
    .map((article) => hitOf(db, article, nothingMarked, now))
    .filter(({ id, url, outdated }) => !outdated && !shown.has(id) && !shown.has(url ?? ''))
    .slice(0, mostSuggested);
}

export function readArticle(db: ReadableDb, id: string, now: number): Outputs['articles']['get'] {
  const article = getArticle(db, id) ?? fail('not-found', `no article ${id} on this workstation`);
  const read = getArticleRead(db, id);
  return {
    ...article,
    locales: listTranslations(db, article.articleKey),
    outdated: outdatedBy(db, { kind: 'article', id }, article.validity, now),
    before: read && read.version !== article.version ? read : null,
    wasRead: read !== null,
  };
}

type Library = Outputs['articles']['browse'];

/** The whole library, each article in the language that suits best. */
export function browseArticles(
  db: ReadableDb,
  { locale }: Inputs['articles']['browse'],
  now: number,
): Library {
  const wanted = [locale, getWorkspace(db)?.locale, 'en'].filter((one) => one !== undefined);
  const library: Library = [];
  let collection: string | null = null;
  let section: string | null = null;
  for (const shelf of bestTranslations(listShelves(db), wanted)) {
    if (shelf.collection_id !== collection) {
      library.push({
        collectionId: shelf.collection_id,
        collection: shelf.collection,
        icon: shelf.icon,
        sections: [],
      });
      collection = shelf.collection_id;
      section = null;
    }
    const sections = library.at(-1)?.sections ?? [];
    if (shelf.section_id !== section) {
      sections.push({ section: shelf.section, articles: [] });
      section = shelf.section_id;
    }
    const { id, title, audience, validity } = shelf;
    const outdated = outdatedBy(db, { kind: 'article', id }, readValidity(validity), now);
    sections.at(-1)?.articles.push({ id, title, audience, locale: shelf.locale, outdated });
  }
  return library;
}
