import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { Macro } from '../domain/knowledge.ts';
import { Stage } from '../domain/stage.ts';
import { MacroContent, MacroVersion } from '../domain/studio.ts';

/**
 * What trainers change of the macros. Asked of the hub and changed there at once, like how the desk is run; what is live
 * travels by the change log to everybody.
 */

export const StudioLibrary = z.object({
  macros: z.array(
    z.object({
      macroId: Id,
      /** As it is live; null for one that never was. */
      live: Macro.pick({
        title: true,
        folder: true,
        version: true,
        validity: true,
        updatedAt: true,
      }).nullable(),
      /** What is being worked on. */
      work: MacroVersion.pick({
        id: true,
        state: true,
        goesLiveAt: true,
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

export const StudioMacro = z.object({
  live: Macro.nullable(),
  /** What is being worked on first, then the newest; at most 200. */
  versions: z.array(MacroVersion),
});
export type StudioMacro = z.infer<typeof StudioMacro>;

const onVersion = { macroId: Id, versionId: Id, expected: z.int().min(1) };
const onLive = { macroId: Id, expected: z.int().min(1) };

/** `expected` is the version's revision, or the number of the one that is live: compare-and-set. */
export const StudioChange = z.discriminatedUnion('do', [
  /** Begins a version (`expected` null), or goes on with one, which is then a draft again. */
  z.object({
    do: z.literal('write'),
    ...onVersion,
    expected: onVersion.expected.nullable(),
    content: MacroContent,
    note: z.string().max(500),
  }),
  z.object({ do: z.literal('submit'), ...onVersion }),
  /** Back to its writers. */
  z.object({ do: z.literal('return'), ...onVersion }),
  z.object({ do: z.literal('approve'), ...onVersion }),
  z.object({ do: z.literal('discard'), ...onVersion }),
  /** Now, or at a time. */
  z.object({ do: z.literal('publish'), ...onVersion, at: Instant.nullable(), recalls: z.boolean() }),
  /** Before it goes live for all: to some, or to more than until now. */
  z.object({ do: z.literal('stage'), ...onVersion, to: Stage }),
  /** From all to whom it was staged: it is approved and no more. */
  z.object({ do: z.literal('take-back'), ...onVersion }),
  z.object({
    do: z.literal('withdraw'),
    ...onLive,
    replacedBy: Id.nullable(),
    reason: z.string().max(500),
  }),
  /** An earlier version is live again, under a new number; those after it are called back. */
  z.object({ do: z.literal('roll-back'), ...onLive, to: z.int().min(1) }),
]);
export type StudioChange = z.infer<typeof StudioChange>;

/** `key`: made once when the trainer acted; the hub executes each once. */
export const ChangeMacro = z.object({ key: Id, change: StudioChange });
export type ChangeMacro = z.infer<typeof ChangeMacro>;

export const MacroChanged = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), macro: StudioMacro }),
  /** Somebody else changed it meanwhile: nothing was done, `macro` is how it stands now. */
  z.object({ outcome: z.literal('conflict'), macro: StudioMacro }),
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
      /** Some have it: it has to be taken back from them first. */
      'staged',
      /** It would be staged to nobody, or to somebody who is not there. */
      'nobody',
      /** What is to replace it is not there, or is the macro itself. */
      'no-replacement',
      'unnamed',
      /** The workspace's own language is missing, or says nothing. */
      'no-text',
      /** A recovery phrase, key or code stands in it. */
      'secret',
      /** It asks the customer for one. */
      'asks-for-secret',
      /** A file with it isn't there, or isn't the writer's to hand on. */
      'no-file',
      'key-used',
    ]),
  }),
]);
export type MacroChanged = z.infer<typeof MacroChanged>;
