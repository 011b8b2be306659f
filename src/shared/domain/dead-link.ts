import type { Place } from './text-place.ts';

/** What links may lead to. */
export type KnownArticles = {
  /** Of articles that may be said. */
  readonly keys: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
};

const host =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+\p{L}[\p{L}\p{N}\p{M}-]{1,62}(?::\d{1,5})?$/u;

/** A link to an article that is not there, or may not be said, or one that is no link; other addresses of the web are not visited. */
export function isDeadLink(href: string, known: KnownArticles | undefined): boolean {
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
  const [, name = '', path = ''] = /^https:\/\/([^\s/?#]+)((?:\/[^\s?#]*)?)/.exec(address) ?? [];
  return host.test(name) ? `${name.toLowerCase()} ${path.split('/').length}` : null;
}

const link = /(?<![\p{L}\p{N}])(?:https?(?::|\/\/)|gc-article:)[^\s<>"']{0,2000}/giu;
const placeholder = /\{\{[^{}]{0,200}\}\}/g;

/** Links of a plain text that lead nowhere. What a placeholder fills is taken for what it should be. */
export function findDeadLinks(text: string, known: KnownArticles | undefined): Place[] {
  // Of the same length, so that places stay what they are.
  const filled = text.replace(placeholder, (written) => 'x'.repeat(written.length));
  return [...filled.matchAll(link)].flatMap(({ 0: written, index }) => {
    const href = written.replace(/[.,;:!?)\]}]+$/, '');
    // A path that a placeholder fills is no article's that is known here.
    const open = text.slice(index, index + href.length).includes('{{');
    return isDeadLink(href, open ? undefined : known) ? [{ start: index, end: index + href.length }] : [];
  });
}
