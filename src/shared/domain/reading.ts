import type { Place } from './text-place.ts';

export type ReadingLevel = 'easy' | 'medium' | 'hard';

/** Words in a sentence that nobody reads in one go. */
const longSentence = 32;
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
  return sentencesOf(text, locale).filter(
    // Most are too short to be counted for it.
    (sentence) => sentence.text.length > longSentence && wordsIn(sentence.text, locale).length > longSentence,
  );
}

/** As the language divides them, with or without spaces between. */
function wordsIn(text: string, locale: string): string[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return Array.from(words).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** How long its sentences are, in words, and the words of letters in it without the marks on them. */
type Counted = { readonly perSentence: number; readonly words: readonly string[] };
type Measure = (counted: Counted) => ReadingLevel;

/**
 * Björnsson, Läsbarhet (1968): LIX, words to a sentence and the share of words longer than six letters; below 40 as fiction
 * reads, to 50 as newspapers do. Found to hold for eleven languages by Björnsson, Readability of Newspapers in 11 Languages
 * (1983), for those that write all their sounds. `longest`: letters of a word that is not long.
 */
const lix =
  (longest: number): Measure =>
  ({ perSentence, words }) => {
    const long = words.filter(({ length }) => length > longest).length;
    const value = perSentence + (100 * long) / words.length;
    return value < 40 ? 'easy' : value < 52 ? 'medium' : 'hard';
  };

/** A formula of Flesch's kind, of syllables to a word and words to a sentence: from 100, easiest, downwards. */
function flesch(
  vowels: RegExp,
  { most, syllable, word, easy, medium }: Record<'most' | 'syllable' | 'word' | 'easy' | 'medium', number>,
): Measure {
  return ({ perSentence, words }) => {
    const syllables = words.reduce((sum, one) => sum + (one.match(vowels)?.length ?? 0), 0);
    const value = most - (syllable * syllables) / words.length - word * perSentence;
    return value >= easy ? 'easy' : value >= medium ? 'medium' : 'hard';
  };
}

/**
 * Ateşman, Türkçede okunabilirliğin ölçülmesi, Dil Dergisi 58 (1997): from 70 easy, from 50 of medium difficulty. A Turkish
 * word has as many syllables as vowels.
 */
const atesman = flesch(/[aeıiİoöuüâîû]/giu, {
  most: 198.825,
  syllable: 40.175,
  word: 2.61,
  easy: 70,
  medium: 50,
});

/**
 * Oborneva, Автоматизированная оценка сложности учебных текстов (2006): Flesch's formula for Russian, with his own lines:
 * from 60 plain, from 50 fairly difficult. A Russian word has as many syllables as vowels.
 */
const oborneva = flesch(/[аеёиоуыэюя]/giu, {
  most: 206.835,
  syllable: 60.1,
  word: 1.3,
  easy: 60,
  medium: 50,
});

/** Where words do not get longer as they get harder: Cutts, Oxford Guide to Plain English, wants 15 to 20 words to a sentence. */
const bySentences: Measure = ({ perSentence }) =>
  perSentence <= 15 ? 'easy' : perSentence <= 20 ? 'medium' : 'hard';

/** By language, then by script (ISO 15924); every other is measured by its sentences: Chinese, Hindi, Vietnamese. */
const measures: Readonly<Record<string, Measure>> = {
  tr: atesman,
  ru: oborneva,
  // Made of short words with spaces between their syllables.
  vi: bySentences,
  Latn: lix(6),
  Cyrl: lix(6),
  Grek: lix(6),
  // Without most of its vowels a word is long sooner: El-Haj and Rayson, OSMAN (LREC 2016), take more than five letters.
  Arab: lix(5),
};

/** How hard it reads, by what has been published for its language. Null: too little text to say. */
export function readingLevelOf(text: string, locale: string): ReadingLevel | null {
  const sentences = sentencesOf(text, locale).filter((sentence) => /\p{L}/u.test(sentence.text));
  const { language, script = '' } = new Intl.Locale(locale).maximize();
  const measure = measures[language] ?? measures[script] ?? bySentences;
  const words =
    measure === bySentences
      ? wordsIn(text, locale)
      : (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => word.replace(/\p{M}/gu, ''));
  if (words.length < fewestWords) return null;
  return measure({ perSentence: words.length / sentences.length, words });
}
