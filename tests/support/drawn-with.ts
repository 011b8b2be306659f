import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appUnderTest } from './app-under-test.ts';

/** Scripts of the interface's languages. */
const languages = ['en', 'vi', 'ar'] as const;

/** What decides how the same page looks in pixels: the runtime, and the fonts that the system gives. */
export function drawnWith(): string {
  const fonts = languages.map((language) => {
    try {
      const file = execFileSync('fc-match', ['-f', '%{file}', `sans-serif:lang=${language}`]).toString();
      return existsSync(file) ? readFileSync(file) : file;
    } catch {
      return `no fontconfig on ${process.platform}`;
    }
  });
  const hash = createHash('sha256').update(process.platform);
  for (const font of fonts) hash.update(font);
  return `${appUnderTest().runtime}; fonts ${hash.digest('hex').slice(0, 16)}`;
}
