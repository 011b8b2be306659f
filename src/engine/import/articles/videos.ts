import type { Built, Found } from './body-blocks.ts';

/** What was said of a film that an article shows in itself. */
export type Film = { readonly tag: string; src: string; readonly poster: string; readonly title: string };

export const filmTags: ReadonlySet<string> = new Set(['iframe', 'video']);

export function filmOf(tag: string, { src = '', poster = '', title = '' }: Built['attributes']): Film {
  return { tag, src, poster, title };
}

/**
 * It as an article shows it here, where nothing of another's page ever runs: its poster, and a link to where it is
 * watched. Null for a frame of anything else, and for a film without an address on the web.
 */
export function shownFilm({ tag, src, poster, title }: Film): Found[] | null {
  const page = tag === 'iframe' ? watchPageOf(src) : webAddress(src);
  if (page === null) return null;
  const words = title.trim() || page.host.replace(/^www\./, '');
  const link = built('a', { href: page.href }, [{ text: words }]);
  return [...(poster === '' ? [] : [built('img', { src: poster, alt: words })]), built('p', {}, [link])];
}

const built = (name: string, attributes: Built['attributes'], children: Found[] = []): Built => ({
  name,
  attributes,
  children,
  holdsBlocks: false,
});

function webAddress(src: string): URL | null {
  const address = URL.parse(src.trim().replace(/^\/\//, 'https://'));
  return address?.protocol === 'https:' ? address : null;
}

/** Players by their hosts: where the film of a frame is watched by itself. */
const players: readonly [RegExp, RegExp, (id: string) => string][] = [
  [
    /^(?:www\.)?youtube(?:-nocookie)?\.com$/,
    /^\/embed\/([\w-]{6,20})$/,
    (id) => `www.youtube.com/watch?v=${id}`,
  ],
  [/^player\.vimeo\.com$/, /^\/video\/(\d{1,15})$/, (id) => `vimeo.com/${id}`],
  [/^(?:www\.)?loom\.com$/, /^\/embed\/([0-9a-f]{32})$/, (id) => `www.loom.com/share/${id}`],
  [
    /^fast\.wistia\.(?:net|com)$/,
    /^\/embed\/iframe\/(\w{6,20})$/,
    (id) => `fast.wistia.net/embed/iframe/${id}`,
  ],
];

function watchPageOf(src: string): URL | null {
  const address = webAddress(src);
  if (!address) return null;
  for (const [host, path, page] of players) {
    const [, id] = path.exec(address.pathname) ?? [];
    if (id !== undefined && host.test(address.host)) return new URL(`https://${page(id)}`);
  }
  return null;
}
