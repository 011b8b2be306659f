import { randomFrom } from '../../support/engine-data.ts';
import { proseWords } from './engine-database.ts';
import { type HelpArticle, helpArticles } from './help-articles.ts';

/** Help articles with words as frequent as in prose; the same each time. */
export const articleCorpus = (howMany: number): HelpArticle[] => [
  ...helpArticles(howMany, proseWords(), randomFrom(20)),
];

/** What is typed for some of them: a word of the title and the beginning, three letters, of one of the text. */
export function typedQueries(corpus: readonly HelpArticle[], howMany: number): string[] {
  const random = randomFrom(21);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: howMany }, () => {
    const { title, text } = corpus[Math.floor(random() * corpus.length)] as HelpArticle;
    const beginning = pick(text.split(' ').filter((word) => word.length > 4)).slice(0, 3);
    return `${pick(title.split(' ').filter((word) => word.length > 2))} ${beginning || 'the'}`;
  });
}
