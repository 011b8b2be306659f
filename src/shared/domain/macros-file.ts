import { z } from 'zod';
import { Id } from './ids.ts';
import { MacroContent } from './studio.ts';

/** Raised when a reader of the version before would misunderstand the file. */
export const macrosFileVersion = 1;

/** Says what a file of macros is; docs/macros-file.md describes it for those who write one. */
export const MacrosFileHead = z.object({
  kind: z.literal('macros'),
  version: z.int().min(1),
  /** The workspace's name, and the language that every macro has a text in. */
  workspace: z.string(),
  locale: z.string(),
  /** ISO 8601. */
  exportedAt: z.string(),
});

/** A macro in it: its live version. */
export const MacroInFile = MacroContent.extend({ id: Id });
export type MacroInFile = z.infer<typeof MacroInFile>;
