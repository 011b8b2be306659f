import { z } from 'zod';
import { ForeignAction } from './foreign-names.ts';
import { ContentHash } from './ids.ts';
import { MacroContent } from './studio.ts';

/** What a file of another system may be, at most. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of an archive, with the pictures in it. */
  archiveBytes: 64 * 1024 * 1024,
  macros: 20_000,
  /** Told one by one; the others are counted. */
  problems: 1_000,
  notesPerMacro: 100,
  /** Of what stood there, as it is quoted in notes and problems. */
  excerptCharacters: 300,
} as const;

const Excerpt = z.string().max(importLimits.excerptCharacters);
const Count = z.int().min(0);

export const importSystems = [
  'zendesk',
  'freshdesk',
  'chatwoot',
  'zammad',
  'table',
  'markdown',
  /** Our own export: docs/macros-file.md. */
  'groundcrew',
] as const;
export const ImportSystem = z.enum(importSystems);
export type ImportSystem = z.infer<typeof ImportSystem>;

/** Something of a macro that did not come along as it was, and why. */
export const ImportNote = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('unmapped'),
    /** As the other system calls it, with what stood in it. */
    field: Excerpt,
    value: Excerpt,
    why: z.enum([
      /** Macros here do no such thing. */
      'no-counterpart',
      /** It names a group, person, folder or field by an id that only the other system knows. */
      'known-there-only',
      'unknown-value',
      /** There it replaces what was set; here it adds to it. */
      'replaces-all',
      'too-many',
    ]),
  }),
  /** Left in the text in braces, where it cannot leave towards a customer. */
  z.object({ about: z.literal('placeholder'), name: Excerpt }),
  /** The first place on account of which nothing can fill a text in. */
  z.object({ about: z.literal('broken-template'), name: Excerpt }),
  z.object({ about: z.literal('file'), name: Excerpt }),
  z.object({
    about: z.literal('picture'),
    /** Of one on the web its host, never its whole address. */
    name: Excerpt,
    why: z.enum([
      /** It is on the web, where nobody looks. */
      'remote',
      'not-there',
      'no-picture',
      'too-large',
      'too-many',
      /** What the team alone reads holds none. */
      'in-note',
    ]),
  }),
  /** `characters`: how many there were. */
  z.object({ about: z.literal('cut'), field: Excerpt, characters: Count }),
  /** A spreadsheet would take it for a formula; it is text here. */
  z.object({ about: z.literal('formula'), field: Excerpt }),
  /** So many more notes. */
  z.object({ about: z.literal('more'), count: Count }),
]);
export type ImportNote = z.infer<typeof ImportNote>;

export const ImportedMacro = z.object({
  /** Finds the macro again in a later file: its id there, or what it is called and in which folder. */
  origin: z.object({
    system: ImportSystem,
    /** Which of that system's accounts, where the file says so. */
    account: Excerpt.nullable(),
    key: z.string().min(1).max(3_000),
  }),
  /** Switched off there. */
  active: z.boolean(),
  /** Who alone may use it there, by name or id. */
  restricted: z.object({ to: z.enum(['people', 'groups']), names: z.array(Excerpt).max(50) }).nullable(),
  /** Actions that name something by an id of that system alone. */
  foreign: z.array(ForeignAction).max(20),
  /** Has no body where the macro has no text, or only an internal one, which is a note. */
  content: MacroContent,
  notes: z.array(ImportNote).max(importLimits.notesPerMacro + 1),
});
export type ImportedMacro = z.infer<typeof ImportedMacro>;

/** Something that could not be read, while the rest was. */
export const ImportProblem = z.object({
  /** Line of the file, from 1; null where only the index is known. */
  line: z.int().min(1).nullable(),
  /** Which of the file's items, from 0; null in a table. */
  index: Count.nullable(),
  /** Which file of an archive. */
  file: Excerpt.exactOptional(),
  field: Excerpt.nullable(),
  why: z.enum([
    'missing',
    'wrong-type',
    'unknown-shape',
    'unknown-column',
    'too-many-cells',
    'no-text',
    /** Of two that are the same by their origin the first was taken. */
    'duplicate',
    /** Neither a row nor a value: quotes, brackets. */
    'broken',
    /** A name that leads out of the archive. */
    'bad-name',
    /** Of a file in an archive: more than one article may be. */
    'too-large',
  ]),
  found: Excerpt,
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** Why nothing of a file was taken. */
export const ImportRefusal = z.object({
  outcome: z.literal('refused'),
  why: z.enum([
    'too-large',
    'too-many',
    'not-readable',
    'unknown-shape',
    'empty',
    'took-too-long',
    /** Written by a later version of Groundcrew. */
    'too-new',
  ]),
  /** As what it could not be read, or what it is; null where that is not known. */
  form: z.enum(['encoding', 'json', 'table', 'front-matter', 'spreadsheet', 'archive']).nullable(),
  /** Where reading ended, from 1. */
  line: z.int().min(1).nullable(),
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;

/** A file as it would be imported: nothing has been done yet. */
export const MacroImport = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    /** Whose macros these are; the first one's where a file holds several systems'. */
    system: ImportSystem,
    /** SHA-256 of the file. */
    hash: ContentHash,
    macros: z.array(ImportedMacro).max(importLimits.macros),
    problems: z.array(ImportProblem).max(importLimits.problems),
    moreProblems: Count,
  }),
  ImportRefusal,
]);
export type MacroImport = z.infer<typeof MacroImport>;
