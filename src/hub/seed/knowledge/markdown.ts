import { Marked, type Tokens } from 'marked';
import type { Picture } from './pictures.ts';

/** How the references in an article's Markdown become addresses; each throws on a name it does not know. */
export type References = {
  /** `[text](article:key)` → address of that article. */
  readonly article: (key: string) => string;
  /** `![text](picture:name)` → the picture. */
  readonly picture: (name: string) => Picture;
};

export type RenderedArticle = { readonly html: string; readonly pictures: readonly Picture[] };

/**
 * An article's Markdown as HTML of the few tags that articles may use (headings of two levels, paragraphs,
 * lists, tables, quotes, code, links, pictures). Whatever falls outside, raw HTML first of all, throws: a seed
 * with a mistake in it should not be built.
 */
export function renderMarkdown(source: string, references: References): RenderedArticle {
  const pictures = new Map<string, Picture>();
  const marked = new Marked({ gfm: true, breaks: false });
  const refuse = (what: string) => (): string => {
    throw new Error(`${what} is not allowed in an article`);
  };
  marked.use({
    renderer: {
      html: refuse('raw HTML'),
      br: refuse('a hard line break'),
      del: refuse('struck-out text'),
      checkbox: refuse('a checkbox'),
      heading({ tokens, depth }: Tokens.Heading): string {
        if (depth !== 2 && depth !== 3) throw new Error(`heading of depth ${depth}; use ## or ###`);
        return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      paragraph({ tokens }: Tokens.Paragraph): string {
        const inner = this.parser.parseInline(tokens);
        return inner.startsWith('<figure>') ? `${inner}\n` : `<p>${inner}</p>\n`;
      },
      list(token: Tokens.List): string {
        const tag = token.ordered ? 'ol' : 'ul';
        return `<${tag}>\n${token.items.map((item) => this.listitem(item)).join('')}</${tag}>\n`;
      },
      code({ text }: Tokens.Code): string {
        return `<pre><code>${escapeHtml(text)}</code></pre>\n`;
      },
      tablecell(token: Tokens.TableCell): string {
        const tag = token.header ? 'th' : 'td';
        return `<${tag}>${this.parser.parseInline(token.tokens)}</${tag}>`;
      },
      link({ href, tokens }: Tokens.Link): string {
        // Mail addresses stay text: a help centre's reader copies them, and no program should open by itself.
        if (href.startsWith('mailto:')) return this.parser.parseInline(tokens);
        return `<a href="${escapeHtml(resolveLink(href, references))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text, title }: Tokens.Image): string {
        if (!href.startsWith('picture:')) throw new Error(`picture ${href} is not one of ours`);
        const picture = references.picture(href.slice('picture:'.length));
        pictures.set(picture.hash, picture);
        const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : '';
        const size = `width="${picture.width}" height="${picture.height}"`;
        return `<figure><img src="gc-file:${picture.hash}" alt="${escapeHtml(text)}" ${size}>${caption}</figure>`;
      },
    },
  });
  const html = marked.parse(source, { async: false }).trim();
  return { html, pictures: [...pictures.values()] };
}

function resolveLink(href: string, references: References): string {
  if (href.startsWith('article:')) return references.article(href.slice('article:'.length));
  if (href.startsWith('https://')) return href;
  throw new Error(`link to ${href}; only article: and https: links are allowed`);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
