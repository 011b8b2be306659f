import { findSecrets } from '../../../../shared/domain/secrets/find-secrets.ts';
import { privateKeys } from '../../../../shared/domain/secrets/private-keys.ts';
import type { SecretKind } from '../../../../shared/domain/secrets/secret.ts';
import { type PdfLimits, pdfWords } from './pdf-words.ts';

/** UTF-16 units of what was read before that are looked at again: a phrase may go on over the page. */
const overlap = 4 * 1024;

/** The kind of the first secret in a PDF; null: none in what is read of it. Throws as `pdfWords` does. */
export async function searchPdf(bytes: Uint8Array, most: PdfLimits): Promise<SecretKind | null> {
  let before = '';
  for await (const words of pdfWords(bytes, most)) {
    const text = before + words;
    const [secret] = findSecrets(text);
    if (secret) return secret.kind;
    for (const long of overLines(text)) if (privateKeys(long).length > 0) return 'private-key';
    // Never from within a word or a number: what is left of it may look like another.
    before = text.slice(-overlap).replace(/^\S+/, '');
  }
  return null;
}

/** UTF-16 units: no line is filled by less, and no key is longer. */
const lineFills = 20;
const longest = 200;
/** Lines over which a key is set in a narrow column. */
const mostLines = 6;

/** What is set over several lines because it is too long for one, as keys are, behind the words before it. */
function* overLines(text: string): Generator<string> {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const begun = line.slice(-longest);
    if ((/\S*$/.exec(begun)?.[0].length ?? 0) < lineFills) continue;
    let joined = `${lines[at - 1]?.slice(-longest) ?? ''}\n${begun}`;
    for (const next of lines.slice(at + 1, at + mostLines)) {
      const [word = ''] = /^\S+/.exec(next.slice(0, longest)) ?? [];
      if (word === '') break;
      joined += word;
      yield joined;
      if (word.length < lineFills || word.length < next.length) break;
    }
  }
}
