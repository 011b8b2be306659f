import readWorkbookSheets from 'read-excel-file/universal';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { checkArchive } from './archive.ts';
import type { Reading } from './reading.ts';
import { ImportRefused } from './refused.ts';
import { isTableHead, readRowsOfTable } from './table.ts';
import { isBlank, type Row } from './table-rows.ts';

/** What a workbook may be once it is unpacked: far more than twenty thousand macros are. Bytes. */
const most = { entries: 1_000, bytes: 64 * 1024 * 1024 };

/** Reads macros out of a workbook's first sheet that looks like a table of them. */
export async function readWorkbook(bytes: Uint8Array, reading: Reading, locale: string): Promise<void> {
  readRowsOfTable(await rowsOfWorkbook(bytes, isTableHead, importLimits.macros), reading, locale);
}

/**
 * Rows of a workbook's first sheet whose head is one, at most so many below it. What it would unpack to is known, and
 * bounded, before anything of it is unpacked.
 */
export async function rowsOfWorkbook(
  bytes: Uint8Array,
  isHead: (cells: readonly string[]) => boolean,
  mostRows: number,
): Promise<readonly Row[]> {
  checkArchive(bytes, most, 'spreadsheet');
  const sheets = await sheetsOf(bytes);
  const tables = sheets.map(({ data }) =>
    data.flatMap((cells, at) => {
      const texts = cells.map(textOfCell);
      return isBlank(texts) ? [] : [{ cells: texts, line: at + 1 }];
    }),
  );
  const table = tables.find(([head]) => head && isHead(head.cells));
  if (!table) throw new ImportRefused('unknown-shape', 'table');
  if (table.length > mostRows + 1) throw new ImportRefused('too-many', 'spreadsheet');
  return table;
}

async function sheetsOf(bytes: Uint8Array) {
  try {
    const copy = Uint8Array.from(bytes);
    return await readWorkbookSheets(copy.buffer, { trim: false });
  } catch (error) {
    if (error instanceof RangeError) throw new ImportRefused('too-large', 'spreadsheet');
    throw new ImportRefused('not-readable', 'spreadsheet');
  }
}

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replace(/\r\n?/g, '\n');
}
