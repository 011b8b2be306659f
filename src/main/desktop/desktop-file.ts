import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const File = z.object({ shortcut: z.string().max(64).nullable() });

/** The keys that bring the app forward; null: none. They belong to the machine, whoever signs in. */
export function readShortcut(path: string): string | null {
  try {
    return File.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.shortcut ?? null;
  } catch {
    return null;
  }
}

export async function writeShortcut(path: string, shortcut: string | null): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify({ shortcut }));
  await rename(`${path}.new`, path);
}
