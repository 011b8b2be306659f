import { Parser } from 'htmlparser2';
import { plainOf } from '../../shared/domain/rich-plain.ts';
import type { Block, Line, Run } from '../../shared/domain/rich-text.ts';
import { signedRuns } from './signed-runs.ts';

const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'title', 'head']);
/** Begin and end a line; those of the first set stand apart from what is around them. */
const paragraphs = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'hr',
]);
const lines = new Set([
  'div',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'figure',
  'dl',
  'dt',
  'dd',
  'form',
]);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const italic = new Set(['i', 'em']);
const code = new Set(['code', 'kbd', 'samp', 'tt']);
const deepestList = 6;

/** What stands in the text for a picture at this address; null: nothing but the words that describe it. */
export type PlacePicture = (src: string, alt: string) => string | null;

/**
 * HTML as the text that agents write: paragraphs apart, lists with their signs, links with their addresses, and bold,
 * slanted and code words between the signs that `emphasised` reads. The answer is text and no markup.
 */
export function textOfHtml(html: string, place: PlacePicture = () => null): string {
  const blocks: Block[] = [];
  const lists: ('bullet' | 'number')[] = [];
  let rows: Run[][][] | null = null;
  let runs: Run[] = [];
  let leads: Pick<Line, 'list' | 'depth'> = {};
  let gap = false;
  let link: { readonly href: string; readonly from: number } | null = null;
  const within = { unread: 0, bold: 0, italic: 0, code: 0, quote: 0, pre: 0, table: 0 };

  function endLine(): void {
    endLink();
    const written = within.pre > 0 ? runs : signedRuns(runs);
    runs = [];
    if (written.length === 0) return;
    standApart();
    blocks.push(within.pre > 0 ? { kind: 'code', runs: written } : lineOf(written, leads));
    // What follows in the same item stands below it.
    if (leads.list) leads = {};
  }
  function standApart(): void {
    const last = blocks.at(-1);
    const inQuote = last?.kind === 'line' && last.quote === true && within.quote > 0;
    if (gap && last) blocks.push({ kind: 'line', runs: [], ...(inQuote && { quote: true }) });
    gap = false;
  }
  const lineOf = (its: Run[], lead: typeof leads): Block => ({
    kind: 'line',
    runs: its,
    ...lead,
    ...(within.quote > 0 && { quote: true as const }),
  });
  function paragraph(): void {
    endLine();
    if (lists.length === 0) gap = true;
  }
  /** Inside a cell lines stand below each other. */
  function breakCell(): void {
    if (runs.length > 0) runs.push({ text: '\n' });
  }
  function put(text: string): void {
    const marks: NonNullable<Run['marks']> = [];
    if (within.bold > 0) marks.push('bold');
    if (within.italic > 0) marks.push('italic');
    if (within.code > 0 && within.pre === 0) marks.push('code');
    const last = runs.at(-1);
    const mayJoin = runs.length > (link?.from ?? 0) && last?.href === undefined && last?.text !== '\n';
    if (last && mayJoin && sameMarks(last.marks, marks)) last.text += text;
    else runs.push(marks.length > 0 ? { text, marks } : { text });
  }
  function endLink(): void {
    if (!link) return;
    const { href, from } = link;
    link = null;
    const its = runs.slice(from);
    const said = its
      .map(({ text }) => text)
      .join('')
      .trim();
    if (!/^(?:https?:|mailto:|tel:|\{\{|#\{)/i.test(href) || said === '' || bare(said) === bare(href)) {
      if (said === '' && /^https?:/i.test(href)) put(href);
      return;
    }
    const [only] = its;
    if (only && its.length === 1) runs[from] = { ...only, text: only.text.trimEnd(), href };
    else runs.push({ text: '', href });
  }
  function endTable(): void {
    const its = (rows ?? []).filter((row) => row.length > 0);
    rows = null;
    if (its.length === 0) return;
    standApart();
    // A table of one column is a frame around what stands in it.
    if (its.every((row) => row.length === 1)) for (const [cell = []] of its) blocks.push(lineOf(cell, {}));
    else blocks.push({ kind: 'table', header: false, rows: its });
    gap = true;
  }

  const parser = new Parser({
    onopentag(name, { href, src, alt }) {
      if (within.unread > 0 || unread.has(name)) {
        within.unread += 1;
        return;
      }
      if (name === 'br') return void runs.push({ text: '\n' });
      if (name === 'img') {
        const said = (src && place(src.trim(), alt ?? '')) || alt;
        if (said) put(said);
        return;
      }
      if (name === 'table') {
        within.table += 1;
        if (within.table > 1) return;
        paragraph();
        rows = [];
        return;
      }
      if (rows) {
        if (within.table === 1 && name === 'tr') rows.push([]);
        if (within.table === 1 && (name === 'td' || name === 'th')) runs = [];
        if (paragraphs.has(name) || lines.has(name) || name === 'li') breakCell();
        if (name === 'li') put('- ');
      } else if (paragraphs.has(name)) paragraph();
      else if (lines.has(name)) endLine();
      if (name === 'hr' && !rows) blocks.push(lineOf([{ text: '---' }], {}));
      if (name === 'ul' || name === 'ol') lists.push(name === 'ol' ? 'number' : 'bullet');
      if (name === 'li' && !rows) {
        endLine();
        leads = { list: lists.at(-1) ?? 'bullet', depth: Math.min(Math.max(1, lists.length), deepestList) };
      }
      if (name === 'a' && href) {
        endLink();
        link = { href: href.trim(), from: runs.length };
      }
      if (bold.has(name)) within.bold += 1;
      if (italic.has(name)) within.italic += 1;
      if (code.has(name)) within.code += 1;
      if (name === 'pre') within.pre += 1;
      if (name === 'blockquote') within.quote += 1;
    },
    ontext(text) {
      if (within.unread > 0) return;
      if (within.pre === 0) return put(text.replace(/[\s\u00a0]+/g, ' '));
      for (const [index, one] of text.split('\n').entries()) {
        if (index > 0) runs.push({ text: '\n' });
        if (one !== '') put(one);
      }
    },
    onclosetag(name) {
      if (within.unread > 0) {
        within.unread -= 1;
        return;
      }
      if (name === 'a') endLink();
      if (bold.has(name)) within.bold -= 1;
      if (italic.has(name)) within.italic -= 1;
      if (code.has(name)) within.code -= 1;
      if (name === 'table') {
        within.table -= 1;
        if (within.table === 0) endTable();
        return;
      }
      if (rows) {
        if (within.table === 1 && (name === 'td' || name === 'th')) {
          endLink();
          rows.at(-1)?.push(signedRuns(runs));
          runs = [];
        }
        if (name === 'ul' || name === 'ol') lists.pop();
        if (name === 'blockquote') within.quote -= 1;
        if (name === 'pre') within.pre -= 1;
        return;
      }
      if (paragraphs.has(name)) paragraph();
      else if (lines.has(name) || name === 'li') endLine();
      if (name === 'ul' || name === 'ol') {
        lists.pop();
        leads = {};
        if (lists.length === 0) gap = true;
      }
      if (name === 'pre') within.pre -= 1;
      if (name === 'blockquote') within.quote -= 1;
    },
  });
  parser.write(html);
  parser.end();
  endLink();
  endTable();
  endLine();
  const text = plainOf({ blocks })
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return text.trim();
}

/** An address without what its words may leave out. */
function bare(address: string): string {
  return address
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function sameMarks(some: Run['marks'] = [], others: readonly string[]): boolean {
  return some.length === others.length && some.every((mark) => others.includes(mark));
}
