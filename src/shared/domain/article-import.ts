import { z } from 'zod';
import { ContentHash } from './ids.ts';
import { ImportProblem, ImportRefusal } from './macro-import.ts';
import { ArticleContent } from './studio.ts';

/** What articles of other systems may be, at most. */
export const articleImportLimits = {
  /** Of one file, an archive with its pictures among them. */
  bytes: 64 * 1024 * 1024,
  /** Each language counts. */
  articles: 5_000,
  notesPerArticle: 60,
  excerptCharacters: 300,
  picturesPerArticle: 100,
} as const;

const Excerpt = z.string().max(articleImportLimits.excerptCharacters);
const Count = z.int().min(1);

export const articleSystems = [
  'zendesk',
  'freshdesk',
  'chatwoot',
  'table',
  'markdown',
  'html',
  /** Our own export: docs/articles-file.md. */
  'groundcrew',
] as const;
export const ArticleSystem = z.enum(articleSystems);
export type ArticleSystem = z.infer<typeof ArticleSystem>;

/** Something of an article that did not come along as it was, and why. */
export const ArticleNote = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('unmapped'),
    /** As the other system calls it, with what stood in it. */
    field: Excerpt,
    value: Excerpt,
    why: z.enum(['no-counterpart', 'known-there-only', 'unknown-value']),
  }),
  /** Markup that articles here do not have: `name` is the element, or what of it; its words stay unless they are none. */
  z.object({ about: z.literal('markup'), name: Excerpt, count: Count }),
  z.object({ about: z.literal('link'), name: Excerpt }),
  z.object({
    about: z.literal('picture'),
    name: Excerpt,
    why: z.enum([
      /** It is on the web, where nobody looks. */
      'remote',
      'not-there',
      'no-picture',
      'too-large',
      'too-many',
    ]),
  }),
  z.object({ about: z.literal('file'), name: Excerpt }),
  /** Why it is for the team alone. */
  z.object({
    about: z.literal('internal'),
    why: z.enum([
      /** Some alone may read it there. */
      'restricted',
      /** Nothing says that everybody may. */
      'not-told',
    ]),
  }),
  /** `characters`: how many there were. */
  z.object({ about: z.literal('cut'), field: Excerpt, characters: Count }),
  /** A spreadsheet would take it for a formula; it is text here. */
  z.object({ about: z.literal('formula'), field: Excerpt }),
  /** So many more notes. */
  z.object({ about: z.literal('more'), count: Count }),
]);
export type ArticleNote = z.infer<typeof ArticleNote>;

/** Where it stands, by the names of collection and section; empty: its file does not say. */
export const ArticlePlace = z.object({ collection: z.string().max(120), section: z.string().max(120) });
export type ArticlePlace = z.infer<typeof ArticlePlace>;

/** An article as it comes: where it will stand, and under which key, is known to the hub alone. */
export const ComingArticle = ArticleContent.omit({ sectionId: true, articleKey: true });
export type ComingArticle = z.infer<typeof ComingArticle>;

export const ArticleOrigin = z.object({
  system: ArticleSystem,
  /** Which of that system's accounts; empty where nothing says it. */
  account: Excerpt,
  /** Finds the article again in a later file, in this language. */
  key: z.string().min(1).max(1_000),
  /** What its translations share. */
  family: z.string().min(1).max(1_000),
});
export type ArticleOrigin = z.infer<typeof ArticleOrigin>;

export const ImportedArticle = z.object({
  origin: ArticleOrigin,
  /** Published there. */
  active: z.boolean(),
  place: ArticlePlace,
  content: ComingArticle,
  notes: z.array(ArticleNote).max(articleImportLimits.notesPerArticle + 1),
});
export type ImportedArticle = z.infer<typeof ImportedArticle>;

/** A file as it would be imported: nothing has been done yet. */
export const ArticleImport = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    system: ArticleSystem,
    /** SHA-256 of the file. */
    hash: ContentHash,
    articles: z.array(ImportedArticle).max(articleImportLimits.articles),
    problems: z.array(ImportProblem).max(1_000),
    moreProblems: z.int().min(0),
  }),
  ImportRefusal,
]);
export type ArticleImport = z.infer<typeof ArticleImport>;
