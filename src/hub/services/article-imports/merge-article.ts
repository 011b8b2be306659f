import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { ArticleContent } from '../../../shared/domain/studio.ts';
import type { StagedArticle } from '../../../shared/wire/article-imports.ts';

/**
 * What an article that is here becomes by one that comes from elsewhere. `before` is what came from there the last time,
 * null: it never did. What has not changed there since stays as it is here, and where the other system says nothing, what
 * is here stays too. What is for the team alone here becomes public only where it became so there.
 */
export function mergeArticle(
  here: ArticleContent,
  { origin, place }: Pick<StagedArticle, 'origin' | 'place'>,
  came: ArticleContent,
  before: ArticleContent | null,
): ArticleContent {
  const isOurs = origin.system === 'groundcrew';
  const pick = <Field extends 'title' | 'sectionId' | 'audience' | 'bodyHtml' | 'url' | 'tags' | 'validity'>(
    field: Field,
    isSaid: boolean,
  ): ArticleContent[Field] => {
    if (before && canonicalJson(before[field]) === canonicalJson(came[field])) return here[field];
    return isSaid || isOurs ? came[field] : here[field];
  };
  const isOpened = came.audience === 'public' && (isOurs || before?.audience === 'internal');
  const audience = here.audience === 'internal' && !isOpened ? 'internal' : pick('audience', true);
  const bodyHtml = pick('bodyHtml', true);
  return {
    ...here,
    title: pick('title', true),
    sectionId: pick('sectionId', origin.system !== 'html' && (place.collection || place.section) !== ''),
    audience,
    bodyHtml,
    url: audience === 'internal' ? null : pick('url', came.url !== null),
    tags: pick('tags', came.tags.length > 0 || (before?.tags.length ?? 0) > 0),
    pictures: bodyHtml === came.bodyHtml ? came.pictures : here.pictures,
    validity: isOurs ? pick('validity', true) : { ...here.validity, ...pick('validity', true) },
  };
}
