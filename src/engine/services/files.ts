import type { ActingServices } from '../rpc/services.ts';

/** Makes sure that a file's bytes are on this workstation, fetching them when they must be and can be. */
export async function ensureFile(
  acting: ActingServices['files'],
  hash: string,
): Promise<{ state: 'here' | 'missing' }> {
  return { state: (await acting.fetch(hash)) ? 'here' : 'missing' };
}
