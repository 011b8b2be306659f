import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropDatabase } from './databases.ts';

const ending = '.database';

/** Says beside a folder, an app's or a hub's, on which server its database is. */
export function noteDatabase(folder: string, url: string): void {
  writeFileSync(`${folder}${ending}`, url);
}

/** Where the database is that was noted beside the folder; null where it is in the folder itself. */
export function notedDatabase(folder: string): string | null {
  return existsSync(`${folder}${ending}`) ? readFileSync(`${folder}${ending}`, 'utf8') : null;
}

/** Drops the databases that were noted in a test's folder. */
export async function dropNotedDatabases(testFolder: string): Promise<void> {
  for (const name of readdirSync(testFolder)) {
    if (name.endsWith(ending)) await dropDatabase(readFileSync(join(testFolder, name), 'utf8'));
  }
}
