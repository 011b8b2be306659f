import type { BodyBlock, BodyReferences, Cell, Inline, Mark } from './body-tree.ts';
import { marks } from './body-tree.ts';

/** An element of the few that articles have, as it was found. */
export type Built = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Found[];
  /** Something in it begins and ends a line. */
  holdsBlocks: boolean;
};
/** `edge`: where something that is looked through begins or ends a line. */
export type Found = Built | { readonly text: string } | 'edge';

const isBuilt = (found: Found): found is Built => found !== 'edge' && 'name' in found;

/** What was found as blocks: loose words become paragraphs, and empty ones go. */
export function blocksFrom(
  found: readonly Found[],
  references: BodyReferences,
  heading: 2 | 3 | null = null,
): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let loose: Found[] = [];
  const flush = () => {
    const inside = trimmed(inlineFrom(loose, references));
    loose = [];
    if (inside.length === 0) return;
    blocks.push(
      heading === null ? { kind: 'paragraph', inside } : { kind: 'heading', level: heading, inside },
    );
  };
  for (const one of found) {
    if (!isBuilt(one)) {
      if (one === 'edge') flush();
      else loose.push(one);
      continue;
    }
    if (isInline(one)) {
      loose.push(one);
      continue;
    }
    flush();
    blocks.push(...blockFrom(one, references, heading));
  }
  flush();
  return blocks;
}

const inlineNames: ReadonlySet<string> = new Set([...marks, 'a', 'br']);

const isInline = ({ name, holdsBlocks }: Built) => inlineNames.has(name) && !holdsBlocks;

function blockFrom(built: Built, references: BodyReferences, heading: 2 | 3 | null): BodyBlock[] {
  const { name, children, attributes } = built;
  const inside = () => blocksFrom(children, references);
  switch (name) {
    case 'h2':
    case 'h3':
      return blocksFrom(children, references, name === 'h2' ? 2 : 3);
    case 'ul':
    case 'ol': {
      const items = itemsFrom(children, references);
      const start = Math.trunc(Number(attributes.start ?? 1));
      const ordered = name === 'ol';
      const first = ordered && start >= 0 && start < 1_000_000 ? start : 1;
      return items.length === 0 ? [] : [{ kind: 'list', ordered, start: first, items }];
    }
    case 'blockquote': {
      const blocks = inside();
      return blocks.length === 0 ? [] : [{ kind: 'quote', inside: blocks }];
    }
    case 'div': {
      const blocks = inside();
      return blocks.length === 0 ? [] : [{ kind: 'internal', inside: blocks }];
    }
    case 'pre': {
      const text = textOf(children)
        .replace(/\r\n?/g, '\n')
        .replace(/^\n|\n$/g, '');
      return text.trim() === '' ? [] : [{ kind: 'code', text }];
    }
    case 'hr':
      return [{ kind: 'rule' }];
    case 'table':
      return tableFrom(children, references);
    case 'figure':
      return figureFrom(children, references);
    case 'img':
      return pictureFrom(built, '', references);
    case 'a':
      // A link around blocks is none here.
      references.dropped('a');
      return blocksFrom(children, references, heading);
    default:
      // A paragraph, a bold word around one, an item or a cell that lies nowhere.
      return blocksFrom(children, references, heading);
  }
}

/** Lists that lie in a list, and not in one of its items, belong to the item before. */
function itemsFrom(children: readonly Found[], references: BodyReferences): BodyBlock[][] {
  const items: BodyBlock[][] = [];
  for (const child of children) {
    const isItem = isBuilt(child) && child.name === 'li';
    const blocks = blocksFrom(isItem ? child.children : [child], references);
    if (blocks.length === 0) continue;
    if (isItem || items.length === 0) items.push(blocks);
    else items.at(-1)?.push(...blocks);
  }
  return items;
}

function tableFrom(children: readonly Found[], references: BodyReferences): BodyBlock[] {
  const rows: Cell[][] = [];
  const beside: Found[] = [];
  for (const child of children) {
    if (!isBuilt(child) || child.name !== 'tr') {
      beside.push(child);
      continue;
    }
    const cells = child.children.filter(
      (one): one is Built => isBuilt(one) && (one.name === 'td' || one.name === 'th'),
    );
    if (cells.length > 0) rows.push(cells.map((cell) => cellFrom(cell, references)));
  }
  const says = rows.some((row) => row.some(({ inside }) => inside.length > 0));
  return [...blocksFrom(beside, references), ...(says ? [{ kind: 'table' as const, rows }] : [])];
}

