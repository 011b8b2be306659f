import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { linkable, marks, richLimits } from '../../../../shared/domain/rich-limits.ts';
import { isFormatted } from '../../../../shared/domain/rich-lines.ts';
import { layOut } from '../../../../shared/domain/rich-plain.ts';
import type { Block, Line, RichText, Run, Table } from '../../../../shared/domain/rich-text.ts';

export type Document = {
  readonly text: string;
  /** null: its plain text says all of it. */
  readonly rich: RichText | null;
  /** Place in the document (as the editor counts) of an offset in the text, and the other way round. */
  placeAt(offset: number): number;
  offsetAt(place: number): number;
};

const read = new WeakMap<Node, Document>();

/** What a document of the editor says; worked out once for each. */
export function documentOf(doc: Node): Document {
  const known = read.get(doc);
  if (known) return known;
  const fresh = readDocument(doc);
  read.set(doc, fresh);
  return fresh;
}

function readDocument(doc: Node): Document {
  const { rich, places, lengths } = blocksOf(doc);
  const { text, starts } = layOut(rich);
  /** The last of those that begin at or before it. */
  const lastUpTo = (all: readonly number[], value: number) => {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((all[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** From one measure to the other; between two beginnings may stand what only the text has. */
  const carry = (from: readonly number[], to: readonly number[], value: number, fallback: number) => {
    const index = lastUpTo(from, value);
    const inside = Math.min(value - (from[index] ?? 0), lengths[index] ?? 0);
    return (to[index] ?? fallback) + Math.max(0, inside);
  };
  return {
    text,
    rich: isFormatted(rich) ? rich : null,
    placeAt: (offset) => carry(starts, places, offset, 1),
    offsetAt: (place) => carry(places, starts, place, 0),
  };
}

/**
 * Its lines, and where in the document each line and each run begins, in the order of `layOut`, with the length of
 * each run; a line's own beginning has none.
 */
function blocksOf(doc: Node): { rich: RichText; places: number[]; lengths: number[] } {
  const blocks: Block[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  const note = (place: number, length: number) => {
    places.push(place);
    lengths.push(length);
  };

  /** `place` is that of the node itself. */
  const runsOf = (node: Node, place: number): Run[] => {
    const runs: Run[] = [];
    note(place + 1, 0);
    node.forEach((child, offset) => {
      if (child.type.name === 'hardBreak') {
        note(place + 1 + offset, 1);
        runs.push({ text: '\n' });
      } else if (child.isText) {
        let at = place + 1 + offset;
        for (const piece of (child.text ?? '').split(/(\n)/)) {
          if (piece !== '') {
            note(at, piece.length);
            runs.push(runOf(child, piece));
          }
          at += piece.length;
        }
      }
    });
    return runs;
  };
  const putList = (list: Node, place: number, depth: number, quote: Pick<Line, 'quote'>) => {
    const kind = list.type.name === 'orderedList' ? 'number' : 'bullet';
    list.forEach((item, itemOffset) => {
      const inItem = place + 1 + itemOffset + 1;
      item.forEach((child, offset) => {
        if (child.isTextblock)
          blocks.push({
            kind: 'line',
            runs: runsOf(child, inItem + offset),
            list: kind,
            depth: Math.min(depth, richLimits.depth),
            ...quote,
          });
        else putList(child, inItem + offset, depth + 1, quote);
      });
    });
  };
  const putTable = (table: Node, place: number) => {
    const rows: Run[][][] = [];
    let header = false;
    table.forEach((row, rowOffset, index) => {
      const cells: Run[][] = [];
      row.forEach((cell, cellOffset) => {
        if (index === 0) header ||= cell.type.name === 'tableHeader';
        const inCell = place + 1 + rowOffset + 1 + cellOffset + 1;
        if (cell.firstChild) cells.push(runsOf(cell.firstChild, inCell));
      });
      if (cells.length > 0) rows.push(cells);
    });
    if (rows.length > 0) blocks.push({ kind: 'table', header, rows });
  };
  const put = (node: Node, place: number, quote: Pick<Line, 'quote'>) => {
    const { name } = node.type;
    if (name === 'table') putTable(node, place);
    else if (name === 'codeBlock') blocks.push({ kind: 'code', runs: runsOf(node, place) });
    else if (name === 'bulletList' || name === 'orderedList') putList(node, place, 1, quote);
    else if (name === 'blockquote')
      node.forEach((child, offset) => {
        put(child, place + 1 + offset, { quote: true });
      });
    else blocks.push({ kind: 'line', runs: runsOf(node, place), ...quote });
  };
  doc.forEach((node, offset) => {
    put(node, offset, {});
  });
  return { rich: { blocks }, places, lengths };
}

/** A run as it may leave: what no mail program should open is no link. */
function runOf(node: Node, text: string): Run {
  if (text === '\n') return { text };
  const has = marks.filter((mark) => node.marks.some(({ type }) => type.name === mark));
  const href: unknown = node.marks.find(({ type }) => type.name === 'link')?.attrs.href;
  return { text, ...(has.length > 0 && { marks: has }), ...(isLinkable(href) && { href }) };
}

export function isLinkable(href: unknown): href is string {
  return typeof href === 'string' && href.length <= richLimits.address && linkable.test(href);
}

/** A formatted text as the editor takes it. */
export function contentOf({ blocks }: RichText): JSONContent {
  const content: JSONContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block?.kind === 'line') {
      const lines: Line[] = [];
      for (let next = blocks[at]; next?.kind === 'line' && next.quote === block.quote; next = blocks[at]) {
        lines.push(next);
        at += 1;
      }
      const nodes = nodesOf(lines);
      if (block.quote) content.push({ type: 'blockquote', content: nodes });
      else content.push(...nodes);
      continue;
    }
    at += 1;
    if (block?.kind === 'code') content.push(codeOf(block.runs));
    else if (block) content.push(tableOf(block));
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function codeOf(runs: readonly Run[]): JSONContent {
  const text = runs.map((run) => run.text).join('');
  return { type: 'codeBlock', ...(text !== '' && { content: [{ type: 'text', text }] }) };
}

function tableOf({ rows, header }: Table): JSONContent {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    type: 'table',
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, (_, column) => ({
        type: header && index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraphOf(row[column] ?? [])],
      })),
    })),
  };
}

