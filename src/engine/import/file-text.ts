import { ImportRefused } from './refused.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * A file's text in UTF-8 or UTF-16, by its byte order mark or by where its zeros stand. Line ends become \n. Refuses
 * archives, spreadsheets and every other encoding, the latter with the line where it shows.
 */
export function textOfFile(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportRefused('unknown-shape', 'spreadsheet');
  if (isArchive(bytes))
    throw new ImportRefused('unknown-shape', isWorkbook(bytes) ? 'spreadsheet' : 'archive');
  const encoding = encodingOf(bytes);
  try {
    return unixLines(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw new ImportRefused('not-readable', 'encoding', firstWrongLine(bytes, encoding));
  }
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** ZIP, an empty one too. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0) < 8;
}

/** XLSX: the names of a ZIP's entries stand in it as they are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml');
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // Without a mark: ASCII letters in UTF-16 have a zero on one side, always the same.
  const zeros = [0, 0];
  const read = Math.min(bytes.length, 2_000);
  for (let at = 0; at < read; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (second > read / 4 && first < read / 20) return 'utf-16le';
  if (first > read / 4 && second < read / 20) return 'utf-16be';
  return 'utf-8';
}

function firstWrongLine(bytes: Uint8Array, encoding: Encoding): number | null {
  if (encoding !== 'utf-8') return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let from = 0;
  for (let line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return null;
}
