import { stringify } from 'yaml';
import type { ArticleInFile } from '../../../shared/wire/article-imports.ts';
import { articlesFileVersion } from '../../import/articles/article-head.ts';
import { readBody } from '../../import/articles/read-body.ts';
import { markdownOf } from './body-markdown.ts';

/** Where an article's file lies in the archive: by its collection and section, named after its key and language. */
export function pathOfArticle({ place, articleKey, locale }: ArticleInFile): string {
  const folders = [place.collection, place.section].map((name) => fileName(name) || 'Import');
  return [...folders, `${articleKey}.${locale}.md`].join('/');
}

/** What no file system takes in a name. */
const fileName = (name: string) =>
  name
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();

/** The article as a file: docs/articles-file.md. `pictures`: the addresses of those that lie beside it, by their hashes. */
export function writeArticle(article: ArticleInFile, pictures: ReadonlyMap<string, string>): string {
  const { id, articleKey, locale, title, place, audience, url, tags, validity, bodyHtml } = article;
  const { from, until, product, jurisdiction, replacedBy } = validity;
  const head = {
    groundcrew: articlesFileVersion,
    id,
    key: articleKey,
    locale,
    title,
    collection: place.collection,
    section: place.section,
    audience,
    ...(url !== null && { url }),
    ...(tags.length > 0 && { tags }),
    ...(from !== undefined && { valid_from: from }),
    ...(until !== undefined && { valid_until: until }),
    ...(product !== undefined && { product }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(replacedBy !== undefined && { replaced_by: replacedBy }),
  };
  const body = markdownOfBody(bodyHtml).replace(
    /gc-file:([0-9a-f]{64})/g,
    (whole, hash: string) => pictures.get(hash) ?? whole,
  );
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** Its pictures are named by their content: `gc-file:<SHA-256>`. */
export function markdownOfBody(bodyHtml: string): string {
  return markdownOf(
    readBody(bodyHtml, {
      picture: (src) => /^gc-file:(?:\/\/local\/)?([0-9a-f]{64})$/.exec(src)?.[1] ?? null,
      link: (href) => href,
      dropped: () => {},
    }),
  );
}
