import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import { applyDocuments, type DocumentChange } from '../../../src/engine/db/ingest/documents.ts';
import { closeDatabase, openDatabase } from '../../../src/engine/db/open.ts';
import { foldText } from '../../../src/engine/search/fold.ts';
import { findArticles } from '../../../src/engine/services/articles.ts';
import { seedNow, testKnowledge } from '../../../src/hub/seed/knowledge/test-knowledge.ts';

/** Keys of the articles that a search answers with, the best first, in the language of the conversation. */
type ArticleSearcher = (query: string, locale: string) => string[];

type Indexed = {
  readonly id: string;
  readonly article_key: string;
  readonly locale: string;
  readonly title: string;
  readonly tags: string;
  readonly body_text: string;
};

/** As many as the knowledge tab asks for. */
const limit = 20;

/**
 * The article search of the engine over the demo exchange's articles, asked as the knowledge tab asks, and MiniSearch
 * over the same texts, fuzzy and by prefix: as it comes, and with accents taken off as ours takes them. Whoever finds
 * nothing in the language of the conversation looks in all.
 */
export function articleSearchers(): {
  readonly searchers: Readonly<Record<'ours' | 'MiniSearch' | 'MiniSearch without accents', ArticleSearcher>>;
  readonly articles: number;
  close(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'groundcrew-relevance-'));
  const opened = openDatabase(join(folder, 'engine.sqlite'), seedNow);
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened;
  const { collections, sections, articles } = testKnowledge();
  const changes: DocumentChange[] = [
    ...collections.map((row) => ({ entity: 'collection' as const, id: row.id, row })),
    ...sections.map((row) => ({ entity: 'section' as const, id: row.id, row })),
    ...articles.map((row) => ({ entity: 'article' as const, id: row.id, row })),
  ];
  applyDocuments(db, changes, new Map(), seedNow);

  const texts = db
    .prepare<[], Indexed>('SELECT id, article_key, locale, title, tags, body_text FROM articles')
    .all();
  const keyOf = new Map(texts.map(({ id, article_key }) => [id, article_key]));
  return {
    searchers: {
      ours: (query, locale) =>
        findArticles(db, { query, locale, limit }, Date.now()).map(({ id }) => keyOf.get(id) ?? ''),
      MiniSearch: miniSearch(texts, {}),
      'MiniSearch without accents': miniSearch(texts, { processTerm: foldText }),
    },
    articles: texts.length,
    close: () => {
      closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What its documentation shows for a search as one types: fuzzy 0.2, prefixes, the title worth more. */
const asOneTypes = { fuzzy: 0.2, prefix: true, boost: { title: 2 } };

function miniSearch(texts: readonly Indexed[], options: Partial<Options<Indexed>>): ArticleSearcher {
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'tags', 'body_text'],
    storeFields: ['article_key', 'locale'],
    ...options,
  });
  index.addAll(texts.map((text) => ({ ...text, tags: (JSON.parse(text.tags) as string[]).join(' ') })));
  return (query, locale) => {
    const base = locale.split('-')[0] ?? locale;
    const inLanguage = index.search(query, {
      ...asOneTypes,
      filter: (hit) => hit.locale === locale || hit.locale === base || hit.locale.startsWith(`${base}-`),
    });
    const hits = inLanguage.length > 0 ? inLanguage : index.search(query, asOneTypes);
    return [...new Set(hits.map((hit): string => hit.article_key))].slice(0, limit);
  };
}
