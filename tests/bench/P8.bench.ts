import { readFileSync, writeFileSync } from 'node:fs';
import { closeDatabase } from '../../src/engine/db/open.ts';
import { searchArticles } from '../../src/engine/search/articles.ts';
import { articleContest, bareFile, everything, hitsWanted, ownFile } from './support/article-contest.ts';
import { typedQueries } from './support/article-corpus.ts';
import { articlePeers } from './support/article-peers.ts';
import { bareExpression, bareRankedSql, buildBareIndex, openBareArticles } from './support/bare-articles.ts';
import { buildOwnIndex, openOwn } from './support/own-articles.ts';
import { measure, printReport } from './support/report.ts';

/** From a closed file to the first hits: what an agent waits for who searches right after the start. */
const articles = 20_000;
const { corpus, own, bare, at, end } = articleContest(articles);
const [query = ''] = typedQueries(corpus, 1);
buildOwnIndex(own);
closeDatabase(own);
buildBareIndex(bare);
for (const name of ['FlexSearch', 'MiniSearch', 'Orama'] as const)
  writeFileSync(at(name), (await articlePeers[name].build(corpus)).save());

async function milliseconds(restart: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await restart();
  return performance.now() - start;
}
const peer = (name: keyof typeof articlePeers) => () =>
  milliseconds(async () => {
    await articlePeers[name].restore(readFileSync(at(name), 'utf8')).search(query, hitsWanted);
  });

printReport(
  await measure({
    name: 'P8',
    title: 'restart to the first hits, 20,000 articles',
    unit: 'ms',
    rounds: 9,
    ours: () =>
      milliseconds(() => {
        const db = openOwn(at(ownFile));
        searchArticles(db, query, everything, hitsWanted);
        closeDatabase(db);
      }),
    limit: () =>
      milliseconds(() => {
        const db = openBareArticles(at(bareFile));
        db.prepare(bareRankedSql).all(bareExpression(query), hitsWanted);
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
end();
