import { plainText } from '../../../shared/domain/html-text.ts';
import type { Place } from '../reading.ts';
import { addArticle } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { localeThere } from './locale-there.ts';
import { namesOfPath } from './markdown-article.ts';

/** An article as a page of HTML. Nothing in it says who may read it: the team alone may. */
export function readHtmlArticle(
  path: string,
  html: string,
  at: Place,
  reading: ArticleReading,
  own: string,
): void {
  reading.recognised('html');
  const file = namesOfPath(path);
  const start = html.slice(0, 20_000);
  const said = (pattern: RegExp) => plainText(pattern.exec(start)?.[1] ?? '');
  const title =
    said(/<title[^>]{0,200}>([^<]{1,600})<\/title/i) ||
    said(/<h1[^>]{0,500}>([\s\S]{1,1000}?)<\/h1/i) ||
    file.name;
  const locale = said(/<html[^>]{0,500}\slang\s*=\s*["']?([\w-]{2,35})/i) || file.locale || own;
  addArticle(
    {
      system: 'html',
      key: `${file.bare}:${localeThere(locale, own)}`,
      family: file.bare,
      locale: localeThere(locale, own),
      title,
      html,
      path,
      isPublic: null,
      place: { collection: file.collection, section: file.section },
    },
    at,
    reading,
  );
}
