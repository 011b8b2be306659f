import { plainOf } from '../../../shared/domain/rich-plain.ts';
import type { Run, Table } from '../../../shared/domain/rich-text.ts';

/** What a clipboard holds for a field to write in. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** Words in place of what the field would take by itself. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'usual' };

const mostRows = 200;
const mostColumns = 30;

/**
 * Pictures and files go along with the message. A spreadsheet puts a picture of its cells beside the cells: those are
 * a table where the field can have one, and text in columns elsewhere.
 */
export function pasted(clipboard: DataTransfer, formatted: boolean): Pasted {
  const files = [...clipboard.files];
  const html = clipboard.getData('text/html');
  const table = html.includes('<t') ? tableIn(html) : null;
  if (table) return formatted ? { kind: 'usual' } : { kind: 'text', text: plainOf({ blocks: [table] }) };
  const wordy = html !== '' && clipboard.getData('text/plain').trim() !== '';
  if (files.length > 0 && !wordy) return { kind: 'files', files };
  return { kind: 'usual' };
}

/** The cells, where the clipboard holds nothing but one table. */
export function tableIn(html: string): Table | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = body.querySelectorAll('table');
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const around = (body.textContent ?? '').trim().length - (table.textContent ?? '').trim().length;
  if (around > 0) return null;
  const rows = [...table.rows]
    .slice(0, mostRows)
    .map((row) => [...row.cells].slice(0, mostColumns).map(cellOf));
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0
    ? { kind: 'table', header: table.querySelector('th') !== null, rows: filled }
    : null;
}

function cellOf(cell: HTMLTableCellElement): Run[] {
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ text }];
}