type List = { type: string; content: JSONContent[] };

function nodesOf(lines: readonly Line[]): JSONContent[] {
  const nodes: JSONContent[] = [];
  /** Lists that are open, the innermost last. */
  const open: List[] = [];
  for (const { runs, list, depth = 1 } of lines) {
    if (list === undefined) {
      open.length = 0;
      nodes.push(paragraphOf(runs));
      continue;
    }
    const type = list === 'number' ? 'orderedList' : 'bulletList';
    open.length = Math.min(open.length, depth);
    if (open.length === depth && open.at(-1)?.type !== type) open.pop();
    while (open.length < depth) open.push(openList(type, open.at(-1), nodes));
    open.at(-1)?.content.push({ type: 'listItem', content: [paragraphOf(runs)] });
  }
  return nodes;
}

function openList(type: string, parent: List | undefined, nodes: JSONContent[]): List {
  const list: List = { type, content: [] };
  if (!parent) {
    nodes.push(list);
    return list;
  }
  const present = parent.content.at(-1);
  if (present) present.content?.push(list);
  else parent.content.push({ type: 'listItem', content: [{ type: 'paragraph' }, list] });
  return list;
}

function paragraphOf(runs: readonly Run[]): JSONContent {
  if (runs.length === 0) return { type: 'paragraph' };
  return {
    type: 'paragraph',
    content: runs.map(({ text, marks: has = [], href }) =>
      text === '\n'
        ? { type: 'hardBreak' }
        : {
            type: 'text',
            text,
            marks: [
              ...has.map((mark) => ({ type: mark as string })),
              ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
            ],
          },
    ),
  };
}
