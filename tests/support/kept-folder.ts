import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentStamp } from '../../scripts/build/stamp.ts';

const cache = join(homedir(), '.cache', 'groundcrew');
const longestMs = 2 * 24 * 3_600_000;
/** Milliseconds after which who was making it must have been ended. */
const longestMakingMs = 5 * 60_000;
const found = new Map<string, string>();

/**
 * A folder that takes long to make, kept under a name for the day and the content of `inputs` (paths of the checkout),
 * in the cache unless `among` says where; `make` fills a new one. Those of other days and versions go after two days.
 */
export async function keptFolder(
  name: string,
  inputs: readonly string[],
  make: (folder: string) => Promise<void>,
  among = cache,
): Promise<string> {
  const known = found.get(name);
  if (known) return known;
  const stamp = inputs.map((path) => contentStamp(path).slice(0, 8)).join('');
  const kept = join(among, `${name}-${new Date().toISOString().slice(0, 10)}-${stamp}`);
  await mkdir(among, { recursive: true });
  while (!(await isThere(kept))) {
    if (await claim(`${kept}.making`)) await makeInto(kept, name, make);
    else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  found.set(name, kept);
  return kept;
}

const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null;

/** Whether it is for this process to make it: another may be at it, and is waited for as long as it can take. */
async function claim(mark: string): Promise<boolean> {
  const age = Date.now() - ((await stat(mark).catch(() => null))?.mtimeMs ?? Date.now());
  if (age > longestMakingMs) await rm(mark, { recursive: true, force: true });
  return mkdir(mark).then(
    () => true,
    () => false,
  );
}

async function makeInto(kept: string, name: string, make: (folder: string) => Promise<void>): Promise<void> {
  const among = dirname(kept);
  try {
    // Whoever was at it may have finished between the look and the claim.
    if (await isThere(kept)) return;
    await sweep(among, name);
    const making = await mkdtemp(join(among, 'seeding-'));
    await make(making);
    await rename(making, kept);
  } finally {
    await rm(`${kept}.making`, { recursive: true, force: true });
  }
}

async function sweep(among: string, name: string): Promise<void> {
  for (const other of await readdir(among)) {
    if (!other.startsWith(`${name}-`) && !other.startsWith('seeding-')) continue;
    const path = join(among, other);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > longestMs) await rm(path, { recursive: true, force: true });
  }
}
