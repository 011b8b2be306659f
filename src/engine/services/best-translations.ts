import { baseLanguage } from '../../shared/domain/spoken-language.ts';

type Translation = { readonly article_key: string; readonly locale: string };

/** Of each article the translation whose language stands first in `wanted`, in the order of `articles`. */
export function bestTranslations<One extends Translation>(
  articles: readonly One[],
  wanted: readonly string[],
): One[] {
  const best = new Map<string, One>();
  for (const article of articles) {
    const known = best.get(article.article_key);
    if (!known || suits(article.locale, wanted) < suits(known.locale, wanted))
      best.set(article.article_key, article);
  }
  return articles.filter((article) => best.get(article.article_key) === article);
}

/** The smaller, the better a language suits. */
function suits(locale: string, wanted: readonly string[]): number {
  const base = baseLanguage(locale);
  for (const [index, want] of wanted.entries()) {
    if (locale === want) return 2 * index;
    if (base === baseLanguage(want)) return 2 * index + 1;
  }
  return Number.POSITIVE_INFINITY;
}
