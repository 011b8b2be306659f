import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const File = z.object({ embedded: z.boolean() });

/** Whether this workstation works with its own hub. A new installation does: the demo needs nothing else. */
export function readHubChoice(path: string): boolean {
  try {
    return File.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.embedded ?? true;
  } catch {
    return true;
  }
}

export async function writeHubChoice(path: string, embedded: boolean): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify({ embedded }));
  await rename(`${path}.new`, path);
}
