import { z } from 'zod';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { Tier } from '../domain/vocabulary.ts';

/** Where in the window one looks for what to say. Searches for people and their messages are counted nowhere. */
export const SearchSurface = z.enum(['macro-picker', 'article-picker', 'macros', 'articles', 'knowledge']);
export type SearchSurface = z.infer<typeof SearchSurface>;

/** What one looks for there. */
export const soughtAt = (surface: SearchSurface): 'macro' | 'article' =>
  surface === 'macro-picker' || surface === 'macros' ? 'macro' : 'article';

const times = z.int().min(1).max(100_000);
const Sentence = z.string().max(400);
const Query = z.string().min(1).max(120);

/** What was counted of one kind of thing on one day. Nothing in it says who it was, or whose conversation it was in. */
const notes = {
  /** Replies that came from a macro. */
  macro: z.object({
    kind: z.literal('macro'),
    macroId: Id,
    version: z.int().min(1),
    locale: Locale,
    /** In how many the agent changed something. */
    edited: z.int().min(0).max(100_000),
    /** How much of it was kept, 0 to 100, summed up over all of them. */
    kept: z.int().min(0).max(10_000_000),
    times,
  }),
  /** What became of one sentence in them. */
  edit: z.object({
    kind: z.literal('edit'),
    macroId: Id,
    version: z.int().min(1),
    locale: Locale,
    how: z.enum(['removed', 'replaced', 'added']),
    sentence: Sentence,
    became: Sentence,
    times,
  }),
  article: z.object({
    kind: z.literal('article'),
    articleId: Id,
    version: z.int().min(1),
    use: z.enum(['opened', 'inserted', 'linked']),
    times,
  }),
  search: z.object({
    kind: z.literal('search'),
    query: Query,
    surface: SearchSurface,
    /** none: nothing was found. unused: what was found was not taken. */
    outcome: z.enum(['none', 'unused', 'used']),
    times,
  }),
  /** A text was taken in another language than the customer's, since there was none in theirs. */
  fallback: z.object({
    kind: z.literal('fallback'),
    documentKind: z.enum(['macro', 'article']),
    documentId: Id,
    /** The customer's, without its country. */
    locale: Locale,
    times,
  }),
};

const Day = z.int().min(0).max(100_000);

/** Days are counted from 1970 in UTC, by the hub's clock as the workstation knows it. */
export const LearnedNote = z.discriminatedUnion('kind', [
  notes.macro.extend({ day: Day }),
  notes.edit.extend({ day: Day }),
  notes.article.extend({ day: Day }),
  notes.search.extend({ day: Day }),
  notes.fallback.extend({ day: Day }),
]);
export type LearnedNote = z.infer<typeof LearnedNote>;

/** One batch counts once, however often it arrives. */
export const LearningReport = z.object({ id: Id, notes: z.array(LearnedNote).min(1).max(200) });
export type LearningReport = z.infer<typeof LearningReport>;

/**
 * How often the whole team sent a macro lately, and how often to customers of a tier (null: of any), as the logarithm to
 * base 2 of one more than that. It says nothing of who did, and nothing of what was sent hardly ever.
 */
export const TeamUse = z.object({ macroId: Id, tier: Tier.nullable(), weight: z.number().min(0).max(40) });
export type TeamUse = z.infer<typeof TeamUse>;
export const TeamUses = z.object({ uses: z.array(TeamUse).max(limits.teamUses) });
export type TeamUses = z.infer<typeof TeamUses>;

/** How often, within the time that is looked at: of these in its last four weeks, and in the four before. */
const Counted = z.object({ count: z.int().min(0), lately: z.int().min(0), before: z.int().min(0) });
export type Counted = z.infer<typeof Counted>;

/** Names a finding for as long as it is one: by what it is about. */
export const FindingKey = z.string().regex(/^[0-9a-f]{64}$/);

const mostOfEach = 100;
const DocumentFigures = { documentId: Id, title: z.string(), version: z.int().min(1) };

