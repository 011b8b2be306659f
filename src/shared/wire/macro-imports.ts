import { z } from 'zod';
import { ArticleSystem, articleImportLimits } from '../domain/article-import.ts';
import { ForeignName, ForeignTarget } from '../domain/foreign-names.ts';
import { ContentHash, Id, Instant, Locale } from '../domain/ids.ts';
import { macroFields } from '../domain/macro-content.ts';
import { ImportedMacro, ImportSystem, importLimits } from '../domain/macro-import.ts';
import { MacroInFile } from '../domain/macros-file.ts';
import { MacroContent, MacroVersion } from '../domain/studio.ts';

/**
 * How macros of other systems come in: they are brought to the hub in pieces, compared there with what it has, and
 * become drafts all at once or not at all.
 */

export const importWireLimits = {
  /** In one piece. */
  macrosPerPiece: 500,
  filesPerImport: 500,
  /** Told by name after an undo; the others are counted. */
  named: 1_000,
  macrosPerPage: 200,
  /** Names that only the other system knows. */
  foreignNames: 1_000,
} as const;

const Count = z.int().min(0);
const Position = z
  .int()
  .min(0)
  .max(importLimits.macros - 1);

export const StagedMacro = z.object({
  origin: z.object({
    system: ImportSystem,
    /** Empty where nobody named one. */
    account: z.string().max(importLimits.excerptCharacters),
    key: z.string().min(1).max(3_000),
  }),
  /** False: switched off there. */
  active: z.boolean(),
  /** Who alone may use it there: queues become those of the same name here; without any, nobody has it here. */
  restricted: ImportedMacro.shape.restricted.default(null),
  foreign: ImportedMacro.shape.foreign.default([]),
  content: MacroContent,
});
export type StagedMacro = z.infer<typeof StagedMacro>;

/** `importId` is made by whoever imports; the first piece begins it, and ends one that they had begun before. */
export const StageMacros = z.object({
  importId: Id,
  /** Which macro of the import is the first one here. */
  from: Position,
  macros: z.array(StagedMacro).min(1).max(importWireLimits.macrosPerPiece),
});
export type StageMacros = z.infer<typeof StageMacros>;

/** What a name of another system's account is here; kept when the import is done, for the next one of that account. */
export const ForeignChoice = ForeignName.extend({
  ...StagedMacro.shape.origin.pick({ system: true, account: true }).shape,
  target: ForeignTarget,
});
export type ForeignChoice = z.infer<typeof ForeignChoice>;

/** Such a name as it was found, and what it is here; null: nobody has said yet. */
export const ForeignFound = ForeignChoice.extend({
  /** As the other system calls the actions that name it; empty: who alone may use a macro there. */
  fields: z.array(z.string()).max(10),
  /** In how many macros of the import. */
  macros: z.int().min(1),
  target: ForeignTarget.nullable(),
});
export type ForeignFound = z.infer<typeof ForeignFound>;

const choices = {
  importId: Id,
  /** Whether those that are switched off there come along. */
  takesInactive: z.boolean(),
  /** Whether a macro that is here is for those alone from now on who may use it there. */
  takesQueues: z.boolean().default(false),
  /** Beside what was chosen for the same accounts before. */
  foreign: z.array(ForeignChoice).max(importWireLimits.foreignNames).default([]),
};
export const CheckImport = z.object(choices);
export type CheckImport = z.infer<typeof CheckImport>;

