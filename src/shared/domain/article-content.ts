import { sameHtmlKey } from './article-same.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ArticleContent } from './studio.ts';

/** What of an article can differ; its pictures are those that its body shows. */
export const articleFields = ['title', 'section', 'audience', 'body', 'url', 'tags', 'validity'] as const;
export type ArticleField = (typeof articleFields)[number];

/** What differs between two articles as a reader would say it: how the markup is written is nothing. */
export function articleDifference(one: ArticleContent, other: ArticleContent): readonly ArticleField[] {
  return articleFields.filter((field) => written(one, field) !== written(other, field));
}

function written(content: ArticleContent, field: ArticleField): string {
  switch (field) {
    case 'body':
      return sameHtmlKey(content.bodyHtml);
    case 'section':
      return content.sectionId;
    case 'tags':
      return canonicalJson([...new Set(content.tags)].sort());
    default:
      return canonicalJson(content[field]);
  }
}
