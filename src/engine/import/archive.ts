import { unzipSync } from 'fflate';
import type { ImportRefusal } from '../../shared/domain/macro-import.ts';
import { ImportRefused } from './refused.ts';

/** What an archive may hold, unpacked. Bytes. */
type ArchiveLimits = { readonly entries: number; readonly bytes: number };

/** Of texts with the pictures that they show. */
const mostFiles: ArchiveLimits = { entries: 20_000, bytes: 256 * 1024 * 1024 };
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

/** Whether an archive holds a file of this name; null: it cannot be read. */
export function holdsFile(archive: Uint8Array, wanted: string): boolean | null {
  let found = false;
  try {
    unzipSync(archive, {
      filter({ name }) {
        found ||= name === wanted;
        return false;
      },
    });
    return found;
  } catch {
    return null;
  }
}

/** The files of an archive that was checked, by their names as they stand there. */
function filesOfArchive(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
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
function pathWithin(name: string): string | null {
  const parts = name
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const isBad = /^[\\/]|^[a-z]:/i.test(name) || name.includes('\0') || parts.includes('..');
  return isBad || parts.length === 0 ? null : parts.join('/');
}

/** Beside what people wrote. */
const isNoise = (path: string) => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** What somebody packed, by its paths; `bad`: names that lead out of the archive. Refuses one that holds more than it may. */
export function unpack(archive: Uint8Array): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly bad: readonly string[];
} {
  checkArchive(archive, mostFiles, 'archive');
  const files = new Map<string, Uint8Array>();
  const bad: string[] = [];
  for (const [name, content] of filesOfArchive(archive)) {
    const path = pathWithin(name);
    if (path === null) bad.push(name);
    else if (!isNoise(path)) files.set(path, content);
  }
  return { files, bad };
}

/** The folder in which all of these lie; null: there is none. */
export function topOf(paths: readonly string[]): string | null {
  const [first = ''] = paths;
  const [top = ''] = first.split('/');
  return paths.length > 0 && paths.every((path) => path.startsWith(`${top}/`)) ? top : null;
}
