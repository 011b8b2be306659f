import { createHash } from 'node:crypto';
import { importLimits, type MacroImport } from '../../shared/domain/macro-import.ts';
import { textOfFile } from './file-text.ts';
import { readJsonMacros } from './json-macros.ts';
import { isMarkdownFile, readMarkdownFile } from './markdown-file.ts';
import { startReading } from './reading.ts';
import { ImportRefused, refusalOf } from './refused.ts';
import { readTable } from './table.ts';

export type ImportFile = {
  /** With the folders in which it lies, as far as they are known. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** That of texts which name none: the workspace's. */
  readonly locale: string;
};

/**
 * Reads macros out of another system's file, which it recognises by its content: JSON of an API, a Markdown file, else
 * a table. Never throws, but may take long and much memory on a file made for that: see `readInThread`.
 */
export function readImport({ name, bytes, locale }: ImportFile): MacroImport {
  try {
    if (bytes.byteLength > importLimits.bytes) return refusalOf('too-large');
    const text = textOfFile(bytes);
    const start = text.trimStart();
    if (start === '') return refusalOf('empty');
    const reading = startReading();
    if (start.startsWith('{') || start.startsWith('[')) readJsonMacros(text, reading, locale);
    else if (isMarkdownFile(name, text)) readMarkdownFile(name, text, reading, locale);
    else readTable(text, reading, locale);
    return reading.result(createHash('sha256').update(bytes).digest('hex'));
  } catch (error) {
    if (error instanceof ImportRefused) return error.refusal;
    // Nested deeper than the stack.
    if (error instanceof RangeError) return refusalOf('not-readable');
    throw error;
  }
}
