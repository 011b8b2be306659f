import type { Place } from './text-place.ts';

type ReadingLevel = 'easy' | 'medium' | 'hard';

/** Words in a sentence that nobody reads in one go. */
const longSentence = 32;
/** Languages for which long words mean hard reading; Turkish builds them, Vietnamese has none. */
const lixLanguages: ReadonlySet<string> = new Set(['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'sv', 'da']);
const fewestWords = 30;

/** Sentences of a text, line by line. */
function sentencesOf(text: string, locale: string): (Place & { readonly text: string })[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: at }) =>
    Array.from(segmenter.segment(line), ({ segment, index }) => ({
      text: segment.trim(),
      start: at + index,
      end: at + index + segment.trimEnd().length,
    })),
  );
}

/** Sentences that nobody reads in one go, in any language. */
export function findLongSentences(text: string, locale: string): Place[] {
  return sentencesOf(text, locale).filter((sentence) => wordsIn(sentence.text, locale) > longSentence);
}

function wordsIn(text: string, locale: string): number {
  // Most are too short to be counted for it.
  if (text.length <= longSentence) return 0;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1;
  return words;
}

/**
 * How hard it reads, by the LIX measure (Björnsson 1968): words to a sentence, and the share of words longer than six
 * letters. Null: too little text, or a language that it says nothing of, whose long sentences alone are told.
 */
export function readingLevelOf(text: string, locale: string): ReadingLevel | null {
  if (!lixLanguages.has(locale.split('-')[0] ?? '')) return null;
  const sentences = sentencesOf(text, locale);
  const words = sentences.flatMap((sentence) => sentence.text.match(/\p{L}+/gu) ?? []);
  if (words.length < fewestWords) return null;
  const long = words.filter((word) => word.length > 6).length;
  const lix = words.length / sentences.length + (100 * long) / words.length;
  return lix < 40 ? 'easy' : lix < 52 ? 'medium' : 'hard';
}
