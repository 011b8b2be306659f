import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { WritableDb } from '../../../src/engine/db/handle.ts';
import { closeDatabase } from '../../../src/engine/db/open.ts';
import { articleCorpus } from './article-corpus.ts';
import { openBareArticles, putBareArticles } from './bare-articles.ts';
import type { HelpArticle } from './help-articles.ts';
import { openOwn, ownArticles } from './own-articles.ts';

export type ArticleContest = {
  readonly corpus: readonly HelpArticle[];
  /** A workstation's database, and one of SQLite alone: the same articles, in no index yet. */
  readonly own: WritableDb;
  readonly bare: Database.Database;
  /** A file's path in a folder of the contest's own. */
  readonly at: (name: string) => string;
  readonly end: () => void;
};

export const ownFile = 'own.sqlite';
export const bareFile = 'bare.sqlite';
/** How every contestant is asked, and what for. */
export const hitsWanted = 20;
export const everything = { locale: null, audience: null, collectionId: null } as const;

/** What the searches of articles are measured over. */
export function articleContest(articles: number): ArticleContest {
  const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
  const at = (name: string) => join(folder, name);
  const corpus = articleCorpus(articles);
  ownArticles(at(ownFile), corpus);
  const own = openOwn(at(ownFile));
  const bare = openBareArticles(at(bareFile));
  putBareArticles(bare, corpus);
  return {
    corpus,
    own,
    bare,
    at,
    end() {
      if (own.open) closeDatabase(own);
      bare.close();
      rmSync(folder, { recursive: true });
    },
  };
}
