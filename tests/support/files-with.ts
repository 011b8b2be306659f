import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files below a folder in which a word can be read: the database with its log, the app's logs, what Chromium keeps, which
 * writes some of it in two bytes a character.
 */
export function filesWith(folder: string, word: string): string[] {
  const wide = Buffer.from(word, 'utf16le');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      const path = join(folder, name);
      if (!statSync(path).isFile()) return false;
      const content = readFileSync(path);
      return content.includes(word) || content.includes(wide);
    } catch {
      // A file that came and went meanwhile.
      return false;
    }
  });
}
