import type { TFunction } from 'i18next';
import { perLocale } from '../../text/locale.ts';
import type { ArticleFiltering } from './use-article-filters.ts';

const list = perLocale((at) => new Intl.ListFormat(at));

/** That no article fits these filters, each by its name; `query` is what was looked for, empty: anything. */
export const sayFiltered = (t: TFunction, query: string, { on }: ArticleFiltering): string =>
  t(query === '' ? 'article.filters.nothing' : 'article.filters.notFound', {
    query,
    filters: list().format(on.map(({ name }) => name)),
  });
