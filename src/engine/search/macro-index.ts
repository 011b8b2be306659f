import type { Macro } from '../../shared/domain/knowledge.ts';
import { fewestEdits } from './few-edits.ts';
import { foldText } from './fold.ts';

/** A macro with its words folded once, so that every key stroke is a matter of comparing. */
export type IndexedMacro = {
  readonly macro: Macro;
  readonly title: string;
  readonly shortcut: string;
  readonly titleWords: readonly string[];
  readonly placeWords: readonly string[];
  readonly bodyWords: ReadonlySet<string>;
};

/** In which macros a word stands, by their place among the entries. */
type Postings = ReadonlyMap<string, readonly number[]>;

/** Macros, with what is to be known of each word at once: in which titles, places and texts it stands. */
export type MacroIndex = {
  readonly entries: readonly IndexedMacro[];
  readonly titles: Postings;
  readonly places: Postings;
  readonly texts: Postings;
  /** Every word of them, in the order of their letters. */
  readonly words: readonly string[];
};

const word = /[\p{L}\p{N}]+/gu;
const bodyCharacters = 4_000;

/** What is as it was in the index `before` is not read again. */
export function indexMacros(macros: readonly Macro[], before?: MacroIndex): MacroIndex {
  const known = new Map(before?.entries.map((entry) => [entry.macro.id, entry]));
  const entries = macros.map((macro) => {
    const entry = known.get(macro.id);
    return entry && isSame(entry.macro, macro) ? { ...entry, macro } : indexMacro(macro);
  });
  const titles = postingsOf(entries.map(({ titleWords }) => titleWords));
  const places = postingsOf(entries.map(({ placeWords }) => placeWords));
  const texts = postingsOf(entries.map(({ bodyWords }) => bodyWords));
  const words = new Set([...titles.keys(), ...places.keys(), ...texts.keys()]);
  return { entries, titles, places, texts, words: [...words].sort() };
}

function postingsOf(each: readonly Iterable<string>[]): Postings {
  const postings = new Map<string, number[]>();
  for (const [at, words] of each.entries())
    for (const one of words) {
      const places = postings.get(one);
      if (!places) postings.set(one, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  return postings;
}

const isSame = (one: Macro, other: Macro): boolean =>
  one.hash === other.hash && one.version === other.version && one.updatedAt === other.updatedAt;

function indexMacro(macro: Macro): IndexedMacro {
  const bodies = Object.values(macro.bodies).map((body) => body.slice(0, bodyCharacters));
  return {
    macro,
    title: foldText(macro.title),
    shortcut: foldText(macro.shortcut ?? ''),
    titleWords: wordsOf(macro.title),
    placeWords: wordsOf([...macro.folder, ...macro.tags, ...macro.topics].join(' ')),
    bodyWords: new Set(wordsOf(bodies.join(' '))),
  };
}

export function wordsOf(text: string): string[] {
  return foldText(text).match(word) ?? [];
}

/** The words that begin so. */
export function wordsBeginning({ words }: MacroIndex, beginning: string): string[] {
  const found: string[] = [];
  for (let at = firstFrom(words, beginning); words[at]?.startsWith(beginning); at += 1)
    found.push(words[at] ?? '');
  return found;
}

/** The words that are this one, or begin with it, but for a few typing errors. */
export function wordsNear(index: MacroIndex, typed: string): Set<string> {
  const allowed = editsAllowed(typed);
  if (allowed === 0) return new Set();
  // The first letter is seldom wrong, and it keeps most comparisons short.
  return new Set(wordsBeginning(index, typed.charAt(0)).filter((other) => isNear(typed, other, allowed)));
}

/** How many errors a word may have: in a short one they would make another word of it. */
export const editsAllowed = (typed: string): number => (typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0);

/** Whether a word, or its beginning, is the other one but for a few typing errors. */
export function isNear(typed: string, other: string, allowed: number): boolean {
  if (other[0] !== typed[0] || other.length < typed.length - allowed) return false;
  return (
    fewestEdits(typed, other, allowed) <= allowed ||
    fewestEdits(typed, other.slice(0, typed.length), allowed) <= allowed
  );
}

function firstFrom(words: readonly string[], from: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
