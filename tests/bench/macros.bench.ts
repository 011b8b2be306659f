import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { applyDocuments } from '../../src/engine/db/ingest/documents.ts';
import { closeDatabase } from '../../src/engine/db/open.ts';
import { createMacroFinding } from '../../src/engine/services/macro-finding.ts';
import { fixtureNow, macroFixture, randomFrom } from '../support/engine-data.ts';
import { staff } from '../support/staff.ts';
import { typedQueries } from './support/article-corpus.ts';
import { articlePeers } from './support/article-peers.ts';
import { proseWords } from './support/engine-database.ts';
import type { HelpArticle } from './support/help-articles.ts';
import { openOwn } from './support/own-articles.ts';
import { measure, printReport, quantile } from './support/report.ts';

/** The picker behind `/` with 5,000 macros: the 30 best as one types, every fifth time with a typing error. */
const macros = 5_000;
const hitsWanted = 30;
const random = randomFrom(30);
const words = proseWords();
const word = () => words[Math.floor(words.length ** random()) - 1] ?? '';
const many = (count: number) => Array.from({ length: count }, word).join(' ');
const corpus: HelpArticle[] = Array.from({ length: macros }, (_, at) => ({
  id: at + 1,
  title: many(4),
  text: many(25 + Math.floor(random() * 60)),
}));
const queries = typedQueries(corpus, 300).map((query, at) =>
  // Two letters have changed places.
  at % 5 === 0 ? query.replace(/^(..)(.)(.)/, '$1$3$2') : query,
);

const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
const db = staff(openOwn(join(folder, 'own.sqlite')));
applyDocuments(
  db,
  corpus.map(({ id, title, text }) => {
    const shortcut = `m-${id}`;
    const row = macroFixture(id, {
      title,
      shortcut,
      bodies: { en: `Hello {{customer.first_name}}, ${text}` },
    });
    return { entity: 'macro', id: row.id, row } as const;
  }),
  new Map(),
  fixtureNow,
);
const { search } = createMacroFinding();
search(db, { query: 'a' }, fixtureNow);

const mini = new MiniSearch<HelpArticle>({ fields: ['title', 'text'] });
mini.addAll(corpus);
const forgiving = { boost: { title: 3 }, combineWith: 'AND' as const, prefix: true, fuzzy: 0.2 };
const flex = articlePeers.FlexSearch.build(corpus);

function p95(find: (query: string) => unknown): number {
  const times = queries.map((query) => {
    const start = performance.now();
    find(query);
    return performance.now() - start;
  });
  return quantile(times, 0.95);
}

printReport(
  await measure({
    name: 'macros',
    title: 'macro picker as you type, 30 best of 5,000, typing errors forgiven',
    unit: 'ms p95',
    ours: () => p95((query) => search(db, { query, limit: hitsWanted }, fixtureNow)),
    peers: {
      MiniSearch: () => p95((query) => mini.search(query, forgiving).slice(0, hitsWanted)),
      'FlexSearch (forgives nothing)': () => p95((query) => flex.search(query, hitsWanted)),
    },
    goal: [{ of: 'MiniSearch', at: 'most', value: 1 }],
    context: {
      macros,
      queries: queries.length,
      ours: 'with previews, languages and validity of what is found',
      MiniSearch: 'prefix, fuzzy 0.2',
    },
  }),
);
closeDatabase(db);
rmSync(folder, { recursive: true });
