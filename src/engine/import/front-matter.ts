import { LineCounter, parseDocument } from 'yaml';
import { ImportRefused } from './refused.ts';

const longestHead = 64_000;
const headAndText = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

export const hasHead = (text: string): boolean => headAndText.test(text.slice(0, longestHead));

/** A text's head of YAML and what stands below; without one an empty head. Refuses a head that is broken, by its line. */
export function splitHead(text: string): { readonly head: unknown; readonly body: string } {
  const found = headAndText.exec(text.slice(0, longestHead));
  if (!found && /^---[ \t]*\n/.test(text)) throw new ImportRefused('not-readable', 'front-matter', 1);
  return found
    ? { head: readHead(found[1] ?? ''), body: text.slice(found[0].length) }
    : { head: {}, body: text };
}

function readHead(source: string): unknown {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, logLevel: 'silent', schema: 'core' });
  const [error] = document.errors;
  // The head begins on the file's second line.
  if (error) throw new ImportRefused('not-readable', 'front-matter', counter.linePos(error.pos[0]).line + 1);
  try {
    return document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch {
    throw new ImportRefused('not-readable', 'front-matter', 2);
  }
}
