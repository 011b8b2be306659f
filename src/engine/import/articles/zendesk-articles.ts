import { z } from 'zod';
import { excerptOf } from '../excerpt.ts';
import { readItem, Switch, VendorId } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { addArticle, type Source } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { localeThere } from './locale-there.ts';

const Address = z.string().nullish().catch(null);
const Translation = z.looseObject({
  id: VendorId.optional(),
  source_id: VendorId.optional(),
  locale: z.string().min(1),
  title: z.string(),
  body: z.string().nullish(),
  html_url: Address,
  url: Address,
  draft: Switch.optional(),
});
const ZendeskArticle = z.looseObject({
  id: VendorId,
  title: z.string(),
  body: z.string().nullish(),
  locale: z.string().min(1).nullish(),
  source_locale: z.string().nullish(),
  section_id: VendorId.nullish(),
  html_url: Address,
  url: Address,
  draft: Switch.default(false),
  promoted: Switch.optional(),
  label_names: z.array(z.string()).nullish(),
  content_tag_ids: z.array(VendorId).nullish(),
  user_segment_id: VendorId.nullish(),
  user_segment_ids: z.array(VendorId).nullish(),
  translations: z.array(z.unknown()).nullish(),
  attachments: z
    .array(z.looseObject({ file_name: z.string().optional(), inline: z.boolean().optional() }))
    .nullish(),
});
type ZendeskArticle = z.infer<typeof ZendeskArticle>;
const Named = z.looseObject({
  id: VendorId,
  name: z.string(),
  category_id: VendorId.nullish(),
  parent_section_id: VendorId.nullish(),
});

/** Sections and categories of a help center by their ids, as far as the file tells them. */
export type ZendeskShelves = {
  readonly sections: ReadonlyMap<string, z.infer<typeof Named>>;
  readonly categories: ReadonlyMap<string, string>;
};

export const isZendeskArticle = (item: object): boolean =>
  'title' in item && 'body' in item && !('source_id' in item);
export const isZendeskTranslation = (item: object): boolean => 'source_id' in item && 'locale' in item;
/** Sections and categories look alike, but that a section lies in a category. */
export const isZendeskShelf = (item: object): boolean =>
  'name' in item && !('visibility' in item) && ('html_url' in item || 'source_locale' in item);

export function zendeskShelvesOf(items: readonly object[]): ZendeskShelves {
  const sections = new Map<string, z.infer<typeof Named>>();
  const categories = new Map<string, string>();
  for (const item of items) {
    const named = Named.safeParse(item);
    if (!named.success) continue;
    const id = String(named.data.id);
    if ('category_id' in item) sections.set(id, named.data);
    else categories.set(id, named.data.name);
  }
  return { sections, categories };
}

/**
 * An article as `GET /api/v2/help_center/articles?include=sections,categories,translations` answers it, with its
 * translations, of which `apart` came in answers of their own. `user_segment_id` null: everybody may read it.
 */
export function readZendeskArticle(
  item: unknown,
  at: Place,
  reading: ArticleReading,
  own: string,
  shelves: ZendeskShelves,
  apart: ReadonlyMap<string, readonly unknown[]>,
): void {
  const article = readItem(ZendeskArticle, item, at, reading);
  if (!article) return;
  const { id, html_url: address = null } = article;
  const account = hostOf(article.url) ?? hostOf(address);
  const common = {
    system: 'zendesk' as const,
    account,
    family: `article:${id}`,
    isPublic: isPublicThere(article),
    place: placeOf(article, shelves),
    tags: article.label_names ?? [],
    notes: notesOf(article, shelves),
  };
  const seen = new Map<string, string>();
  const add = (code: string, its: Pick<Source, 'title' | 'html' | 'active'> & { url: string | null }) => {
    const locale = localeThere(code, own);
    const before = seen.get(locale);
    // Among the translations is the article itself; but two regions of the desk's language are two articles.
    if (before !== undefined && before !== code) reading.problem(at, 'locale', 'duplicate', code);
    if (before !== undefined) return;
    seen.set(locale, code);
    const key = `article:${id}:${locale}`;
    addArticle({ ...common, ...its, key, locale, address: its.url ?? address }, at, reading);
  };
  const source = article.locale ?? article.source_locale ?? own;
  if (article.body)
    add(source, {
      title: article.title,
      html: article.body,
      url: address,
      active: !article.draft,
    });
  for (const one of [...(article.translations ?? []), ...(apart.get(String(id)) ?? [])]) {
    const translation = readItem(Translation, one, at, reading);
    if (!translation?.body) continue;
    add(translation.locale, {
      title: translation.title,
      html: translation.body,
      url: translation.html_url ?? null,
      active: !(translation.draft ?? article.draft),
    });
  }
  if (seen.size === 0) reading.problem(at, 'body', 'no-text', article.title);
}

/** Null where neither a segment nor that there is none is told. */
function isPublicThere({ user_segment_id: one, user_segment_ids: several }: ZendeskArticle): boolean | null {
  if ((one !== null && one !== undefined) || (several?.length ?? 0) > 0) return false;
  return one === null || several?.length === 0 ? true : null;
}

function placeOf({ section_id }: ZendeskArticle, { sections, categories }: ZendeskShelves): Source['place'] {
  const names: string[] = [];
  let section = sections.get(String(section_id));
  const category = categories.get(String(section?.category_id));
  for (let depth = 0; section && depth < 6; depth += 1) {
    names.unshift(section.name);
    section = sections.get(String(section.parent_section_id));
  }
  return { collection: category ?? '', section: names.join(' / ') };
}

function notesOf(article: ZendeskArticle, { sections }: ZendeskShelves): NonNullable<Source['notes']> {
  const { section_id, content_tag_ids, promoted, attachments } = article;
  const unmapped = (field: string, value: unknown, why: 'no-counterpart' | 'known-there-only') =>
    ({ about: 'unmapped', field, value: excerptOf(value), why }) as const;
  return [
    ...(section_id !== null && section_id !== undefined && !sections.has(String(section_id))
      ? [unmapped('section_id', section_id, 'known-there-only')]
      : []),
    ...(content_tag_ids?.length ? [unmapped('content_tag_ids', content_tag_ids, 'known-there-only')] : []),
    ...(promoted ? [unmapped('promoted', true, 'no-counterpart')] : []),
    ...(attachments ?? []).flatMap(({ file_name, inline }) =>
      inline ? [] : [{ about: 'file' as const, name: excerptOf(file_name ?? '?') }],
    ),
  ];
}

function hostOf(address: string | null | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname : null;
}
