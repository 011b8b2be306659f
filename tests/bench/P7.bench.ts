import { articleContest } from './support/article-contest.ts';
import { articlePeers } from './support/article-peers.ts';
import { buildBareIndex } from './support/bare-articles.ts';
import { buildOwnIndex, emptyOwnIndex } from './support/own-articles.ts';
import { measure, printReport } from './support/report.ts';

/** Making the index of 20,000 articles that are on the workstation, so that they can be found. */
const articles = 20_000;
const { corpus, own, bare, end } = articleContest(articles);

async function seconds(build: () => unknown): Promise<number> {
  const start = performance.now();
  await build();
  return (performance.now() - start) / 1_000;
}

printReport(
  await measure({
    name: 'P7',
    title: 'index of 20,000 articles made',
    unit: 's',
    ours() {
      emptyOwnIndex(own);
      return seconds(() => buildOwnIndex(own));
    },
    limit: () => seconds(() => buildBareIndex(bare)),
    peers: {
      FlexSearch: () => seconds(() => articlePeers.FlexSearch.build(corpus)),
      MiniSearch: () => seconds(() => articlePeers.MiniSearch.build(corpus)),
      Orama: () => seconds(() => articlePeers.Orama.build(corpus)),
    },
    goal: [
      { of: 'limit', at: 'most', value: 1.2 },
      { of: 'FlexSearch', at: 'most', value: 0.6 },
    ],
    context: { articles, limit: 'SQLite FTS5 with a prefix index, in one transaction' },
  }),
);
end();
