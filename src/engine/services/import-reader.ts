import { readInThread } from '../import/read-in-thread.ts';
import type { ActingServices } from '../rpc/services.ts';

/**
 * Reads macros out of files of other systems, one file after the other: each may take much memory. `locale` is the
 * workspace's, in which texts are that name none.
 */
export function createImportReader(locale: () => string): ActingServices['readImport'] {
  let before: Promise<unknown> = Promise.resolve();
  return ({ name, bytes }, signal) => {
    const read = before.then(() => readInThread({ name, bytes, locale: locale() }, signal));
    before = read.catch(() => {});
    return read;
  };
}
