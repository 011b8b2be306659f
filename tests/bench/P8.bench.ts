import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '../../src/engine/db/open.ts';
import { searchArticles } from '../../src/engine/search/articles.ts';
import { articleCorpus, typedQueries } from './support/article-corpus.ts';
import { articlePeers } from './support/article-peers.ts';
import {
  bareExpression,
  bareRankedSql,
  buildBareIndex,
  openBareArticles,
  putBareArticles,
} from './support/bare-articles.ts';
import { buildOwnIndex, openOwn, ownArticles } from './support/own-articles.ts';
import { measure, printReport } from './support/report.ts';

/** From a closed file to the first hits: what an agent waits for who searches right after the start. */
const articles = 20_000;
const limit = 20;
const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
const corpus = articleCorpus(articles);
const [query = ''] = typedQueries(corpus, 1);
const at = (name: string) => join(folder, name);

ownArticles(at('own.sqlite'), corpus);
const filled = openOwn(at('own.sqlite'));
buildOwnIndex(filled);
closeDatabase(filled);
const bare = openBareArticles(at('bare.sqlite'));
putBareArticles(bare, corpus);
buildBareIndex(bare);
bare.close();
for (const name of ['FlexSearch', 'MiniSearch', 'Orama'] as const)
  writeFileSync(at(name), (await articlePeers[name].build(corpus)).save());

async function milliseconds(restart: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await restart();
  return performance.now() - start;
}
const peer = (name: keyof typeof articlePeers) => () =>
  milliseconds(async () => {
    await articlePeers[name].restore(readFileSync(at(name), 'utf8')).search(query, limit);
  });

printReport(
  await measure({
    name: 'P8',
    title: 'restart to the first hits, 20,000 articles',
    unit: 'ms',
    rounds: 9,
    ours: () =>
      milliseconds(() => {
        const db = openOwn(at('own.sqlite'));
        searchArticles(db, query, { locale: null, audience: null }, limit);
        closeDatabase(db);
      }),
    limit: () =>
      milliseconds(() => {
        const db = openBareArticles(at('bare.sqlite'));
        db.prepare(bareRankedSql).all(bareExpression(query), limit);
        db.close();
      }),
    peers: { FlexSearch: peer('FlexSearch'), MiniSearch: peer('MiniSearch'), Orama: peer('Orama') },
    goal: [
      { of: 'limit', at: 'most', value: 1.5 },
      { of: 'FlexSearch', at: 'most', value: 0.1 },
    ],
    context: { articles, limit: 'SQLite FTS5 with a prefix index, in a file of its own' },
  }),
);
rmSync(folder, { recursive: true });
