import { z } from 'zod';
import { articleFields } from '../domain/article-content.ts';
import { ArticleOrigin, ArticlePlace, articleImportLimits, ComingArticle } from '../domain/article-import.ts';
import { ContentHash, Id } from '../domain/ids.ts';
import { ArticleContent } from '../domain/studio.ts';
import { ImportedFile, importWireLimits, MacroImportRecord } from './macro-imports.ts';

/**
 * How articles of other systems come in: as macros do (`macro-imports.ts`), each language by itself. Undone, listed and
 * taken further they are by the same calls.
 */

export const articleWireLimits = {
  /** In one piece: their pictures are brought before it. */
  perPiece: 200,
  perPage: 50,
} as const;

const Position = z
  .int()
  .min(0)
  .max(articleImportLimits.articles - 1);

export const StagedArticle = z.object({
  origin: ArticleOrigin,
  /** False: a draft there, or archived. */
  active: z.boolean(),
  place: ArticlePlace,
  content: ComingArticle,
});
export type StagedArticle = z.infer<typeof StagedArticle>;

export const StageArticles = z.object({
  importId: Id,
  /** Which article of the import is the first one here. */
  from: Position,
  articles: z.array(StagedArticle).min(1).max(articleWireLimits.perPiece),
});
export type StageArticles = z.infer<typeof StageArticles>;

const choices = {
  importId: Id,
  /** Whether those that are no more than drafts there come along. */
  takesInactive: z.boolean(),
};
export const CheckArticles = z.object(choices);
export type CheckArticles = z.infer<typeof CheckArticles>;

export const ArticleFinding = z.object({
  /** Among the articles of the import. */
  position: Position,
  finding: z.enum(['new', 'changed', 'same', 'skipped', 'refused']),
  /** Of an article that is skipped or refused. */
  why: z
    .enum([
      /** Somebody works on it here. */
      'being-worked-on',
      'switched-off',
      'unnamed',
      'no-text',
      'secret',
      'asks-for-secret',
      /** Another of the import is the same article here, or one here has its key and language. */
      'duplicate',
      /** Longer than an article may be. */
      'too-large',
    ])
    .nullable(),
  /** Null for one that is not here yet. */
  documentId: Id.nullable(),
  /** Who works on it. */
  writers: z.array(Id).max(100),
  fields: z.array(z.enum(articleFields)),
  /** Where it would stand, and whether that is made for it. */
  place: ArticlePlace.extend({ isNew: z.boolean() }),
  /** What it shows or names that is not here, and so stays out of it. */
  left: z.array(z.object({ what: z.enum(['picture', 'replacement']), name: z.string().max(300) })).max(100),
});
export type ArticleFinding = z.infer<typeof ArticleFinding>;

export const ArticlePlan = z.object({
  findings: z.array(ArticleFinding).max(articleImportLimits.articles),
  /** Names what was found: an import is done as it was seen, or not. */
  seen: ContentHash,
});
export type ArticlePlan = z.infer<typeof ArticlePlan>;

export const CommitArticles = z.object({
  ...choices,
  seen: ContentHash,
  files: z.array(ImportedFile).min(1).max(importWireLimits.filesPerImport),
});
export type CommitArticles = z.infer<typeof CommitArticles>;

export const ArticlesCommitted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('imported'), record: MacroImportRecord }),
  /** Something has changed here since: nothing was done, and this is how it would be now. */
  z.object({ outcome: z.literal('changed'), plan: ArticlePlan }),
]);
export type ArticlesCommitted = z.infer<typeof ArticlesCommitted>;

/** A live article as a file has it. */
export const ArticleInFile = ArticleContent.extend({ id: Id, place: ArticlePlace });
export type ArticleInFile = z.infer<typeof ArticleInFile>;

/** Live articles in the order of their ids, those behind `after`. */
export const ExportArticles = z.object({ after: Id.nullable() });
export const ExportedArticles = z.object({
  articles: z.array(ArticleInFile),
  /** Null: there are no more. */
  next: Id.nullable(),
});
export type ExportedArticles = z.infer<typeof ExportedArticles>;
