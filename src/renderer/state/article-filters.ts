import type { Audience } from '../../shared/domain/vocabulary.ts';

export type ArticleFilters = {
  readonly collectionId: string | null;
  readonly audience: Audience | null;
  /** A language's tag, all of them, or what fits where one is: the customer's beside a conversation, else all. */
  readonly language: string;
};

export const fittingLanguage = 'fitting';
export const everyLanguage = 'every';
export const noArticleFilters: ArticleFilters = {
  collectionId: null,
  audience: null,
  language: fittingLanguage,
};
