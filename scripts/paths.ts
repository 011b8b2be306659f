import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout these scripts belong to. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the build puts everything; never committed. */
export const outFolder = join(root, 'out');

/** What is fetched once for all checkouts of this person, outside the repository. */
export const cacheFolder =
  process.env.GROUNDCREW_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'groundcrew');

/** Tells one checkout's cached files from another's. */
export const checkoutKey = createHash('sha256').update(root).digest('hex').slice(0, 12);
