const blank = /\s+/gu;
/** A text longer than that is cut: what lies behind it is compared with nothing. */
const longest = 20_000;
const mostSentences = 200;

const placeholder = /\{\{[^{}]{0,200}\}\}/gu;
/** Stands in a placeholder's place while sentences are told apart: they begin with it as with a name. */
const standIn = '\ue000A\ue000';

/**
 * The sentences of a text without the blanks around them, line by line; what holds no letter or digit is none. A
 * placeholder is one word of its sentence, whatever stands in it.
 */
export function sentencesOf(text: string, locale: string): string[] {
  const found: string[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  for (const line of text.slice(0, longest).replaceAll('\ue000', '').split(/\r?\n/)) {
    const placeholders = line.match(placeholder)?.values();
    for (const { segment } of segmenter.segment(line.replace(placeholder, standIn))) {
      const sentence = segment
        .replaceAll(standIn, () => placeholders?.next().value ?? '')
        .replace(blank, ' ')
        .trim();
      if (/[\p{L}\p{N}]/u.test(sentence)) found.push(sentence);
      if (found.length === mostSentences) return found;
    }
  }
  return found;
}

/** A sentence as it is compared with others: letters' case, blanks and the marks at its ends aside. */
export function sentenceKey(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(blank, ' ')
    .replace(/^[^\p{L}\p{N}{[]+|[^\p{L}\p{N}}\]]+$/gu, '');
}

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_.]+/gu;

/** How much two sentences have in common: 1 the same words, 0 none (Dice's coefficient of their words). */
export function likeness(one: string, other: string): number {
  const words = one.toLowerCase().match(word) ?? [];
  const others = other.toLowerCase().match(word) ?? [];
  if (words.length + others.length === 0) return 1;
  const left = new Map<string, number>();
  for (const each of words) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of others) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    common += 1;
  }
  return (2 * common) / (words.length + others.length);
}

/** A text without the lines in which its writer quotes somebody else. */
export const withoutQuotes = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => !/^\s*>/.test(line))
    .join('\n');