export const MacroFigures = z.object({
  ...DocumentFigures,
  sends: Counted,
  /** Of how many is known what was changed, in how many something was, and how much was kept on average, 0 to 100. */
  compared: z.int().min(0),
  edited: z.int().min(0),
  kept: z.int().min(0).max(100).nullable(),
  /** Conversations in which it was sent and that were rated within a fortnight, and the sum of what they gave. */
  ratings: z.int().min(0),
  score: z.int().min(0),
  /** Those that were solved after it within a week, and those of them that were opened again within a week. */
  solved: z.int().min(0),
  reopened: z.int().min(0),
});
export type MacroFigures = z.infer<typeof MacroFigures>;

export const EditFinding = z.object({
  key: FindingKey,
  ...DocumentFigures,
  locale: Locale,
  how: z.enum(['removed', 'replaced', 'added']),
  sentence: Sentence,
  became: Sentence,
  times: Counted,
  /** Sends of this version in this language of which is known what was changed. */
  of: z.int().min(0),
});
export type EditFinding = z.infer<typeof EditFinding>;

export const SearchFinding = z.object({
  key: FindingKey,
  query: Query,
  what: z.enum(['none', 'unused']),
  /** Where it was so, most often first. */
  surfaces: z.array(SearchSurface).min(1),
  times: Counted,
  /** Searches for it in all. */
  of: z.int().min(1),
});
export type SearchFinding = z.infer<typeof SearchFinding>;

export const IdleFinding = z.object({
  key: FindingKey,
  kind: z.enum(['macro', 'article']),
  ...DocumentFigures,
  locale: Locale.nullable(),
  /** Live in this version since then. */
  since: Instant,
});
export type IdleFinding = z.infer<typeof IdleFinding>;

/** Words that mean the same to whoever looks for an article or a macro; kept by trainers. */
export const SynonymGroup = z.object({
  id: Id,
  words: z.array(z.string().min(1).max(60)).min(2).max(limits.wordsPerSynonymGroup),
  updatedAt: Instant,
});
export type SynonymGroup = z.infer<typeof SynonymGroup>;

export const dismissalReasons = ['not-worth-it', 'on-purpose', 'done-elsewhere', 'other'] as const;
export const Dismissal = z.object({
  key: FindingKey,
  /** What it was about, in words. */
  title: z.string().max(300),
  reason: z.enum(dismissalReasons),
  at: Instant,
});
export type Dismissal = z.infer<typeof Dismissal>;

export const Learning = z.object({
  /** Of so many days. */
  days: z.int(),
  /** When the first workstation told of anything; null: none has. */
  since: Instant.nullable(),
  macros: z.array(MacroFigures).max(mostOfEach),
  edits: z.array(EditFinding).max(mostOfEach),
  searches: z.array(SearchFinding).max(2 * mostOfEach),
  idle: z.array(IdleFinding).max(2 * mostOfEach),
  synonyms: z.array(SynonymGroup).max(limits.synonymGroups),
  dismissed: z.array(Dismissal).max(mostOfEach),
});
export type Learning = z.infer<typeof Learning>;

export const Dismiss = Dismissal.omit({ at: true });
export const Restore = z.object({ key: FindingKey });
/** `expected`: `updatedAt` of the group that was looked at; null: it is new. */
export const SaveSynonyms = SynonymGroup.omit({ updatedAt: true }).extend({ expected: Instant.nullable() });
export type SaveSynonyms = z.infer<typeof SaveSynonyms>;
export const RemoveSynonyms = z.object({ id: Id, expected: Instant });
/** conflict: somebody else changed it meanwhile. taken: a word stands in another group. full: there are too many. */
export const SynonymsChanged = z.object({
  outcome: z.enum(['saved', 'conflict', 'taken', 'full', 'too-few']),
  synonyms: z.array(SynonymGroup).max(limits.synonymGroups),
});
export type SynonymsChanged = z.infer<typeof SynonymsChanged>;
