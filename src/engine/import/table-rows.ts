import { CsvError, parse } from 'csv-parse/sync';
import type { Reading } from './reading.ts';
import { ImportRefused } from './refused.ts';

export type Row = { readonly cells: readonly string[]; readonly line: number };

const separators = [',', ';', '\t'] as const;
const mostRowBytes = 1_000_000;
/** So often reading begins anew behind a row that is broken. */
const mostBreaks = 100;

/** What our own export puts before a cell that a spreadsheet would compute. */
const keptFromFormulas = /^'(?='*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/;

/** What a cell says. */
export const cellOf = (written: string | undefined): string =>
  (written ?? '').trim().replace(keptFromFormulas, '');

/** Whether a spreadsheet would compute it. */
export const isFormula = (written: string): boolean => /^[=+\-@]/.test(written.trim());

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What a column is called, however it is written: `Valid from` as `valid_from`. */
export const nameOfColumn = (written: string): string => written.trim().toLowerCase().replace(/\s+/g, '_');

/**
 * Rows with the line at which they begin, the head and at most so many more; the separator is the one that the head has most
 * of. What is broken is told, and reading goes on at the line behind it.
 */
export function rowsOfTable(text: string, most: number, { problem }: Pick<Reading, 'problem'>): Row[] {
  const delimiter = separatorOf(text);
  const rows: Row[] = [];
  let from = 0;
  let before = 0;
  for (let breaks = 0; from < text.length; breaks += 1) {
    let lines = 0;
    let empty = 0;
    try {
      parse(text.slice(from), {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: mostRowBytes,
        on_record(cells: string[], context) {
          if (rows.length > most) throw new ImportRefused('too-many', 'table', before + lines);
          rows.push({ cells, line: before + lines + 1 + context.empty_lines - empty });
          lines = context.lines;
          empty = context.empty_lines;
          return null;
        },
      });
      return rows;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const at = skipEmpty(text, startOfLine(text, from, lines));
      const line = before + lines + 1 + at.skipped;
      if (breaks >= mostBreaks) throw new ImportRefused('not-readable', 'table', line);
      const end = text.indexOf('\n', at.offset);
      problem({ line }, null, 'broken', text.slice(at.offset, end === -1 ? at.offset + 300 : end));
      from = end === -1 ? text.length : end + 1;
      before = line;
    }
  }
  return rows;
}

function startOfLine(text: string, from: number, lines: number): number {
  let offset = from;
  for (let line = 0; line < lines; line += 1) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return offset;
}

function skipEmpty(text: string, from: number): { offset: number; skipped: number } {
  let offset = from;
  let skipped = 0;
  while (text[offset] === '\n') {
    offset += 1;
    skipped += 1;
  }
  return { offset, skipped };
}

function separatorOf(text: string): string {
  const [first = ''] = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split('\n', 1);
  const counts = separators.map((sign) => first.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