export const ImportFinding = z.object({
  /** Among the macros of the import. */
  position: Position,
  finding: z.enum(['new', 'changed', 'same', 'skipped', 'refused']),
  /** Of a macro that is skipped or refused. */
  why: z
    .enum([
      /** Somebody works on it here. */
      'being-worked-on',
      'switched-off',
      'unnamed',
      'no-text',
      'secret',
      'asks-for-secret',
      /** Another of the import is the same macro here. */
      'duplicate',
    ])
    .nullable(),
  /** Null for one that is not here yet. */
  macroId: Id.nullable(),
  /** Who works on it. */
  writers: z.array(Id).max(100),
  fields: z.array(z.enum(macroFields)),
  locales: z.array(Locale),
  /** What it names that is not here, and so stays out of it. */
  left: z
    .array(
      z.object({
        what: z.enum([
          'file',
          'queue',
          'queue-there',
          'person',
          'replacement',
          'target',
          /** It names what nobody has said yet what it is here. */
          'foreign',
          /** Somebody chose that it stays out. */
          'left-out',
        ]),
        name: z.string().max(300),
      }),
    )
    .max(100),
  /** Whose it is here and there, where a macro that is here is somebody else's there. */
  queues: z
    .object({ here: z.array(Id).nullable(), there: z.array(Id), takes: z.boolean() })
    .nullable()
    .default(null),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

export const ImportPlan = z.object({
  findings: z.array(ImportFinding).max(importLimits.macros),
  /** Those about which nothing was chosen first, then those that most macros have. */
  foreign: z.array(ForeignFound).max(importWireLimits.foreignNames).default([]),
  /** Names what was found: an import is done as it was seen, or not. */
  seen: ContentHash,
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const ImportedFile = z.object({
  name: z.string().min(1).max(1_000),
  bytes: z.int().min(0).max(Math.max(importLimits.archiveBytes, articleImportLimits.bytes)),
  hash: ContentHash,
});

export const CommitImport = z.object({
  ...choices,
  seen: ContentHash,
  files: z.array(ImportedFile).min(1).max(importWireLimits.filesPerImport),
});
export type CommitImport = z.infer<typeof CommitImport>;

/** What an import is of. */
export const ImportKind = z.enum(['macro', 'article']);
export type ImportKind = z.infer<typeof ImportKind>;

/** An import that was done: of macros, or of articles (`article-imports.ts`). */
export const MacroImportRecord = z.object({
  id: Id,
  kind: ImportKind,
  systems: z.array(z.union([ImportSystem, ArticleSystem])),
  accounts: z.array(z.string()),
  files: z.array(ImportedFile),
  counts: z.object({ created: Count, changed: Count, same: Count, skipped: Count, refused: Count }),
  by: Id,
  at: Instant,
  /** `taken`: drafts taken back; `kept`: those that somebody had gone on with. */
  undone: z.object({ by: Id, at: Instant, taken: Count, kept: Count }).nullable(),
  /** What has become of its drafts. */
  standing: z.object({ draft: Count, 'in-review': Count, approved: Count, live: Count }),
});
export type MacroImportRecord = z.infer<typeof MacroImportRecord>;

export const ImportCommitted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('imported'), record: MacroImportRecord }),
  /** Something has changed here since: nothing was done, and this is how it would be now. */
  z.object({ outcome: z.literal('changed'), plan: ImportPlan }),
]);
export type ImportCommitted = z.infer<typeof ImportCommitted>;

export const ImportUndone = z.object({
  record: MacroImportRecord,
  /** Drafts that somebody has gone on with, which stay. */
  kept: z
    .array(z.object({ macroId: Id, title: z.string(), state: MacroVersion.shape.state }))
    .max(importWireLimits.named),
});
export type ImportUndone = z.infer<typeof ImportUndone>;

export const MacroImports = z.object({ imports: z.array(MacroImportRecord) });
export type MacroImports = z.infer<typeof MacroImports>;

/** A version as it is named in a change of many. */
const Work = z.object({ macroId: Id, versionId: Id, expected: z.int().min(1) });

/** What of an import is being worked on. */
export const ImportWork = z.object({
  work: z.array(Work.extend({ title: z.string(), state: MacroVersion.shape.state, writers: z.array(Id) })),
});
export type ImportWork = z.infer<typeof ImportWork>;

/**
 * Takes many versions a step further, each by itself. `in-review` takes drafts, `live` approves what is in review and
 * publishes it. What is there already stays, so that it may be asked twice.
 */
export const AdvanceMacros = z.object({
  /** Of what the versions are. */
  kind: ImportKind,
  to: z.enum(['in-review', 'live']),
  work: z.array(Work).min(1).max(100),
});
export type AdvanceMacros = z.infer<typeof AdvanceMacros>;

export const MacrosAdvanced = z.object({
  done: Count,
  failed: z.array(
    z.object({
      macroId: Id,
      title: z.string(),
      why: z.enum([
        'conflict',
        'own-work',
        'other-state',
        'not-approved',
        'asks-for-secret',
        'broken-template',
        'taken',
        'no-section',
      ]),
    }),
  ),
});
export type MacrosAdvanced = z.infer<typeof MacrosAdvanced>;

/** Live macros in the order of their ids, those behind `after`. */
export const ExportMacros = z.object({ after: Id.nullable() });
export const ExportedMacros = z.object({
  macros: z.array(MacroInFile),
  /** Null: there are no more. */
  next: Id.nullable(),
});
export type ExportedMacros = z.infer<typeof ExportedMacros>;
