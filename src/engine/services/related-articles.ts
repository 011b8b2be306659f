import type { NamedArticle } from '../../shared/contract/hits.ts';
import { baseLanguage } from '../../shared/domain/spoken-language.ts';
import { unfitnessOf } from '../../shared/domain/validity.ts';
import type { ReadableDb } from '../db/handle.ts';
import { getArticle, listRelatable, type Relatable } from '../db/queries/articles.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { readValidity } from '../db/queries/outdated.ts';
import { fail } from '../failure.ts';
import type { Inputs } from '../rpc/services.ts';
import { searchArticles } from '../search/articles.ts';
import { bestTranslations } from './best-translations.ts';

const mostRelated = 5;
const mostAlike = 10;
const mostTags = 3;
/** To be in the same collection, or to say a little of what the title says, is not enough. */
const leastPoints = 3;

/**
 * What else there is to read about an article's matter, the likeliest first: its neighbours in the section, what shares its
 * tags, and what speaks of what its title says. Each in the article's language where there is one, and none that may not
 * be said at `now`, the hub's time in ms. Errors: not-found.
 */
export function relatedArticles(
  db: ReadableDb,
  { id }: Inputs['articles']['related'],
  now: number,
): NamedArticle[] {
  const article = getArticle(db, id) ?? fail('not-found', `no article ${id} on this workstation`);
  const { locale } = article;
  const filter = { locale, audience: null, collectionId: null };
  // The article itself says best what its title says.
  const alike = searchArticles(db, article.title, filter, mostAlike + 1)
    .found.filter(({ article_key }) => article_key !== article.articleKey)
    .slice(0, mostAlike);
  const places = new Map(alike.map(({ article_key }, place) => [article_key, place]));
  const points = ({ article_key, beside, near, tags, locale: spoken }: Relatable) =>
    (beside ? 4 : near ? 1 : 0) +
    (baseLanguage(spoken) === baseLanguage(locale) ? 1 : 0) +
    2 * Math.min(tags, mostTags) +
    (mostAlike - (places.get(article_key) ?? mostAlike)) / 2;

  const good = listRelatable(
    db,
    article,
    alike.map((one) => one.id),
  ).filter(({ validity }) => !unfitnessOf(readValidity(validity), now));
  return bestTranslations(good, [locale, getWorkspace(db)?.locale ?? 'en', 'en'])
    .map((one) => ({ one, score: points(one) }))
    .filter(({ score }) => score >= leastPoints)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostRelated)
    .map(({ one: { id, title, audience, locale } }) => ({ id, title, audience, locale, outdated: null }));
}
