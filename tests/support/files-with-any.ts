import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const asJson = (value: string) => JSON.stringify(value).slice(1, -1);

/** Null: gone meanwhile, with the database of another test on the same server. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Fits the first four bytes of a value into a table of 4 MB. */
const slotOf = (start: number) => Math.imul(start, 0x9e3779b1) >>> 10;

/** Looks for thousands of values of four bytes and more in one pass. */
function finderOf(values: readonly Buffer[]): (bytes: Buffer) => boolean {
  const slots = new Uint8Array(1 << 22);
  const byStart = new Map<number, Buffer[]>();
  for (const value of values) {
    const start = value.readInt32BE(0);
    slots[slotOf(start)] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), value]);
  }
  return (bytes) => {
    let start = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      start = (start << 8) | (bytes[at] ?? 0);
      if (slots[slotOf(start)] === 0) continue;
      const from = at - 3;
      if (byStart.get(start)?.some((value) => bytes.subarray(from, from + value.length).equals(value)))
        return true;
    }
    return false;
  };
}

/** Every file below a folder in which one of these stands, as it is, as JSON writes it, or as JSON within JSON. */
export function filesWithAny(folder: string, values: readonly string[]): string[] {
  const wanted = values.flatMap((value) => [value, asJson(value), asJson(asJson(value))]);
  const isIn = finderOf([...new Set(wanted)].map((value) => Buffer.from(value)));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = bytesOf(path);
      return bytes !== null && isIn(bytes);
    });
}
