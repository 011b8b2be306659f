import { blocksOf, linksOf, picturesOf } from './article-html.ts';
import { findAsking } from './asking-for-secrets.ts';
import { isDeadLink, type KnownArticles } from './dead-link.ts';
import { type ForbiddenPromises, findPromises } from './forbidden-promises.ts';
import { plainText } from './html-text.ts';
import { imitationsIn } from './look-alike.ts';
import { findPersonalData } from './personal-data.ts';
import { findLongSentences } from './reading.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { ArticleContent } from './studio.ts';

export const articleDoubts = [
  'secret',
  'asks-for-secret',
  'imitation',
  'dead-link',
  'no-alt',
  'personal-data',
  'promise',
  'no-translation',
  'long-sentence',
] as const;
/** A doubt about an article: `text` is what stands there; of `no-translation` the languages. */
export type ArticleDoubt = { readonly kind: (typeof articleDoubts)[number]; readonly text: string };
/** What must not go live at all. */
export const forbiddenArticleDoubts: ReadonlySet<ArticleDoubt['kind']> = new Set([
  'secret',
  'asks-for-secret',
]);

const mostOfAKind = 20;
const mostCharacters = 160;

type Checked = Pick<ArticleContent, 'title' | 'bodyHtml' | 'locale'>;

/**
 * Doubts about an article, the worst kind first. `known` absent: links are not looked at. `ownDomains`: whose addresses
 * are nobody's own, and what looks like one of them leads astray. `missing`: languages that the desk's customers speak and this article does not. `promises`:
 * what nobody may promise; absent: what the app begins with.
 */
export function articleDoubtsOf(
  { title, bodyHtml, locale }: Checked,
  {
    known,
    ownDomains = [],
    missing = [],
    promises,
  }: {
    readonly known?: KnownArticles | undefined;
    readonly ownDomains?: readonly string[];
    readonly missing?: readonly string[];
    readonly promises?: ForbiddenPromises | undefined;
  } = {},
): ArticleDoubt[] {
  const text = `${title}\n${plainText(bodyHtml)}`;
  const found: ArticleDoubt[] = [];
  const note = (kind: ArticleDoubt['kind'], what: string) =>
    found.push({ kind, text: what.slice(0, mostCharacters) });
  for (const { start, end } of findSecrets(text)) note('secret', text.slice(start, end));
  for (const { start, end } of findAsking(text)) note('asks-for-secret', text.slice(start, end));
  for (const { start, end } of imitationsIn(text, ownDomains)) note('imitation', text.slice(start, end));
  for (const { href, text: words } of linksOf(bodyHtml)) {
    // Where its words are the address it is doubted in the text already.
    const astray = imitationsIn(href, ownDomains).map(({ start, end }) => href.slice(start, end));
    if (astray.some((host) => !text.toLowerCase().includes(host))) note('imitation', words || href);
    if (isDeadLink(href, known)) note('dead-link', words || href);
  }
  for (const { alt } of picturesOf(bodyHtml)) if (alt === '') note('no-alt', '');
  for (const { start, end } of findPersonalData(text, locale, ownDomains))
    note('personal-data', text.slice(start, end));
  for (const { start, end } of findPromises(text, promises)) note('promise', text.slice(start, end));
  if (missing.length > 0) note('no-translation', missing.join(' '));
  const read = readTextOf(bodyHtml);
  for (const { start, end } of findLongSentences(read, locale)) note('long-sentence', read.slice(start, end));
  const counts = new Map<string, number>();
  return found
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) ?? 0) <= mostOfAKind;
    })
    .sort((a, b) => articleDoubts.indexOf(a.kind) - articleDoubts.indexOf(b.kind));
}

/** Whether it holds what no review lets pass. */
export function isForbiddenArticle({ title, bodyHtml }: Pick<Checked, 'title' | 'bodyHtml'>): boolean {
  const text = `${title}\n${plainText(bodyHtml)}`;
  return findSecrets(text).length > 0 || findAsking(text).length > 0;
}

/** What one reads of it, a block to a line. */
export const readTextOf = (bodyHtml: string): string =>
  blocksOf(bodyHtml)
    .map(({ text }) => text)
    .join('\n');
