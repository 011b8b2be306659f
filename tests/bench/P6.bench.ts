import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '../../src/engine/db/open.ts';
import { searchArticles } from '../../src/engine/search/articles.ts';
import { articleCorpus, typedQueries } from './support/article-corpus.ts';
import { articlePeers, type Peer } from './support/article-peers.ts';
import {
  bareExpression,
  bareRankedSql,
  buildBareIndex,
  openBareArticles,
  putBareArticles,
} from './support/bare-articles.ts';
import { buildOwnIndex, openOwn, ownArticles } from './support/own-articles.ts';
import { measure, printReport, quantile } from './support/report.ts';

/** The 20 best of 20,000 articles for a word and the beginning of another, with what their lines show. */
const articles = 20_000;
const limit = 20;
const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
const corpus = articleCorpus(articles);
const queries = typedQueries(corpus, 300);

const file = join(folder, 'own.sqlite');
ownArticles(file, corpus);
const own = openOwn(file);
buildOwnIndex(own);
const bare = openBareArticles(join(folder, 'bare.sqlite'));
putBareArticles(bare, corpus);
buildBareIndex(bare);
const ranked = bare.prepare<[string, number]>(bareRankedSql);

async function p95(search: (query: string) => unknown, asked = queries): Promise<number> {
  const times: number[] = [];
  for (const query of asked) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
  }
  return quantile(times, 0.95);
}
const everything = { locale: null, audience: null };
const peerOf = (peer: Peer, asked?: string[]) => () => p95((query) => peer.search(query, limit), asked);
// Slow ones are asked less: enough for a p95 of their own.
const fewer = queries.slice(0, 60);

printReport(
  await measure({
    name: 'P6',
    title: 'article search as you type, 20 best of 20,000, ranked',
    unit: 'ms p95',
    ours: () => p95((query) => searchArticles(own, query, everything, limit)),
    limit: () => p95((query) => ranked.all(bareExpression(query), limit)),
    peers: {
      FlexSearch: peerOf(articlePeers.FlexSearch.build(corpus)),
      MiniSearch: peerOf(articlePeers.MiniSearch.build(corpus), fewer),
      Orama: peerOf(await articlePeers.Orama.build(corpus), fewer),
    },
    goal: [
      { of: 'limit', at: 'most', value: 1.2 },
      { of: 'FlexSearch', at: 'most', value: 1 },
      { of: 'MiniSearch', at: 'most', value: 0.1 },
    ],
    context: { articles, queries: queries.length, limit: 'SQLite FTS5 with a prefix index, bm25' },
  }),
);
closeDatabase(own);
bare.close();
rmSync(folder, { recursive: true });
