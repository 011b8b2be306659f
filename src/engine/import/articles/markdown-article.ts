import { splitHead } from '../front-matter.ts';
import { readItem } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { addArticle } from './article-draft.ts';
import { ArticleHead, sourceOf } from './article-head.ts';
import type { ArticleReading } from './article-reading.ts';
import { htmlOfMarkdown } from './markdown-html.ts';

/**
 * An article in a file of its own: a head of YAML, below it Markdown. Without names of its own it stands where its file
 * lies (`Deposits/On-chain/wrong-network.pt-BR.md`). Without a word on who may read it, the team alone may.
 */
export function readMarkdownArticle(
  path: string,
  text: string,
  at: Place,
  reading: ArticleReading,
  own: string,
): void {
  const { head, body } = splitHead(text);
  const isOurs = typeof head === 'object' && head !== null && 'groundcrew' in head;
  reading.recognised(isOurs ? 'groundcrew' : 'markdown');
  const fields = readItem(ArticleHead, head, at, reading);
  if (!fields) return;
  const file = namesOfPath(path);
  const said = sourceOf(fields, own, {
    system: 'markdown',
    key: file.bare,
    locale: file.locale,
    title: titleIn(body) ?? file.name,
    collection: file.collection,
    section: file.section,
  });
  addArticle({ ...said, html: htmlOfMarkdown(body), path }, at, reading);
}

const titleIn = (body: string): string | undefined => /^#[ \t]+(.{1,600}?)[ \t]*#*[ \t]*$/m.exec(body)?.[1];

/** What a file's path says of the article in it. `bare`: the path without language and ending. */
export function namesOfPath(path: string) {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const [, before = file, language = null] =
    /^(.+?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.(?:md|markdown|html?|xhtml)$/i.exec(file) ?? [];
  const [first = '', ...rest] = parts;
  const locale = language !== null && isLanguage(language) ? language : null;
  const name = language !== null && locale === null ? `${before}.${language}` : before;
  return {
    name: name.replace(/[-_]+/g, ' ').trim() || name,
    locale,
    collection: rest.length > 0 ? first : '',
    section: rest.length > 0 ? rest.join(' / ') : first,
    bare: [...parts, name].join('/'),
  };
}

/** `notes.old.md` is in no language. */
function isLanguage(code: string): boolean {
  try {
    return languages.of(code) !== undefined;
  } catch {
    return false;
  }
}
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
