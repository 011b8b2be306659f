import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { contentStamp } from '../../scripts/build/stamp.ts';

const cache = join(homedir(), '.cache', 'groundcrew');
const longestMs = 2 * 24 * 3_600_000;
const found = new Map<string, string>();

/**
 * A folder that takes long to make, kept in the cache under a name for the day and the content of `inputs` (paths of
 * the checkout); `make` fills a new one. Those of other days and versions go after two days.
 */
export async function keptFolder(
  name: string,
  inputs: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const known = found.get(name);
  if (known) return known;
  const stamp = inputs.map((path) => contentStamp(path).slice(0, 8)).join('');
  const kept = join(cache, `${name}-${new Date().toISOString().slice(0, 10)}-${stamp}`);
  if (!(await stat(kept).catch(() => null))) {
    await mkdir(cache, { recursive: true });
    await sweep(name);
    const making = await mkdtemp(join(cache, 'seeding-'));
    await make(making);
    // Another run may have been faster: then its folder stays.
    await rename(making, kept).catch(() => rm(making, { recursive: true, force: true }));
  }
  found.set(name, kept);
  return kept;
}

async function sweep(name: string): Promise<void> {
  for (const other of await readdir(cache)) {
    if (!other.startsWith(`${name}-`) && !other.startsWith('seeding-')) continue;
    const path = join(cache, other);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > longestMs) await rm(path, { recursive: true, force: true });
  }
}
