import type { Macro } from '../../shared/domain/knowledge.ts';
import { baseLanguage } from '../../shared/domain/spoken-language.ts';
import { unfitnessOf } from '../../shared/domain/validity.ts';
import type { MacroUse } from '../db/queries/macro-use.ts';
import { weightAt } from '../db/queries/macro-use.ts';
import type { TeamUsesOf } from '../db/queries/team-uses.ts';
import { foldText } from './fold.ts';
import {
  editsAllowed,
  type IndexedMacro,
  isNear,
  type MacroIndex,
  wordsBeginning,
  wordsNear,
  wordsOf,
} from './macro-index.ts';
import { inOtherWords, type Synonyms } from './macro-synonyms.ts';

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

type Search = {
  readonly query: string;
  readonly context: MacroContext | null;
  readonly uses: Uses;
  readonly synonyms?: Synonyms;
  readonly limit: number;
  /** The hub's time in ms. */
  readonly now: number;
};

/**
 * Macros in which every word of the query is found, the best first: shortcut, title, folder and tags, text, in this
 * order, and with a typing error in title or folder where nothing fits better; the same in other words counts half. Behind
 * all of them come those that are found with typing errors in the shortcut or the text alone. Of like hits those that speak
 * the customer's language. An empty query lists all, those first that are for this topic and that this agent uses or has
 * marked, then the team. Of each kind, what may not be said `now` comes last.
 */
export function searchMacros(index: MacroIndex, search: Search): Macro[] {
  const { query, context, uses, synonyms = [], limit, now } = search;
  const whole = foldText(query.trim()).replace(/\s+/g, ' ');
  const words = wordsOf(query);
  if (words.length === 0 && whole !== '') return [];
  const asked = { whole, shortcut: whole.replace(/^[/#:]/, '') };
  const wanted = words.map((word) => wantedOf(index, word));
  const others = inOtherWords(words, synonyms).map((said) => said.map((word) => wantedOf(index, word)));
  const found: Ranked[] = [];
  const nearly: Ranked[] = [];
  for (const [at, entry] of index.entries.entries()) {
    const score = Math.max(
      scoreOf(entry, at, wanted, asked),
      ...others.map((said) => inOther * scoreOf(entry, at, said, null)),
    );
    if (score > 0) found.push({ macro: entry.macro, score: score + fitOf(entry.macro) });
  }
  if (found.length < limit && whole !== '') {
    const isFound = new Set(found.map(({ macro }) => macro.id));
    for (const [at, entry] of index.entries.entries()) {
      const score = isFound.has(entry.macro.id) ? 0 : nearScoreOf(entry, at, wanted, asked);
      if (score > 0) nearly.push({ macro: entry.macro, score: score + fitOf(entry.macro) });
    }
  }
  return [...best(found, limit), ...best(nearly, limit)].slice(0, limit);

  function fitOf(macro: Macro): number {
    const fit = bonus(macro, context) + habit(uses.own.get(macro.id), now) - malus(macro, now);
    const understood = context !== null && speaks(macro, context) ? forLanguage : 0;
    return fit + custom(uses.team.get(macro.id), context) + understood;
  }
}

/**
 * At most `limit` that fit: for this topic, or often used or marked; in the right channel, with a text, and valid. Among
 * them those come first that speak of what the conversation is `about`, in whatever language, that speak the customer's, and
 * that the team sends to customers of this tier.
 */
export function suggestMacros(
  { entries }: MacroIndex,
  context: MacroContext & { readonly about: string },
  uses: Uses,
  limit: number,
  now: number,
): Macro[] {
  const about = new Set(wordsOf(context.about).filter((word) => word.length >= leastLetters));
  const ranked = entries.flatMap((entry) => {
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

type Ranked = { readonly macro: Macro; readonly score: number };

function best(ranked: Ranked[], limit: number): Macro[] {
  return ranked
    .sort((a, b) => b.score - a.score || compareTitles(a.macro, b.macro))
    .slice(0, limit)
    .map(({ macro }) => macro);
}

/** A word that is looked for: what each macro has of it, looked up once, by the macros' places. */
type Wanted = {
  readonly points: ReadonlyMap<number, number>;
  /** Whose texts have it but for typing errors. */
  readonly nearly: () => ReadonlySet<number>;
};

/** With fewer letters a word with an error is mostly another word that many texts have. */
const leastInText = 5;

function wantedOf(index: MacroIndex, word: string): Wanted {
  const { titles, places, texts, words } = index;
  const points = new Map<number, number>();
  const give = (found: readonly number[] | undefined, most: number) => {
    for (const at of found ?? []) if (most > (points.get(at) ?? 0)) points.set(at, most);
  };
  give(titles.get(word), 60);
  give(places.get(word), 30);
  give(texts.get(word), 10);
  for (const longer of wordsBeginning(index, word)) {
    give(titles.get(longer), 45);
    give(places.get(longer), 22);
    if (word.length > 2) give(texts.get(longer), 7);
  }
  if (word.length > 2) for (const other of words) if (other.includes(word)) give(titles.get(other), 20);
  const near = wordsNear(index, word);
  for (const other of near) {
    give(titles.get(other), 14);
    give(places.get(other), 5);
  }
  let nearly: Set<number> | null = null;
  return {
    points,
    nearly() {
      nearly ??= new Set(
        word.length < leastInText ? [] : [...near].flatMap((other) => texts.get(other) ?? []),
      );
      return nearly;
    },
  };
}

/** What the same in other words is worth. */
const inOther = 0.5;

/** The query as one, and as a shortcut is typed. */
type Asked = { readonly whole: string; readonly shortcut: string };

/** `asked`: null where it is said in other words. */
function scoreOf(entry: IndexedMacro, at: number, wanted: readonly Wanted[], asked: Asked | null): number {
  if (wanted.length === 0) return 1;
  let score = 0;
  if (asked !== null) {
    const { whole, shortcut } = asked;
    if (entry.shortcut !== '' && entry.shortcut === shortcut) score += 400;
    else if (shortcut.length > 1 && entry.shortcut.startsWith(shortcut)) score += 200;
    if (entry.title === whole) score += 150;
    else if (entry.title.startsWith(whole)) score += 60;
  }
  for (const one of wanted) {
    const found = one.points.get(at) ?? 0;
    if (found === 0 && score < 200) return 0;
    score += found;
  }
  return score;
}

/** Where the shortcut or the text has it but for typing errors. */
function nearScoreOf(
  entry: IndexedMacro,
  at: number,
  wanted: readonly Wanted[],
  { shortcut }: Asked,
): number {
  if (entry.shortcut !== '' && isNear(shortcut, entry.shortcut, editsAllowed(shortcut))) return 50;
  let score = 0;
  for (const one of wanted) {
    const found = one.points.get(at) ?? (one.nearly().has(at) ? 3 : 0);
    if (found === 0) return 0;
    score += found;
  }
  return score;
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
