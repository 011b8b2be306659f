import { blocksOf, linksOf, picturesOf } from './article-html.ts';
import { findAsking, findPromises } from './forbidden-words.ts';
import { plainText } from './html-text.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { ArticleContent } from './studio.ts';

export const articleDoubts = [
  'secret',
  'asks-for-secret',
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

/** What links may lead to. */
export type KnownArticles = {
  /** Of articles that may be said. */
  readonly keys: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
};

/** What of people has no place in an article: an address, a telephone number, a card or an account. */
const personal: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /(?<![\w+])\+\d[\d ()-]{7,16}\d/g,
  /\b(?:\d{4}[ -]){3}\d{1,7}\b/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
];
/** Words in a sentence that nobody reads in one go. */
const longSentence = 32;
const mostOfAKind = 20;
const mostCharacters = 160;

type Checked = Pick<ArticleContent, 'title' | 'bodyHtml' | 'locale'>;

/**
 * Doubts about an article, the worst kind first. `known` absent: links are not looked at. `ownDomains`: whose addresses
 * are nobody's own. `missing`: languages that the desk's customers speak and this article does not.
 */
export function articleDoubtsOf(
  { title, bodyHtml, locale }: Checked,
  {
    known,
    ownDomains = [],
    missing = [],
  }: {
    readonly known?: KnownArticles | undefined;
    readonly ownDomains?: readonly string[];
    readonly missing?: readonly string[];
  } = {},
): ArticleDoubt[] {
  const text = `${title}\n${plainText(bodyHtml)}`;
  const found: ArticleDoubt[] = [];
  const note = (kind: ArticleDoubt['kind'], what: string) =>
    found.push({ kind, text: what.slice(0, mostCharacters) });
  for (const { start, end } of findSecrets(text)) note('secret', text.slice(start, end));
  for (const { start, end } of findAsking(text)) note('asks-for-secret', text.slice(start, end));
  for (const { href, text: words } of linksOf(bodyHtml))
    if (isDead(href, known)) note('dead-link', words || href);
  for (const { alt } of picturesOf(bodyHtml)) if (alt === '') note('no-alt', '');
  for (const [match] of personal.flatMap((pattern) => [...text.matchAll(pattern)]))
    if (!ownDomains.some((domain) => match.toLowerCase().endsWith(`@${domain.toLowerCase()}`)))
      note('personal-data', match);
  for (const { start, end } of findPromises(text)) note('promise', text.slice(start, end));
  if (missing.length > 0) note('no-translation', missing.join(' '));
  for (const sentence of sentencesOf(bodyHtml, locale))
    if (wordsIn(sentence, locale) > longSentence) note('long-sentence', sentence);
  const counts = new Map<string, number>();
  return found
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) ?? 0) <= mostOfAKind;
    })
    .sort((a, b) => articleDoubts.indexOf(a.kind) - articleDoubts.indexOf(b.kind));
}

/** Whether it holds what no review lets pass. */
export function isForbiddenArticle(content: Checked): boolean {
  return articleDoubtsOf(content).some(({ kind }) => forbiddenArticleDoubts.has(kind));
}

/** A link to an article that is not there, or may not be said; other addresses of the web are not visited. */
function isDead(href: string, known: KnownArticles | undefined): boolean {
  if (/^#[\w-]{1,80}$/.test(href)) return false;
  const [, key] = /^gc-article:(?:\/\/)?([\w-]{1,120})/.exec(href) ?? [];
  if (key !== undefined) return known !== undefined && !known.keys.has(key);
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(href)) return false;
  const place = placeOf(href);
  if (!place) return true;
  if (!known || known.urls.has(href)) return false;
  // An address that looks like those of our own articles, and is none of them.
  return [...known.urls].some((url) => placeOf(url) === place);
}

/** An address's host and how deep its path is, by which those of articles are alike; null: it is none of the web. */
function placeOf(address: string): string | null {
  const [, host, path = ''] = /^https:\/\/([^\s/?#]+)((?:\/[^\s?#]*)?)/.exec(address) ?? [];
  return host === undefined ? null : `${host.toLowerCase()} ${path.split('/').length}`;
}

function sentencesOf(html: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return blocksOf(html).flatMap(({ text }) =>
    Array.from(segmenter.segment(text), ({ segment }) => segment.trim()),
  );
}

function wordsIn(text: string, locale: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1;
  return words;
}

export const readingLevels = ['easy', 'medium', 'hard'] as const;
export type ReadingLevel = (typeof readingLevels)[number];

/** Languages for which long words mean hard reading; Turkish builds them, Vietnamese has none. */
const lixLanguages: ReadonlySet<string> = new Set(['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'sv', 'da']);
const fewestWords = 30;

/**
 * How hard it reads, by the LIX measure (Björnsson 1968): words to a sentence, and the share of words longer than six
 * letters. Null: too little text, or a language that it says nothing of.
 */
export function readingLevelOf({ bodyHtml, locale }: Checked): ReadingLevel | null {
  if (!lixLanguages.has(locale.split('-')[0] ?? '')) return null;
  const sentences = sentencesOf(bodyHtml, locale);
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}+/gu) ?? []);
  if (words.length < fewestWords) return null;
  const long = words.filter((word) => word.length > 6).length;
  const lix = words.length / sentences.length + (100 * long) / words.length;
  return lix < 40 ? 'easy' : lix < 52 ? 'medium' : 'hard';
}

/** Files of this workspace that it shows, by their hashes. */
export const picturesIn = (bodyHtml: string): ReadonlySet<string> =>
  new Set(picturesOf(bodyHtml).flatMap(({ hash }) => hash ?? []));
