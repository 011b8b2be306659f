import { readFileSync } from 'node:fs';

/** One question with its judgement; relevance-queries.tsv says how they were made. */
export type RelevanceQuery = {
  readonly locale: string;
  readonly query: string;
  /** Written right and in full; the query itself where nothing is wrong or missing. */
  readonly meant: string;
  readonly typo: boolean;
  /** The last word is half typed. */
  readonly prefix: boolean;
  /** A word of the query, or its stem, that no answering article has. */
  readonly foreign: string | null;
  /** Articles by key: 2 answers the question, 1 helps. */
  readonly grades: ReadonlyMap<string, 1 | 2>;
  /** A search may be fitted to it; the others are held out. */
  readonly forTuning: boolean;
};

const file = new URL('./relevance-queries.tsv', import.meta.url);

/** The labelled set, in the order of its file. Throws, naming the line, when one is malformed. */
export function relevanceQueries(): RelevanceQuery[] {
  const asked = new Map<string, number>();
  const found: RelevanceQuery[] = [];
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [locale = '', marks = '', query = '', meant, foreign, answers, helps, ...more] = line.split('\t');
    if (helps === undefined || more.length > 0 || !/^t?p?s?$/.test(marks)) {
      throw new Error(`relevance-queries.tsv:${at + 1} hasn't the columns that its head names`);
    }
    const before = asked.get(locale) ?? 0;
    asked.set(locale, before + 1);
    const keys = `${answers} ${helps}`.trim().split(/ +/);
    if (new Set(keys).size !== keys.length)
      throw new Error(`relevance-queries.tsv:${at + 1} grades one twice`);
    found.push({
      locale,
      query,
      meant: meant || query,
      typo: marks.includes('t'),
      prefix: marks.includes('p'),
      foreign: foreign || null,
      grades: new Map([...graded(answers, 2), ...graded(helps, 1)]),
      forTuning: before % 2 === 0,
    });
  }
  return found;
}

function graded<Grade extends 1 | 2>(keys: string | undefined, grade: Grade): [string, Grade][] {
  return (keys ?? '')
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => [key, grade]);
}
