import type { Macro } from '../../shared/domain/knowledge.ts';
import { unfitnessOf } from '../../shared/domain/validity.ts';
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

/** What the agent is looking at: macros made for it come first. */
export type MacroContext = { readonly channel: string; readonly topic: string | null };

const word = /[\p{L}\p{N}]+/gu;
const bodyCharacters = 4_000;

export function indexMacro(macro: Macro): IndexedMacro {
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

/**
 * Macros in which every word of the query is found, the best first: shortcut, title, folder and tags, text, in this
 * order, and with a typing error where nothing fits better. An empty query lists all, those for this topic first. What
 * may not be said at `now`, the hub's time in ms, comes last.
 */
export function searchMacros(
  index: readonly IndexedMacro[],
  query: string,
  context: MacroContext | null,
  limit: number,
  now: number,
): Macro[] {
  const whole = foldText(query.trim()).replace(/\s+/g, ' ');
  const words = wordsOf(query);
  if (words.length === 0 && whole !== '') return [];
  const ranked: { macro: Macro; score: number }[] = [];
  for (const entry of index) {
    const score = scoreOf(entry, words, whole);
    const { macro } = entry;
    if (score > 0) ranked.push({ macro, score: score + bonus(macro, context) - malus(macro, now) });
  }
  return ranked
    .sort((a, b) => b.score - a.score || compareTitles(a.macro, b.macro))
    .slice(0, limit)
    .map(({ macro }) => macro);
}

function scoreOf(entry: IndexedMacro, words: readonly string[], whole: string): number {
  if (words.length === 0) return 1;
  const shortcut = whole.replace(/^[/#:]/, '');
  let score = 0;
  if (entry.shortcut !== '' && entry.shortcut === shortcut) score += 400;
  else if (shortcut.length > 1 && entry.shortcut.startsWith(shortcut)) score += 200;
  if (entry.title === whole) score += 150;
  else if (entry.title.startsWith(whole)) score += 60;
  for (const one of words) {
    const found = scoreOfWord(entry, one);
    if (found === 0 && score < 200) return 0;
    score += found;
  }
  return score;
}

function scoreOfWord(entry: IndexedMacro, word: string): number {
  if (entry.titleWords.includes(word)) return 60;
  if (entry.titleWords.some((other) => other.startsWith(word))) return 45;
  if (entry.placeWords.includes(word)) return 30;
  if (entry.placeWords.some((other) => other.startsWith(word))) return 22;
  if (word.length > 2 && entry.title.includes(word)) return 20;
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (allowed > 0 && entry.titleWords.some((other) => isNear(word, other, allowed))) return 14;
  if (entry.bodyWords.has(word)) return 10;
  if (word.length > 2 && [...entry.bodyWords].some((other) => other.startsWith(word))) return 7;
  if (allowed > 0 && entry.placeWords.some((other) => isNear(word, other, allowed))) return 5;
  return 0;
}

/** Whether a word, or its beginning, is the other one but for a few typing errors. */
function isNear(word: string, other: string, allowed: number): boolean {
  // The first letter is seldom wrong, and it keeps most comparisons short.
  if (other[0] !== word[0] || other.length < word.length - allowed) return false;
  return (
    fewestEdits(word, other, allowed) <= allowed ||
    fewestEdits(word, other.slice(0, word.length), allowed) <= allowed
  );
}

function bonus(macro: Macro, context: MacroContext | null): number {
  if (context === null) return 0;
  const rightTopic = context.topic !== null && macro.topics.includes(context.topic) ? 25 : 0;
  const wrongChannel = macro.channels.length > 0 && !macro.channels.some((one) => one === context.channel);
  return rightTopic - (wrongChannel ? 30 : 0);
}

/** More than any word can win. */
function malus({ validity }: Macro, now: number): number {
  return validity && unfitnessOf(validity, now) ? 1_000_000 : 0;
}

function compareTitles(a: Macro, b: Macro): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function wordsOf(text: string): string[] {
  return foldText(text).match(word) ?? [];
}
