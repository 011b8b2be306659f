import { internalBlock } from '../../../shared/domain/article-html.ts';
import type { BodyBlock, BodyPicture, Cell, Inline } from './body-tree.ts';

/** The HTML of an article, made anew from what it says: nothing of anybody's markup is in it. */
export function htmlOf(blocks: readonly BodyBlock[]): string {
  return blocks.map(htmlOfBlock).join('');
}

export function htmlOfBlock(block: BodyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.inside)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.inside)}</h${block.level}>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      return `<${name}${start}>${block.items.map((item) => `<li>${held(item)}</li>`).join('')}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${htmlOf(block.inside)}</blockquote>`;
    case 'internal':
      return `<div class="${internalBlock}">${htmlOf(block.inside)}</div>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return `<table><tbody>${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`;
    case 'picture':
      return pictureHtml(block.picture);
  }
}

/** As the editor writes what lies in an item or a cell: one paragraph alone needs no element of its own. */
function held(blocks: readonly BodyBlock[]): string {
  const isOne = blocks.filter(({ kind }) => kind === 'paragraph').length === 1;
  return blocks
    .map((block) => (isOne && block.kind === 'paragraph' ? inlineHtml(block.inside) : htmlOfBlock(block)))
    .join('');
}

function cellHtml({ head, colspan, rowspan, inside }: Cell): string {
  const name = head ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${name}${spans}>${held(inside)}</${name}>`;
}

function pictureHtml({ hash, alt, caption, width, height }: BodyPicture): string {
  const size = `${width ? ` width="${width}"` : ''}${height ? ` height="${height}"` : ''}`;
  const below = caption ? `<figcaption>${escaped(caption)}</figcaption>` : '';
  return `<figure><img src="gc-file:${hash}" alt="${escaped(alt)}"${size}>${below}</figure>`;
}

export function inlineHtml(inside: readonly Inline[]): string {
  return inside.map(htmlOfInline).join('');
}

function htmlOfInline(one: Inline): string {
  switch (one.kind) {
    case 'text':
      return escaped(one.text);
    case 'break':
      return '<br>';
    case 'mark':
      return `<${one.mark}>${inlineHtml(one.inside)}</${one.mark}>`;
    case 'link':
      return `<a href="${escaped(one.href)}">${inlineHtml(one.inside)}</a>`;
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
