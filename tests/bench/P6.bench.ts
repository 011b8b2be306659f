import { searchArticles } from '../../src/engine/search/articles.ts';
import { articleContest, everything, hitsWanted } from './support/article-contest.ts';
import { typedQueries } from './support/article-corpus.ts';
import { articlePeers, type Peer } from './support/article-peers.ts';
import { bareExpression, bareRankedSql, buildBareIndex } from './support/bare-articles.ts';
import { buildOwnIndex } from './support/own-articles.ts';
import { measure, printReport, quantile } from './support/report.ts';

/** The 20 best of 20,000 articles for a word and the beginning of another, with what their lines show. */
const articles = 20_000;
const { corpus, own, bare, end } = articleContest(articles);
const queries = typedQueries(corpus, 300);
buildOwnIndex(own);
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
const peerOf = (peer: Peer, asked?: string[]) => () => p95((query) => peer.search(query, hitsWanted), asked);
// Slow ones are asked less: enough for a p95 of their own.
const fewer = queries.slice(0, 60);

printReport(
  await measure({
    name: 'P6',
    title: 'article search as you type, 20 best of 20,000, ranked',
    unit: 'ms p95',
    ours: () => p95((query) => searchArticles(own, query, everything, hitsWanted)),
    limit: () => p95((query) => ranked.all(bareExpression(query), hitsWanted)),
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
end();
