import { unzipSync } from 'fflate';
import type { ImportRefusal } from '../../shared/domain/macro-import.ts';
import { ImportRefused } from './refused.ts';

/** What an archive may hold, unpacked. Bytes. */
export type ArchiveLimits = { readonly entries: number; readonly bytes: number };

const bombRatio = 200;
/** Below this no ratio does harm, and empty sheets pack well. */
const smallBytes = 4 * 1024 * 1024;

/**
 * Refuses an archive that cannot be read or unpacks to too much, before anything of it is unpacked. Its own list says what
 * each entry unpacks to, and the unpacker stops there, whatever comes.
 */
export function checkArchive(archive: Uint8Array, most: ArchiveLimits, form: ImportRefusal['form']): void {
  let entries = 0;
  let bytes = 0;
  try {
    unzipSync(archive, {
      filter({ originalSize }) {
        entries += 1;
        bytes += originalSize;
        return false;
      },
    });
  } catch {
    throw new ImportRefused('not-readable', form);
  }
  const isBomb = bytes > smallBytes && bytes > archive.byteLength * bombRatio;
  if (entries > most.entries || bytes > most.bytes || isBomb) throw new ImportRefused('too-large', form);
}

/** The files of an archive that was checked, by their names as they stand there. */
export function filesOfArchive(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    const files = unzipSync(archive, { filter: ({ name }) => !name.endsWith('/') });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof RangeError) throw new ImportRefused('too-large', 'archive');
    throw new ImportRefused('not-readable', 'archive');
  }
}

/**
 * A name in an archive as a path within it, its parts apart by `/`; null: it leads out of it, or is none. Nothing is ever
 * written under such a name.
 */
export function pathWithin(name: string): string | null {
  const parts = name
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const isBad = /^[\\/]|^[a-z]:/i.test(name) || name.includes('\0') || parts.includes('..');
  return isBad || parts.length === 0 ? null : parts.join('/');
}
