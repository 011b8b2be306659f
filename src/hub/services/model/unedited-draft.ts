import { wordsOf } from '../../../shared/domain/words-of.ts';

const placeholder = /\{\{[^{}]{0,200}\}\}/;
/** The longest that may have been put in for a placeholder: a name, and no sentence. */
const putIn = /^[^.!?\n]{0,80}$/;

const compared = (text: string) => wordsOf(text).toLowerCase();

/** Whether a text is a model's draft, word by word, whatever was put in for its placeholders. */
export function isUneditedDraft(draft: string, text: string): boolean {
  const [first = '', ...parts] = compared(draft).split(placeholder);
  const written = compared(text);
  const last = parts.pop();
  if (last === undefined) return written === first;
  if (!written.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = written.indexOf(part, from);
    if (at < 0 || !putIn.test(written.slice(from, at))) return false;
    from = at + part.length;
  }
  const end = written.length - last.length;
  return end >= from && written.endsWith(last) && putIn.test(written.slice(from, end));
}
