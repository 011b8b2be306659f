import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Audience } from '../../../shared/domain/vocabulary.ts';
import { q } from '../../engine/queries.ts';
import {
  type ArticleFilters,
  everyLanguage,
  fittingLanguage,
  noArticleFilters,
} from '../../state/article-filters.ts';
import { filterArticles, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../language-name.ts';

export type ArticleFiltering = {
  readonly chosen: ArticleFilters;
  /** The language to look in; null: all. */
  readonly locale: string | null;
  /** What a search is asked for besides the words. */
  readonly within: { readonly locale?: string; readonly audience?: Audience; readonly collectionId?: string };
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** Those that are on, each with how to take it off. */
  readonly on: readonly { readonly key: string; readonly name: string; readonly remove: () => void }[];
  readonly clear: () => void;
};

/** Which articles this window looks for. `customerLocale`: the language that fits here; null: none does better. */
export function useArticleFilters(customerLocale: string | null): ArticleFiltering {
  const { t } = useTranslation();
  const kept = useWorkspace((state) => state.articleFilters);
  const { data } = useQuery(q.articles.choices.queryOptions({ input: {} }));
  return useMemo(() => {
    const { collections = [], locales = [] } = data ?? {};
    const collection = collections.find(({ id }) => id === kept.collectionId);
    // A collection that is gone hides nothing.
    const chosen = { ...kept, collectionId: data && !collection ? null : kept.collectionId };
    const { collectionId, audience, language } = chosen;
    const fits = language === fittingLanguage || language === customerLocale;
    const locale = fits ? customerLocale : language === everyLanguage ? null : language;
    const fitting =
      customerLocale === null
        ? t('article.filters.anyLanguage')
        : t('article.filters.customers', { language: languageName(customerLocale) });
    const languages = [
      { value: fittingLanguage, label: fitting },
      ...[...new Set([...locales, ...(locale === null ? [] : [locale])])]
        .filter((one) => one !== customerLocale)
        .map((value) => ({ value, label: languageName(value) })),
      ...(customerLocale === null ? [] : [{ value: everyLanguage, label: t('article.filters.anyLanguage') }]),
    ];
    return {
      chosen: {
        ...chosen,
        language: fits || (locale ?? customerLocale) === null ? fittingLanguage : language,
      },
      locale,
      within: {
        ...(locale !== null && { locale }),
        ...(audience !== null && { audience }),
        ...(collectionId !== null && { collectionId }),
      },
      collections,
      languages,
      on: [
        ...(collection
          ? [
              {
                key: 'collection',
                name: collection.name,
                remove: () => filterArticles({ collectionId: null }),
              },
            ]
          : []),
        ...(audience === null
          ? []
          : [
              {
                key: 'audience',
                name: t(`vocabulary.audience.${audience}`),
                remove: () => filterArticles({ audience: null }),
              },
            ]),
        ...(locale === customerLocale
          ? []
          : [
              {
                key: 'language',
                name: locale === null ? t('article.filters.anyLanguage') : languageName(locale),
                remove: () => filterArticles({ language: fittingLanguage }),
              },
            ]),
      ],
      clear: () => filterArticles(noArticleFilters),
    };
  }, [kept, data, customerLocale, t]);
}
