import { createElement, Fragment } from 'react';
import { isInternalBlock } from '../../../shared/domain/article-html.ts';
import { LocalPicture } from '../files/LocalPicture.tsx';
import { articleAddress, localFileHash } from '../safe-html/addresses.ts';
import { anchorOf, headingId } from './article-headings.ts';
import { InternalBlock } from './InternalBlock.tsx';

export type ArticleLinks = {
  /** To another article without an address on the web. */
  readonly toKey: (key: string, text: string) => void;
  readonly toUrl: (url: string, text: string) => void;
  readonly toHeading: (id: string) => void;
};

const voids = new Set(['br', 'col', 'hr', 'img']);
/**
 * Cleaned article HTML as React elements: the page is built by element, never by parsing markup in place, so what
 * is drawn is exactly what was cleaned.
 */
export function articleNodes(cleanHtml: string, links: ArticleLinks): React.ReactNode {
  const body = new DOMParser().parseFromString(cleanHtml, 'text/html').body;
  return children(body, links);
}

function children(parent: Element, links: ArticleLinks): React.ReactNode[] {
  return [...parent.childNodes].map((node, index) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    // biome-ignore lint/suspicious/noArrayIndexKey: an article's nodes have no other name and never move
    return node instanceof HTMLElement ? <Fragment key={index}>{element(node, links)}</Fragment> : null;
  });
}

function element(node: HTMLElement, links: ArticleLinks): React.ReactNode {
  const tag = node.tagName.toLowerCase();
  if (tag === 'img') return picture(node);
  if (tag === 'a') return link(node, links);
  if (tag === 'div' && isInternalBlock(node.className))
    return <InternalBlock>{children(node, links)}</InternalBlock>;
  const number = (name: string) => Number(node.getAttribute(name)) || undefined;
  const properties: Record<string, unknown> = {
    dir: node.dir || undefined,
    lang: node.lang || undefined,
    title: node.title || undefined,
    className: node.className || undefined,
    colSpan: number('colspan'),
    rowSpan: number('rowspan'),
    start: number('start'),
    open: node.hasAttribute('open') || undefined,
  };
  if (/^h[1-6]$/.test(tag)) properties.id = headingId(anchorOf(node));
  else if (node.id) properties.id = headingId(node.id);
  // The page's own heading is the article's title, one level above.
  const drawn = tag === 'h1' ? 'h2' : tag;
  return voids.has(tag)
    ? createElement(drawn, properties)
    : createElement(drawn, properties, children(node, links));
}

function picture(node: HTMLElement): React.ReactNode {
  const hash = localFileHash(node.getAttribute('src') ?? '');
  const alt = node.getAttribute('alt') ?? '';
  if (!hash) return alt ? <em>{alt}</em> : null;
  const width = Number(node.getAttribute('width')) || undefined;
  const height = Number(node.getAttribute('height')) || undefined;
  return <LocalPicture hash={hash} alt={alt} width={width} height={height} />;
}

function link(node: HTMLElement, links: ArticleLinks): React.ReactNode {
  const href = node.getAttribute('href');
  if (!href) return <span>{children(node, links)}</span>;
  const text = node.textContent ?? '';
  const key = articleAddress(href);
  const go = () => {
    if (href.startsWith('#')) links.toHeading(href.slice(1));
    else if (key) links.toKey(key, text);
    else links.toUrl(href, text);
  };
  return (
    <a
      href={href.startsWith('#') ? `#${headingId(href.slice(1))}` : href}
      title={href.startsWith('https:') ? new URL(href).host : undefined}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children(node, links)}
    </a>
  );
}
