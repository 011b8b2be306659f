import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder in which a word can be read: the database with its log, the app's logs, what Chromium keeps. */
export function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      const path = join(folder, name);
      return statSync(path).isFile() && readFileSync(path).includes(word);
    } catch {
      // A file that came and went meanwhile.
      return false;
    }
  });
}
