import type { Macro } from '../../shared/domain/knowledge.ts';
import { baseLanguage } from '../../shared/domain/spoken-language.ts';
import { unfitnessOf } from '../../shared/domain/validity.ts';
import type { MacroUse } from '../db/queries/macro-use.ts';
import { weightAt } from '../db/queries/macro-use.ts';
import type { TeamUsesOf } from '../db/queries/team-uses.ts';
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
export type MacroContext = {
  readonly channel: string;
  readonly topic: string | null;
  readonly locale: string;
  /** The customer's. */
  readonly tier: string;
};
export type MacroUses = ReadonlyMap<string, MacroUse>;
/** What this agent uses, and what the whole team does. */
export type Uses = { readonly own: MacroUses; readonly team: TeamUsesOf };

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
 * order, and with a typing error where nothing fits better; of like hits those that speak the customer's language. An empty query lists all, those first that are for this topic
 * and that this agent uses or has marked, then the team. What may not be said at `now`, the hub's time in ms, comes last.
 */
export function searchMacros(
  index: readonly IndexedMacro[],
  query: string,
  context: MacroContext | null,
  uses: Uses,
  limit: number,
  now: number,
): Macro[] {
  const whole = foldText(query.trim()).replace(/\s+/g, ' ');
  const words = wordsOf(query);
  if (words.length === 0 && whole !== '') return [];
  const ranked: { macro: Macro; score: number }[] = [];
  for (const entry of index) {
    const score = scoreOf(entry, words, whole);
    if (score === 0) continue;
    const { macro } = entry;
    const fit = bonus(macro, context) + habit(uses.own.get(macro.id), now) - malus(macro, now);
    const common = custom(uses.team.get(macro.id), context);
    const understood = context !== null && speaks(macro, context) ? forLanguage : 0;
    ranked.push({ macro, score: score + fit + common + understood });
  }
  return best(ranked, limit);
}

/**
 * At most `limit` that fit: for this topic, or often used or marked; in the right channel, with a text, and valid. Among
 * them those come first that speak of what the conversation is `about`, in whatever language, that speak the customer's, and
 * that the team sends to customers of this tier.
 */
export function suggestMacros(
  index: readonly IndexedMacro[],
  context: MacroContext & { readonly about: string },
  uses: Uses,
  limit: number,
  now: number,
): Macro[] {
  const about = new Set(wordsOf(context.about).filter((word) => word.length >= leastLetters));
  const ranked = index.flatMap((entry) => {
    const { macro } = entry;
    if (isElsewhere(macro, context) || malus(macro, now) > 0 || !Object.values(macro.bodies).some(Boolean))
      return [];
    const fit = bonus(macro, context) + habit(uses.own.get(macro.id), now);
    const common = custom(uses.team.get(macro.id), context);
    const score = fit + common + shared(entry, about) + (speaks(macro, context) ? 10 : 0);
    return fit >= leastFit ? [{ macro, score }] : [];
  });
  return best(ranked, limit);
}

/** Shorter words say little of what a text is about. */
const leastLetters = 4;

/** What a macro has in common with a conversation; its title says more than its text. */
function shared({ titleWords, bodyWords }: IndexedMacro, about: ReadonlySet<string>): number {
  let points = 0;
  for (const word of about) points += titleWords.includes(word) ? 5 : bodyWords.has(word) ? 1 : 0;
  return Math.min(points, 20);
}

/** A topic alone is enough, and so are a mark or three uses within a fortnight. */
const leastFit = 15;

function best(ranked: { macro: Macro; score: number }[], limit: number): Macro[] {
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
  return rightTopic - (isElsewhere(macro, context) ? 30 : 0);
}

/** More than a habit or a better place of the word, less than a title has over a text, or a shortcut over all. */
const forLanguage = 40;

const speaks = ({ bodies }: Macro, { locale }: MacroContext): boolean =>
  Object.keys(bodies).some((spoken) => baseLanguage(spoken) === baseLanguage(locale));

const isElsewhere = ({ channels }: Macro, { channel }: MacroContext): boolean =>
  channels.length > 0 && !channels.some((one) => one === channel);

/** What is a habit of this agent comes before what is not, but not before what was asked for. */
function habit(use: MacroUse | undefined, now: number): number {
  if (!use) return 0;
  return Math.min(15, 8 * Math.log2(1 + weightAt(use, now))) + (use.favourite ? 15 : 0);
}

/** What the team sends, the more so to customers of this tier: less than what this agent does, and than the topic. */
function custom(
  weights: ReadonlyMap<string | null, number> | undefined,
  context: MacroContext | null,
): number {
  if (!weights) return 0;
  const toTier = context === null ? 0 : (weights.get(context.tier) ?? 0);
  return Math.min(6, weights.get(null) ?? 0) + Math.min(8, toTier);
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
