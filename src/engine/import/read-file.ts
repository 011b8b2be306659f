import { createHash } from 'node:crypto';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { holdsFile, topOf, unpack } from './archive.ts';
import { isArchive, isWorkbook } from './file-text.ts';
import { type ImportFile, readImport, readTextFile } from './read-import.ts';
import { type MacroReading, type MacrosRead, startReading } from './reading.ts';
import { ImportRefused, nameBroken, refusalFor } from './refused.ts';
import { readWorkbook } from './workbook.ts';

const isReadable = (path: string) => /\.(?:json|jsonl|ndjson|csv|tsv|txt|md|markdown|xlsx)$/i.test(path);

/** As `readImport`, workbooks too, and archives of such files with the pictures that their texts show. */
export async function readFileOfMacros(file: ImportFile): Promise<MacrosRead> {
  const { bytes } = file;
  if (!isArchive(bytes)) return readImport(file);
  try {
    const reading = isBook(bytes) ? await readBook(file) : await readArchive(file);
    return reading.result(createHash('sha256').update(bytes).digest('hex'));
  } catch (error) {
    return { read: refusalFor(error), pictures: [] };
  }
}

/** A workbook, and no archive in which one lies. */
export const isBook = (bytes: Uint8Array) =>
  isWorkbook(bytes) && holdsFile(bytes, 'xl/workbook.xml') !== false;

async function readBook({ bytes, locale }: ImportFile): Promise<MacroReading> {
  if (bytes.byteLength > importLimits.bytes) throw new ImportRefused('too-large');
  const reading = startReading();
  await readWorkbook(bytes, reading.within(null), locale);
  return reading;
}

/** Whoever packs a folder packs its name too, which says nothing: what lies in it lies in its folders. */
async function readArchive({ bytes, locale }: ImportFile): Promise<MacroReading> {
  if (bytes.byteLength > importLimits.archiveBytes) throw new ImportRefused('too-large', 'archive');
  const { files, bad } = unpack(bytes);
  const top = topOf([...files.keys()]);
  const shelf = new Map(
    [...files].map(([path, content]) => [top === null ? path : path.slice(top.length + 1), content]),
  );
  const reading = startReading(shelf);
  for (const name of bad) reading.problem({ file: name }, null, 'bad-name', name);
  for (const [name, content] of shelf) {
    if (!isReadable(name)) continue;
    const within = reading.within(name);
    try {
      if (isWorkbook(content)) await readWorkbook(content, within, locale);
      else readTextFile({ name, bytes: content, locale }, within);
    } catch (error) {
      nameBroken(error, name, reading);
    }
  }
  return reading;
}
