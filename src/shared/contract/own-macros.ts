import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { OwnMacro, OwnMacroDraft } from '../domain/own-macro.ts';

export const OwnMacroView = OwnMacro.omit({ ownerId: true }).extend({
  /** Whether the hub has it as it is shown. */
  atHub: z.boolean(),
});
export type OwnMacroView = z.infer<typeof OwnMacroView>;

/** What is kept; `id` null makes another. */
export const OwnMacroWritten = OwnMacroDraft.extend({ id: Id.nullable() });

/** Under what id it is kept, or why it is not. */
export const OwnMacroSaved = z.discriminatedUnion('refused', [
  z.object({ id: Id, refused: z.null() }),
  z.object({ id: z.null(), refused: z.enum(['secret', 'asks-for-secret', 'broken-template', 'too-many']) }),
]);

/** Null: it waits for the trainers, or for the hub. */
export const OwnMacroProposed = z.object({ refused: z.enum(['proposed', 'no-text']).nullable() });
