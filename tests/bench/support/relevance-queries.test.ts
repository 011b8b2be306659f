import { expect, it } from 'vitest';
import { foldText } from '../../../src/engine/search/fold.ts';
import { testKnowledge } from '../../../src/hub/seed/knowledge/test-knowledge.ts';
import { plainText } from '../../../src/shared/domain/html-text.ts';
import { type RelevanceQuery, relevanceQueries } from './relevance-queries.ts';

const queries = relevanceQueries();
const articles = new Map(
  testKnowledge().articles.map((article) => [`${article.articleKey}.${article.locale}`, article]),
);
const articleOf = (key: string, { locale }: RelevanceQuery) => {
  const article = articles.get(`${key}.${locale}`);
  if (!article) throw new Error(`no article ${key} in ${locale}`);
  return article;
};
const share = (which: (query: RelevanceQuery) => boolean, among = queries) =>
  among.filter(which).length / among.length;
const lastWord = (text: string) => text.split(' ').at(-1) ?? '';

it('asks 200 different questions, three of five in English, each translation alike', () => {
  expect(new Set(queries.map(({ query, locale }) => `${locale} ${foldText(query)}`)).size).toBe(200);
  expect(queries).toHaveLength(200);
  expect(share(({ locale }) => locale === 'en')).toBe(0.6);
  for (const locale of ['es', 'pt-BR', 'tr', 'vi', 'ar'])
    expect(share((query) => query.locale === locale)).toBe(0.08);
});

it('has as many typing errors, half words and foreign words as it says, in either half', () => {
  const tuning = queries.filter(({ forTuning }) => forTuning);
  const heldOut = queries.filter(({ forTuning }) => !forTuning);
  for (const half of [tuning, heldOut]) {
    expect(half).toHaveLength(100);
    expect(share(({ locale }) => locale === 'en', half)).toBe(0.6);
    expect(Math.abs(share(({ typo }) => typo, half) - 0.25)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(share(({ prefix }) => prefix, half) - 0.3)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(share(({ foreign }) => foreign !== null, half) - 0.15)).toBeLessThanOrEqual(0.02);
  }
});

it('judges articles that exist in the language of the question, and at least one answers', () => {
  for (const query of queries) {
    expect([...query.grades.values()], query.query).toContain(2);
    for (const key of query.grades.keys()) expect(articleOf(key, query).articleKey).toBe(key);
  }
});

it('takes no question from the title of an article that it judges', () => {
  for (const query of queries) {
    for (const key of query.grades.keys()) {
      expect(foldText(articleOf(key, query).title), query.query).not.toContain(foldText(query.query));
    }
  }
});

it('breaks off in the last word where it says so, and errs where it says so', () => {
  for (const { query, meant, typo, prefix } of queries) {
    if (prefix) {
      expect(lastWord(query).length, query).toBeGreaterThanOrEqual(2);
      expect(lastWord(meant).length, query).toBeGreaterThan(lastWord(query).length);
      expect(foldText(lastWord(meant)).startsWith(foldText(lastWord(query))), query).toBe(true);
    }
    const written = prefix ? meant.slice(0, meant.length - lastWord(meant).length) : meant;
    const typed = prefix ? query.slice(0, query.length - lastWord(query).length) : query;
    expect(foldText(typed) !== foldText(written), query).toBe(typo);
  }
});

it('calls foreign a word that it uses and that no answering article has', () => {
  for (const query of queries) {
    if (query.foreign === null) continue;
    expect(foldText(query.meant)).toContain(foldText(query.foreign));
    for (const [key, grade] of query.grades) {
      if (grade === 1) continue;
      const { title, tags, bodyHtml } = articleOf(key, query);
      expect(
        foldText([title, ...tags, plainText(bodyHtml)].join(' ')),
        `${query.query}: ${key}`,
      ).not.toContain(foldText(query.foreign));
    }
  }
});