function cellFrom({ name, attributes, children }: Built, references: BodyReferences): Cell {
  const span = (text: string | undefined) => Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), 50);
  return {
    head: name === 'th',
    colspan: span(attributes.colspan),
    rowspan: span(attributes.rowspan),
    inside: blocksFrom(children, references),
  };
}

/** A caption belongs to the picture before it. */
function figureFrom(children: readonly Found[], references: BodyReferences): BodyBlock[] {
  const caption = children.find((one): one is Built => isBuilt(one) && one.name === 'figcaption');
  const words = caption ? oneLine(textOf(caption.children)) : '';
  const rest = children.filter((one) => one !== caption);
  const blocks = blocksFrom(rest, references);
  const last = blocks.findLastIndex(({ kind }) => kind === 'picture');
  if (words === '') return blocks;
  if (last < 0) return [...blocks, { kind: 'paragraph', inside: [{ kind: 'text', text: words }] }];
  return blocks.map((block, at) =>
    at === last && block.kind === 'picture'
      ? { ...block, picture: { ...block.picture, caption: words } }
      : block,
  );
}

function pictureFrom({ attributes }: Built, caption: string, references: BodyReferences): BodyBlock[] {
  const hash = references.picture(attributes.src ?? '');
  if (hash === null) return [];
  const size = (text: string | undefined) => {
    const pixels = /^\s*(\d{1,5})(?:px)?\s*$/.exec(text ?? '')?.[1];
    return Number(pixels) || null;
  };
  const { alt = '', width, height } = attributes;
  return [
    {
      kind: 'picture',
      picture: { hash, alt: oneLine(alt), caption, width: size(width), height: size(height) },
    },
  ];
}

function inlineFrom(found: readonly Found[], references: BodyReferences): Inline[] {
  const inside: Inline[] = [];
  for (const one of found) {
    if (one === 'edge') continue;
    if (!isBuilt(one)) {
      const text = one.text.replace(/[ \t\n\r\f]+/g, ' ');
      const last = inside.at(-1);
      if (last?.kind === 'text') inside[inside.length - 1] = { kind: 'text', text: joined(last.text, text) };
      else if (text !== '') inside.push({ kind: 'text', text });
      continue;
    }
    if (one.name === 'br') {
      inside.push({ kind: 'break' });
      continue;
    }
    const its = one.name === 'code' ? plainFrom(one) : inlineFrom(one.children, references);
    if (its.length === 0) continue;
    if (one.name === 'a') {
      const href = references.link(one.attributes.href ?? '');
      if (href === null) inside.push(...its);
      else inside.push({ kind: 'link', href, inside: its });
    } else inside.push({ kind: 'mark', mark: one.name as Mark, inside: its });
  }
  return inside;
}

/** Code is words alone. */
function plainFrom({ children }: Built): Inline[] {
  const text = textOf(children).replace(/\s+/g, ' ');
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
}

function joined(before: string, after: string): string {
  return before.endsWith(' ') ? before + after.replace(/^ /, '') : before + after;
}

/** Without spaces and breaks at its ends, where nobody sees them. */
function trimmed(inside: readonly Inline[]): Inline[] {
  return trimEnd(trimStart([...inside]));
}

function trimStart(inside: Inline[]): Inline[] {
  for (;;) {
    const [first, ...rest] = inside;
    if (!first) return inside;
    const cut = trimOne(first, trimStart, (text) => text.trimStart());
    if (cut) return [cut, ...rest];
    inside = rest;
  }
}

function trimEnd(inside: Inline[]): Inline[] {
  for (;;) {
    const last = inside.at(-1);
    if (!last) return inside;
    const rest = inside.slice(0, -1);
    const cut = trimOne(last, trimEnd, (text) => text.trimEnd());
    if (cut) return [...rest, cut];
    inside = rest;
  }
}

/** Null: nothing of it is left. */
function trimOne(
  one: Inline,
  within: (inside: Inline[]) => Inline[],
  cut: (text: string) => string,
): Inline | null {
  if (one.kind === 'break') return null;
  if (one.kind === 'text') return cut(one.text) === '' ? null : { kind: 'text', text: cut(one.text) };
  const inside = within([...one.inside]);
  return inside.length === 0 ? null : { ...one, inside };
}

function textOf(found: readonly Found[]): string {
  return found
    .map((one) =>
      one === 'edge' ? '' : isBuilt(one) ? (one.name === 'br' ? '\n' : textOf(one.children)) : one.text,
    )
    .join('');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
