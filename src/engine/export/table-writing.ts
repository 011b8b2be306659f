import { stringify } from 'csv-stringify/sync';

/** A table as CSV, as spreadsheets read it: with ends of lines of Windows and the mark that it is UTF-8. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: 'windows',
    // Left to itself it quotes the ends of lines of its own kind alone.
    quoted_match: /[\r\n]/,
  });
}

/**
 * A cell that no spreadsheet computes: what begins like a formula gets a `'` before it, and so does what begins with such a
 * `'` by itself. The reader takes one away.
 */
export const keptFromFormulas = (cell: string): string =>
  /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? `'${cell}` : cell;

export const instantOf = (ms: number | undefined): string =>
  ms === undefined ? '' : new Date(ms).toISOString();
