import { articleSearchers } from './support/article-searchers.ts';
import { ndcg, succeeds } from './support/rank-quality.ts';
import { type RelevanceQuery, relevanceQueries } from './support/relevance-queries.ts';
import { type BenchReport, printReport } from './support/report.ts';

/**
 * How well the article search answers real questions: nDCG@10 and success@3 over a labelled set, ours against
 * MiniSearch. Nothing is timed, so one round says all. `--each` prints what ours and MiniSearch answer to each question
 * that is for tuning.
 */
const queries = relevanceQueries();
const { searchers, articles, close } = articleSearchers();
const names = Object.keys(searchers) as (keyof typeof searchers)[];
const peers = names.filter((name) => name !== 'ours');

type Score = { readonly gain: number; readonly success: boolean; readonly first: readonly string[] };
const scores = new Map<RelevanceQuery, Record<string, Score>>();
for (const query of queries) {
  const asked = names.map((name): [string, Score] => {
    const ranked = searchers[name](query.query, query.locale);
    const { grades } = query;
    return [
      name,
      { gain: ndcg(ranked, grades), success: succeeds(ranked, grades), first: ranked.slice(0, 3) },
    ];
  });
  scores.set(query, Object.fromEntries(asked));
}
close();

const gain = 'nDCG@10';
const success = 'success@3';
type Part = { readonly questions: number } & Readonly<
  Record<typeof gain | typeof success, Readonly<Record<string, number>>>
>;

function part(which: (query: RelevanceQuery) => boolean): Part {
  const asked = queries.filter(which);
  const mean = (of: (score: Score) => number) =>
    Object.fromEntries(
      names.map((name) => {
        const all = asked.map((query) => of(scores.get(query)?.[name] as Score));
        return [name, Number((all.reduce((sum, one) => sum + one, 0) / asked.length).toFixed(4))];
      }),
    );
  return {
    questions: asked.length,
    [gain]: mean((score) => score.gain),
    [success]: mean((score) => Number(score.success)),
  };
}

const all = part(() => true);
const heldOut = part(({ forTuning }) => !forTuning);
const languages = [...new Set(queries.map(({ locale }) => locale))];
const parts: Record<string, Part> = {
  all,
  'for tuning': part(({ forTuning }) => forTuning),
  'held out': heldOut,
  ...Object.fromEntries(languages.map((language) => [language, part(({ locale }) => locale === language)])),
  'typing errors': part(({ typo }) => typo),
  'half words': part(({ prefix }) => prefix),
  'foreign words': part(({ foreign }) => foreign !== null),
  'none of these': part(({ typo, prefix, foreign }) => !typo && !prefix && foreign === null),
};

// One row for each measure and half that the goal names; the first is the unit's.
const compared = { '': [all, gain], ' held out': [heldOut, gain], ' success@3': [all, success] } as const;
const figures: Record<string, number> = {};
const ratios: Record<string, number> = {};
for (const peer of peers) {
  for (const [what, [among, measure]] of Object.entries(compared)) {
    const theirs = among[measure][peer] ?? Number.NaN;
    figures[peer + what] = theirs;
    ratios[peer + what] = Number(((among[measure].ours ?? Number.NaN) / theirs).toPrecision(4));
  }
}
const goal = Object.keys(ratios).map((of) => ({ of, at: 'least' as const, value: 1 }));
const report: BenchReport = {
  name: 'relevance',
  title: 'article search, 200 real questions in six languages',
  unit: gain,
  rounds: 1,
  ours: all[gain].ours ?? Number.NaN,
  limit: 1,
  peers: figures,
  ratios: { limit: all[gain].ours ?? Number.NaN, ...ratios },
  goal,
  met: goal.every(({ of, value }) => (ratios[of] ?? 0) >= value),
  context: {
    node: process.version,
    articles,
    questions: queries.length,
    'ours success@3': all[success].ours ?? 0,
  },
};

const asJson = process.argv.includes('--json');
if (process.argv.includes('--each') && !asJson) {
  for (const query of queries.filter(({ forTuning }) => forTuning)) {
    const { ours, MiniSearch } = scores.get(query) ?? {};
    const marked = (score: Score | undefined) =>
      `${score?.gain.toFixed(2)} ${score?.first.map((key) => `${key}${'*'.repeat(query.grades.get(key) ?? 0)}`).join(', ')}`;
    process.stdout.write(
      `${query.locale} ${query.query}\n  ours       ${marked(ours)}\n  MiniSearch ${marked(MiniSearch)}\n`,
    );
  }
}
if (asJson) process.stdout.write(`${JSON.stringify({ ...report, parts })}\n`);
else {
  printReport(report);
  for (const [name, { questions, ...measures }] of Object.entries(parts)) {
    const said = [gain, success].map((measure) => {
      const each = names.map((who) => `${who} ${(measures[measure as typeof gain][who] ?? 0).toFixed(3)}`);
      return `${measure}: ${each.join(', ')}`;
    });
    process.stdout.write(`  ${name} (${questions})\n    ${said.join('\n    ')}\n`);
  }
}
