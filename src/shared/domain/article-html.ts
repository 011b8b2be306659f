import { plainText } from './html-text.ts';

/**
 * What stands in an article's HTML, read from the markup itself: hub, engine and page see the same. Linear in the
 * length. Not a sanitiser.
 */

/** The class of a block that is for the team alone, in an article that customers read. */
export const internalBlock = 'internal-block';

export type Tag = {
  readonly name: string;
  readonly closes: boolean;
  /** What stands behind the name. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
};

/** Every tag in order; what never ends is none, nor is anything behind it. */
export function* tagsOf(html: string): Generator<Tag> {
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start)) {
    const closes = html[start + 1] === '/';
    const from = start + (closes ? 2 : 1);
    const [name = ''] = /^[a-z][a-z0-9]{0,15}/i.exec(html.slice(from, from + 16)) ?? [];
    if (name === '') {
      start += 1;
      continue;
    }
    const end = endOf(html, from + name.length);
    if (end < 0) return;
    yield {
      name: name.toLowerCase(),
      closes,
      attributes: html.slice(from + name.length, end),
      start,
      end: end + 1,
    };
    start = end + 1;
  }
}

/** Where a tag's `>` stands, which is none within quotes; -1 where it has none. */
function endOf(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

const values = {
  alt: /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  class: /(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  href: /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  src: /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
};

/** All that stands behind a tag's name, by lower-case names; one without a value is empty. */
export function attributesIn(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of attributes.matchAll(written))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), decoded(double ?? single ?? bare));
  return found;
}
const written = /([a-z][\w-]{0,40})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

function attribute({ attributes }: Tag, name: keyof typeof values): string | null {
  const found = values[name].exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

const decoded = (value: string) =>
  value.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export type ArticlePicture = { readonly hash: string | null; readonly alt: string };

/** Each picture as it stands; `hash` null: it is no file of this workspace. */
export function picturesOf(html: string): ArticlePicture[] {
  const pictures: ArticlePicture[] = [];
  for (const tag of tagsOf(html)) {
    if (tag.name !== 'img' || tag.closes) continue;
    const src = attribute(tag, 'src') ?? '';
    const [, hash = null] = /^gc-file:(?:\/\/local\/)?([0-9a-f]{64})$/.exec(src) ?? [];
    pictures.push({ hash, alt: (attribute(tag, 'alt') ?? '').trim() });
  }
  return pictures;
}

/** Files of this workspace that it shows, by their hashes. */
export const picturesIn = (bodyHtml: string): ReadonlySet<string> =>
  new Set(picturesOf(bodyHtml).flatMap(({ hash }) => hash ?? []));

/** It without the pictures of these files, and without the frames around them. */
export function withoutPictures(html: string, hashes: ReadonlySet<string>): string {
  const isGone = (picture: string) =>
    picturesOf(picture).some(({ hash }) => hash !== null && hashes.has(hash));
  return html
    .replace(/<figure\b[^>]*>(?:(?!<\/?figure\b)[\s\S])*<\/figure>/gi, (figure) =>
      isGone(figure) ? '' : figure,
    )
    .replace(/<img\b[^>]*>/gi, (img) => (isGone(img) ? '' : img));
}

/** A link of an article, and its words. */
export type LinkInArticle = { readonly href: string; readonly text: string };

export function linksOf(html: string): LinkInArticle[] {
  const links: LinkInArticle[] = [];
  let open: { readonly href: string; readonly from: number } | null = null;
  for (const tag of tagsOf(html)) {
    if (tag.name !== 'a') continue;
    if (open) links.push({ href: open.href, text: wordsIn(html.slice(open.from, tag.start)) });
    const href = tag.closes ? null : attribute(tag, 'href');
    open = href === null ? null : { href, from: tag.end };
  }
  if (open) links.push({ href: open.href, text: '' });
  return links;
}

const wordsIn = (html: string) =>
  decoded(html.replace(/<[^<>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** The HTML of the blocks that are for the team alone, and what is left without them. */
export function splitInternal(html: string): { readonly internal: string[]; readonly rest: string } {
  const internal: string[] = [];
  const rest: string[] = [];
  let from = 0;
  let depth = 0;
  for (const tag of tagsOf(html)) {
    if (tag.name !== 'div') continue;
    if (depth > 0) {
      depth += tag.closes ? -1 : 1;
      if (depth > 0) continue;
      internal.push(html.slice(from, tag.start));
      from = tag.end;
    } else if (!tag.closes && isInternalBlock(attribute(tag, 'class'))) {
      rest.push(html.slice(from, tag.start));
      depth = 1;
      from = tag.end;
    }
  }
  // One that never ends hides all that follows.
  (depth > 0 ? internal : rest).push(html.slice(from));
  return { internal, rest: rest.join('') };
}

const blockTags: ReadonlySet<string> = new Set([
  ...['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'tr', 'dt', 'dd', 'blockquote', 'pre'],
  ...['figure', 'figcaption', 'summary', 'details', 'div', 'br', 'hr', 'img', 'ul', 'ol', 'table'],
]);

/** What it says, block by block, a picture by its text; `internal`: for the team alone. */
export function blocksOf(html: string): { readonly text: string; readonly internal: boolean }[] {
  const blocks: { text: string; internal: boolean }[] = [];
  let from = 0;
  let depth = 0;
  const add = (text: string) => text !== '' && blocks.push({ text, internal: depth > 0 });
  for (const tag of tagsOf(html)) {
    if (!blockTags.has(tag.name)) continue;
    add(plainText(html.slice(from, tag.start)));
    from = tag.end;
    if (tag.name === 'img') add((attribute(tag, 'alt') ?? '').trim());
    if (tag.name !== 'div') continue;
    if (depth > 0) depth += tag.closes ? -1 : 1;
    else if (!tag.closes && isInternalBlock(attribute(tag, 'class'))) depth = 1;
  }
  add(plainText(html.slice(from)));
  return blocks;
}

export const isInternalBlock = (classNames: string | null): boolean =>
  classNames?.split(/\s+/).includes(internalBlock) ?? false;
