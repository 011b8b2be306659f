import { internalBlock } from '../../../shared/domain/article-html.ts';
import { sanitiseArticle } from '../safe-html/sanitise-html.ts';

/** A heading of an article's text: `anchor` is its name within the article, `level` 1 to 3. */
export type ArticleHeading = { readonly anchor: string; readonly text: string; readonly level: number };

/** Ids of an article never meet the page's own. */
export const headingId = (anchor: string) => `article-${anchor}`;

/** Under which name a heading is led to: its own id, else its words. */
export function anchorOf(heading: Element): string {
  return heading.id || slug(heading.textContent ?? '');
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

/**
 * What an article's table of contents lists, in its order; what a reader first has to unfold is left out, and
 * what is for the team alone: a line of it could be copied here without its mark.
 */
export function articleHeadings(bodyHtml: string): ArticleHeading[] {
  const { body } = new DOMParser().parseFromString(sanitiseArticle(bodyHtml).html, 'text/html');
  return [...body.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
    const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    const hidden = heading.closest(`details:not([open]), .${internalBlock}`) !== null;
    return text === '' || hidden
      ? []
      : [{ anchor: anchorOf(heading), text, level: Number(heading.tagName.slice(1)) }];
  });
}
