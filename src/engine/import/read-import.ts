import { createHash } from 'node:crypto';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { textOfFile } from './file-text.ts';
import { readJsonMacros } from './json-macros.ts';
import { isMarkdownFile, readMarkdownFile } from './markdown-file.ts';
import { type MacrosRead, type Reading, startReading } from './reading.ts';
import { ImportRefused, refusalFor } from './refused.ts';
import { readTable } from './table.ts';

export type ImportFile = {
  /** With the folders in which it lies, as far as they are known. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** That of texts which name none: the workspace's. */
  readonly locale: string;
};

/**
 * Reads macros out of another system's file of text. Never throws, but may take long and much memory on a file made for
 * that: see `readInThread`.
 */
export function readImport(file: ImportFile): MacrosRead {
  try {
    const reading = startReading();
    readTextFile(file, reading.within(null));
    return reading.result(createHash('sha256').update(file.bytes).digest('hex'));
  } catch (error) {
    return { read: refusalFor(error), pictures: [] };
  }
}

/**
 * Recognises by its content what stands in a file: JSON of an API, a Markdown file, else a table. Throws `ImportRefused`
 * where it is none of them.
 */
export function readTextFile({ name, bytes, locale }: ImportFile, reading: Reading): void {
  if (bytes.byteLength > importLimits.bytes) throw new ImportRefused('too-large');
  const text = textOfFile(bytes);
  const start = text.trimStart();
  if (start === '') throw new ImportRefused('empty');
  if (start.startsWith('{') || start.startsWith('[')) readJsonMacros(text, reading, locale);
  else if (isMarkdownFile(name, text)) readMarkdownFile(name, text, reading, locale);
  else readTable(text, reading, locale);
}
