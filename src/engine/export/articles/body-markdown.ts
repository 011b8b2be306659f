import { internalBlock } from '../../../shared/domain/article-html.ts';
import { escaped, htmlOf, htmlOfBlock } from '../../import/articles/body-html.ts';
import type { BodyBlock, Cell, Inline } from '../../import/articles/body-tree.ts';
import { htmlOfMarkdown } from '../../import/articles/markdown-html.ts';
import { readBody } from '../../import/articles/read-body.ts';

/** How plainly a text is written: signs that mean something are escaped where they might, or wherever they stand. */
type Care = 'light' | 'full';
const signs: Readonly<Record<Care, RegExp>> = {
  light: /[\\`*_[\]<>~&]/g,
  full: /[!-/:-@[-`{-~]/g,
};

/**
 * An article's body as Markdown that is read again as just that body. Each block is tried as people would write it, then
 * with all signs escaped, and stays HTML on one line where Markdown has no words for it: no block is taken that does not
 * come back as it was, beside the one before it.
 */
export function markdownOf(blocks: readonly BodyBlock[]): string {
  const pieces: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const ways = [written([block], 'light'), written([block], 'full')];
    const good = ways.find(
      (way) =>
        comesBack(way, [block]) && (!before || comesBack(`${pieces.at(-1)}\n\n${way}`, [before, block])),
    );
    pieces.push(good ?? rawOf(block));
  }
  const whole = pieces.join('\n\n');
  return comesBack(whole, blocks) ? whole : blocks.map(rawOf).join('\n\n');
}

function comesBack(markdown: string, blocks: readonly BodyBlock[]): boolean {
  return htmlOf(readBody(htmlOfMarkdown(markdown), asItIs)) === htmlOf(blocks);
}

const asItIs = {
  picture: (src: string) => src.replace(/^gc-file:/, ''),
  link: (href: string) => href,
  dropped: () => {},
};

/** A blank line would end it. */
const rawOf = (block: BodyBlock): string => htmlOfBlock(block).replace(/\n/g, '&#10;');

function written(blocks: readonly BodyBlock[], care: Care): string {
  return blocks.map((block) => blockIn(block, care)).join('\n\n');
}

function blockIn(block: BodyBlock, care: Care): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineIn(block.inside, care);
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineIn(block.inside, care)}`;
    case 'list':
      return block.items
        .map((item, at) => itemIn(item, block.ordered ? `${block.start + at}. ` : '- ', care))
        .join('\n');
    case 'quote':
      return indented(written(block.inside, care), '> ', '> ');
    case 'internal':
      return `<div class="${internalBlock}">\n\n${written(block.inside, care)}\n\n</div>`;
    case 'code': {
      const fence = '`'.repeat(longestRun(block.text, 2) + 1);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
    case 'table':
      return tableIn(block.rows, care) ?? rawOf(block);
    case 'picture': {
      const { hash, alt, caption, width, height } = block.picture;
      if (caption || width || height) return rawOf(block);
      return `![${alt.replace(signs[care], '\\$&')}](gc-file:${hash})`;
    }
  }
}

function itemIn(item: readonly BodyBlock[], marker: string, care: Care): string {
  const [first, ...rest] = item;
  // A list right below what its item says needs no space between.
  const isTight = first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list');
  const text = item.map((block) => blockIn(block, care)).join(isTight ? '\n' : '\n\n');
  return indented(text, marker, ' '.repeat(marker.length));
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' && others.trim() === '' ? '' : others + line))
    .join('\n');
}

/** Null where a table of Markdown could not say it. */
function tableIn(rows: readonly (readonly Cell[])[], care: Care): string | null {
  const [head = [], ...body] = rows;
  const isPlain = rows.every((row) => row.length === head.length && row.every(isPlainCell));
  if (!isPlain || !head.every((cell) => cell.head) || body.some((row) => row.some((cell) => cell.head)))
    return null;
  const line = (row: readonly Cell[]) =>
    `| ${row
      .map(({ inside }) =>
        written(inside, care)
          .replace(/\|/g, '\\|')
          .replace(/\\\\\|/g, '\\|'),
      )
      .join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n');
}

const isPlainCell = ({ colspan, rowspan, inside }: Cell) =>
  colspan === 1 && rowspan === 1 && inside.length <= 1 && inside.every(({ kind }) => kind === 'paragraph');

const marks = { strong: '**', em: '*', s: '~~' } as const;

function inlineIn(inside: readonly Inline[], care: Care): string {
  return inside.map((one) => oneIn(one, care)).join('');
}

function oneIn(one: Inline, care: Care): string {
  switch (one.kind) {
    case 'text':
      return one.text.replace(signs[care], '\\$&');
    case 'break':
      return '\\\n';
    case 'link':
      return `[${inlineIn(one.inside, care)}](<${one.href}>)`;
    case 'mark': {
      if (one.mark === 'u') return `<u>${inlineIn(one.inside, care)}</u>`;
      if (one.mark !== 'code') return `${marks[one.mark]}${inlineIn(one.inside, care)}${marks[one.mark]}`;
      const text = one.inside.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      const fence = '`'.repeat(longestRun(text, 0) + 1);
      return text.includes('`') ? `<code>${escaped(text)}</code>` : `${fence}${text}${fence}`;
    }
  }
}

function longestRun(text: string, least: number): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), least);
}
