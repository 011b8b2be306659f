import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { Article, Macro } from '../domain/knowledge.ts';
import { MustRead } from '../domain/must-read.ts';
import { Stage } from '../domain/stage.ts';
import { ArticleContent, ArticleVersion, MacroContent, MacroVersion } from '../domain/studio.ts';

/**
 * What trainers change of macros and articles. Asked of the hub and changed there at once, like how the desk is run; what is live
 * travels by the change log to everybody.
 */

export const StudioLibrary = z.object({
  macros: z.array(
    z.object({
      documentId: Id,
      /** As it is live; null for one that never was. */
      live: Macro.pick({
        title: true,
        folder: true,
        version: true,
        validity: true,
        updatedAt: true,
      })
        .extend({
          /** That its texts speak. */
          locales: z.array(z.string()),
        })
        .nullable(),
      /** What is being worked on. */
      work: MacroVersion.pick({
        id: true,
        state: true,
        goesLiveAt: true,
        proposedBy: true,
        stage: true,
        revision: true,
        updatedAt: true,
      })
        .extend({ title: z.string(), folder: z.array(z.string()) })
        .nullable(),
    }),
  ),
});
export type StudioLibrary = z.infer<typeof StudioLibrary>;

/** A release that holds what is being worked on of a document, and has not gone live. */
export const HoldingRelease = z.object({ id: Id, name: z.string(), goesLiveAt: Instant.nullable() });
export type HoldingRelease = z.infer<typeof HoldingRelease>;

export const StudioMacro = z.object({
  live: Macro.nullable(),
  /** What is being worked on first, then the newest; at most 200. */
  versions: z.array(MacroVersion),
  releases: z.array(HoldingRelease),
});
export type StudioMacro = z.infer<typeof StudioMacro>;

/** What stands in the studio of an article in one language, for a list. */
const Shelved = ArticleContent.pick({
  articleKey: true,
  locale: true,
  sectionId: true,
  title: true,
  audience: true,
});
export const StudioArticles = z.object({
  articles: z.array(
    z.object({
      documentId: Id,
      /** As it is live; null for one that never was. */
      live: Shelved.extend(
        Article.pick({ version: true, url: true, validity: true, updatedAt: true }).shape,
      ).nullable(),
      /** What is being worked on. */
      work: ArticleVersion.pick({
        id: true,
        state: true,
        goesLiveAt: true,
        stage: true,
        revision: true,
        updatedAt: true,
      })
        .extend(Shelved.shape)
        .nullable(),
    }),
  ),
  /** Where articles may stand, in the order of the library. */
  sections: z.array(z.object({ id: Id, name: z.string(), collection: z.string() })),
});
export type StudioArticles = z.infer<typeof StudioArticles>;

export const StudioArticle = z.object({
  live: Article.nullable(),
  /** What is being worked on first, then the newest; at most 200. */
  versions: z.array(ArticleVersion),
  releases: z.array(HoldingRelease),
});
export type StudioArticle = z.infer<typeof StudioArticle>;

const onVersion = { documentId: Id, versionId: Id, expected: z.int().min(1) };
const mostLanguages = 60;
const onLive = { documentId: Id, expected: z.int().min(1) };

/** Begins a version (`expected` null), or goes on with one, which is then a draft again. */
const write = <Content extends z.ZodType>(content: Content) =>
  z.object({
    do: z.literal('write'),
    ...onVersion,
    expected: onVersion.expected.nullable(),
    content,
    note: z.string().max(500),
  });

/** `expected` is the version's revision, or the number of the one that is live: compare-and-set. */
const steps = [
  z.object({ do: z.literal('submit'), ...onVersion }),
  /** Back to its writers, with what has to change. */
  z.object({ do: z.literal('return'), ...onVersion, reason: z.string().trim().min(1).max(500) }),
  z.object({ do: z.literal('approve'), ...onVersion }),
  /** `reason`: what whoever proposed it is told. */
  z.object({ do: z.literal('discard'), ...onVersion, reason: z.string().max(500).exactOptional() }),
  /** Now, or at a time. */
  z.object({
    do: z.literal('publish'),
    ...onVersion,
    at: Instant.nullable(),
    recalls: z.boolean(),
    mustRead: MustRead.exactOptional(),
  }),
  z.object({
    do: z.literal('withdraw'),
    ...onLive,
    replacedBy: Id.nullable(),
    reason: z.string().max(500),
    /** Its other languages, in the same step: all of them or none. */
    also: z
      .array(z.object({ ...onLive, replacedBy: Id.nullable() }))
      .max(mostLanguages)
      .exactOptional(),
  }),
  /** An earlier version is live again, under a new number; those after it are called back. */
  z.object({
    do: z.literal('roll-back'),
    ...onLive,
    to: z.int().min(1),
    also: z
      .array(z.object({ ...onLive, to: z.int().min(1) }))
      .max(mostLanguages)
      .exactOptional(),
  }),
  /** Those who should have read what is live and have not hear of it once more. */
  z.object({ do: z.literal('remind'), ...onLive }),
  /** Before it goes live for all: to some, or to more than until now. */
  z.object({ do: z.literal('stage'), ...onVersion, to: Stage }),
  /** From all to whom it was staged: it is approved and no more. */
  z.object({ do: z.literal('take-back'), ...onVersion }),
] as const;

export const StudioChange = z.discriminatedUnion('do', [write(MacroContent), ...steps]);
export type StudioChange = z.infer<typeof StudioChange>;
export const ArticleChange = z.discriminatedUnion('do', [write(ArticleContent), ...steps]);
export type ArticleChange = z.infer<typeof ArticleChange>;

/** `key`: made once when the trainer acted; the hub executes each once. */
export const ChangeMacro = z.object({ key: Id, change: StudioChange });
export type ChangeMacro = z.infer<typeof ChangeMacro>;
export const ChangeArticle = z.object({ key: Id, change: ArticleChange });
export type ChangeArticle = z.infer<typeof ChangeArticle>;

const changed = <Document extends z.ZodType>(document: Document) =>
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), document }),
    /** Somebody else changed it meanwhile: nothing was done, `document` is how it stands now. */
    z.object({ outcome: z.literal('conflict'), document }),
    z.object({
      outcome: z.literal('refused'),
      why: z.enum([
        /** Only what was approved goes live. */
        'not-approved',
        /** Whoever had a hand in it does not approve it. */
        'own-work',
        /** It is not in a state in which that can be done. */
        'other-state',
        'no-such-version',
        /** Nobody has to read it. */
        'not-must-read',
        /** Some have it: it has to be taken back from them first. */
        'staged',
        /** It would be staged to nobody, or to somebody who is not there. */
        'nobody',
        /** What is to replace it is not there, or is the document itself. */
        'no-replacement',
        'unnamed',
        /** The workspace's own language is missing, or says nothing. */
        'no-text',
        /** A recovery phrase, key or code stands in it. */
        'secret',
        /** It asks the customer for one. */
        'asks-for-secret',
        /** Nothing can fill it in: a tag is not closed, a filter not there. */
        'broken-template',
        /** A file with it isn't there, or isn't the writer's to hand on. */
        'no-file',
        /** The section in which the article is to stand is not there. */
        'no-section',
        /** A picture in it is larger than an article may have. */
        'large-picture',
        /** Another article has this language already. */
        'taken',
        'key-used',
      ]),
    }),
  ]);

export const MacroChanged = changed(StudioMacro);
export type MacroChanged = z.infer<typeof MacroChanged>;
export const ArticleChanged = changed(StudioArticle);
export type ArticleChanged = z.infer<typeof ArticleChanged>;
