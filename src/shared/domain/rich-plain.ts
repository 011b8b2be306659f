import type { Block, RichText, Run, Table } from './rich-text.ts';

type LaidOut = {
  readonly text: string;
  /**
   * Where things begin in the text, in UTF-16 units: for each line, code block and table cell first its own
   * beginning, then that of each of its runs.
   */
  readonly starts: readonly number[];
};

/**
 * The plain text of a formatted one: lists with dashes and numbers, quotes with "> ", the address of a link behind
 * its words, tables with their columns under each other. Linear in its length.
 */
export function layOut({ blocks }: RichText): LaidOut {
  const starts: number[] = [];
  const numbers: number[] = [];
  let text = '';

  const putRuns = (runs: readonly Run[], afterBreak: string) => {
    starts.push(text.length);
    for (const run of runs) {
      starts.push(text.length);
      text += run.text === '\n' ? `\n${afterBreak}` : run.text + addressOf(run);
    }
  };
  const putTable = (table: Table) => {
    const widths = columnWidths(table);
    for (const [index, row] of table.rows.entries()) {
      if (index > 0) text += '\n';
      for (const [column, cell] of row.entries()) {
        const from = text.length;
        putRuns(cell, ' ');
        if (column === row.length - 1) continue;
        text += `${' '.repeat(Math.max(0, (widths[column] ?? 0) - (text.length - from)))}  `;
      }
    }
  };

  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += '\n';
    if (block.kind === 'table') putTable(block);
    else if (block.kind === 'code') putRuns(block.runs, '');
    else {
      const { first, next } = leadOf(block, numbers);
      text += first;
      putRuns(block.runs, next);
    }
    if (block.kind !== 'line' || block.list === undefined) numbers.length = 0;
  }
  return { text, starts };
}

export function plainOf(rich: RichText): string {
  return layOut(rich).text;
}

/** What stands before a line, and before what follows a break within it. Counts on in `numbers`, one a depth. */
function leadOf(line: Extract<Block, { kind: 'line' }>, numbers: number[]): { first: string; next: string } {
  const quote = line.quote ? '> ' : '';
  if (line.list === undefined) return { first: quote, next: quote };
  const depth = line.depth ?? 1;
  numbers.length = Math.min(numbers.length, depth);
  while (numbers.length < depth) numbers.push(0);
  const number = line.list === 'number' ? (numbers[depth - 1] ?? 0) + 1 : 0;
  numbers[depth - 1] = number;
  const indent = quote + '   '.repeat(depth - 1);
  const sign = line.list === 'number' ? `${number}. ` : '- ';
  return { first: indent + sign, next: indent + ' '.repeat(sign.length) };
}

/** The address of a link whose words don't say it, as it stands behind them. */
export function addressOf({ text, href }: Run): string {
  if (href === undefined) return '';
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^(?:https:\/\/|mailto:)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(text) === bare(href) ? '' : ` (${href.replace(/^mailto:/i, '')})`;
}

function columnWidths({ rows }: Table): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const width = cell.reduce((sum, run) => sum + run.text.length + addressOf(run).length, 0);
      // A cell of whole sentences would push every other row out of sight.
      widths[column] = Math.max(widths[column] ?? 0, Math.min(width, 40));
    }
  }
  return widths;
}
