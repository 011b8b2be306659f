import { z } from 'zod';
import { readItem, VendorId } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { addArticle } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { localeThere } from './locale-there.ts';
import { htmlOfMarkdown } from './markdown-html.ts';

const Article = z.looseObject({
  id: VendorId,
  title: z.string(),
  content: z.string().nullish(),
  /** draft, published, archived: as a word, or by its number in that order. */
  status: z.union([z.string(), z.number()]).nullish(),
  locale: z.string().min(2).nullish().catch(null),
  category: z
    .looseObject({ name: z.string().nullish(), locale: z.string().min(2).nullish() })
    .nullish()
    .catch(null),
  category_id: VendorId.nullish(),
  portal: z.looseObject({ name: z.string().nullish() }).nullish().catch(null),
  associated_article_id: VendorId.nullish(),
  meta: z
    .looseObject({ tags: z.array(z.string()).nullish() })
    .nullish()
    .catch(null),
});
const Category = z.looseObject({
  id: VendorId,
  name: z.string(),
  locale: z.string().min(2).nullish().catch(null),
});
/** Categories of a portal by their ids, as far as the file tells them. */
export type ChatwootCategories = ReadonlyMap<string, z.infer<typeof Category>>;

/** It stands in a portal, and has a name for its address. */
export const isChatwootCategory = (item: object): boolean => 'name' in item && 'slug' in item;

export function chatwootCategoriesOf(items: readonly object[]): ChatwootCategories {
  const found = items.flatMap((item) => Category.safeParse(item).data ?? []);
  return new Map(found.map((category) => [String(category.id), category]));
}

const published: ReadonlySet<unknown> = new Set(['published', 1, '1', null, undefined]);

/** A canned response has a title and a content too, but stands in no portal. */
export const isChatwootArticle = (item: object): boolean =>
  'title' in item &&
  'content' in item &&
  !('content_html' in item) &&
  ['slug', 'category', 'category_id', 'portal_id'].some((name) => name in item);

/**
 * An article as `GET /api/v1/accounts/{id}/portals/{slug}/articles` answers it, in Markdown. Everybody may read a portal. Its
 * category is told of in it, or by its id.
 */
export function readChatwootArticle(
  item: unknown,
  at: Place,
  reading: ArticleReading,
  own: string,
  categories: ChatwootCategories,
): void {
  const article = readItem(Article, item, at, reading);
  if (!article) return;
  const { id, associated_article_id: root } = article;
  const category = article.category?.name ? article.category : categories.get(String(article.category_id));
  const locale = localeThere(article.locale ?? category?.locale ?? own, own);
  addArticle(
    {
      system: 'chatwoot',
      family: `article:${root ?? id}`,
      key: `article:${id}`,
      locale,
      title: article.title,
      html: htmlOfMarkdown(article.content ?? ''),
      isPublic: true,
      active: published.has(article.status),
      place: { collection: article.portal?.name ?? '', section: category?.name ?? '' },
      tags: article.meta?.tags ?? [],
      notes:
        !category?.name && article.category_id
          ? [
              {
                about: 'unmapped',
                field: 'category_id',
                value: String(article.category_id),
                why: 'known-there-only',
              },
            ]
          : [],
    },
    at,
    reading,
  );
}
