import { createHash } from 'node:crypto';
import { importLimits, type MacroImport } from '../../shared/domain/macro-import.ts';
import { isWorkbook } from './file-text.ts';
import { type ImportFile, readImport } from './read-import.ts';
import { ImportRefused } from './refused.ts';
import { readWorkbook } from './workbook.ts';

/** As `readImport`, workbooks too. */
export async function readFileOfMacros(file: ImportFile): Promise<MacroImport> {
  const { bytes, locale } = file;
  if (bytes.byteLength > importLimits.bytes || !isWorkbook(bytes)) return readImport(file);
  try {
    return await readWorkbook(bytes, locale, createHash('sha256').update(bytes).digest('hex'));
  } catch (error) {
    if (error instanceof ImportRefused) return error.refusal;
    throw error;
  }
}
