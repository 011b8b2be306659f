import { strToU8 } from 'fflate';
import { v7 as newId } from 'uuid';
import { readArticles } from '../../src/engine/import/articles/read-articles.ts';
import type { ImportedArticle } from '../../src/shared/domain/article-import.ts';
import { type ArticlePlan, articleWireLimits } from '../../src/shared/wire/article-imports.ts';
import { file } from './macro-import.ts';
import type { WireClient } from './wire.ts';

/** An article as Zendesk's Help Center API answers it, in a section that stands beside it. */
export const zendeskArticle = (id: number, title: string, body: string, more: object = {}) => ({
  id,
  url: `https://northgate.zendesk.com/api/v2/help_center/en-us/articles/${id}.json`,
  html_url: `https://help.northgate.example/hc/en-us/articles/${id}`,
  title,
  body,
  draft: false,
  section_id: 20,
  source_locale: 'en-us',
  locale: 'en-us',
  user_segment_id: null,
  label_names: [],
  ...more,
});

/** An answer of that API with the section and the category of its articles. */
export const helpCenter = (articles: readonly object[], section = 'Networks', category = 'Moving') => ({
  articles,
  sections: [{ id: 20, category_id: 30, name: section, locale: 'en-us', html_url: 'https://x.example/20' }],
  categories: [{ id: 30, name: category, locale: 'en-us', html_url: 'https://x.example/30' }],
});

/** What the readers make of a file, of which nothing was broken. */
export function readArticlesOf(name: string, content: string | Uint8Array): ImportedArticle[] {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { read } = readArticles({ name, bytes, locale: 'en' });
  if (read.outcome === 'refused' || read.problems.length > 0) throw new Error(JSON.stringify(read));
  return read.articles;
}

/** Brings articles to the hub as the studio does. */
export async function bringArticles(
  client: WireClient,
  articles: readonly ImportedArticle[],
  takesInactive = true,
) {
  const importId = newId();
  for (let from = 0; from < articles.length; from += articleWireLimits.perPiece)
    await client.articleImports.stage({
      importId,
      from,
      articles: articles
        .slice(from, from + articleWireLimits.perPiece)
        .map(({ notes: _, ...staged }) => staged),
    });
  const choices = { importId, takesInactive };
  const plan = await client.articleImports.check(choices);
  return {
    importId,
    plan,
    commit: (seen = plan.seen) => client.articleImports.commit({ ...choices, seen, files: [file] }),
  };
}

/** How many there are of each finding. */
export function countedArticles({ findings }: ArticlePlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding, why } of findings) counts[why ?? finding] = (counts[why ?? finding] ?? 0) + 1;
  return counts;
}
