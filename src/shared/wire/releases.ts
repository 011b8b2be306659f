import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { MustRead } from '../domain/must-read.ts';
import { PartOf, Release } from '../domain/release.ts';
import { VersionSpread } from './spread.ts';

/** Sets of versions that go live together. Like all of the studio, asked of the hub and changed there at once. */

export const ReleaseList = z.object({
  /** What is yet to come first, then the newest. */
  releases: z
    .array(
      Release.omit({ parts: true, note: true }).extend({
        parts: z.int().min(0),
        /** Of these, those that stand in its way. */
        hindered: z.int().min(0),
      }),
    )
    .max(limits.releasesListed),
});
export type ReleaseList = z.infer<typeof ReleaseList>;

export const AskRelease = z.object({ releaseId: Id });
/** Null: there is none of this id. */
export const ReleaseAnswer = z.object({ release: Release.nullable() });

/** Who has loaded what became of it last, going live or back; null: neither has. */
export const ReleaseSpread = VersionSpread.omit({ number: true }).nullable();
export type ReleaseSpread = z.infer<typeof ReleaseSpread>;

const on = { releaseId: Id, expected: z.int().min(1) };
const named = { name: Release.shape.name, note: Release.shape.note };
const parts = z.array(PartOf).min(1).max(limits.releaseParts);

/** `expected` is the release's revision: compare-and-set. */
export const ReleaseChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin'), releaseId: Id, ...named }),
  z.object({ do: z.literal('rename'), ...on, ...named }),
  /** What is being worked on of these, as it is now; a part that is in it already is taken as it is now. */
  z.object({ do: z.literal('put-in'), ...on, parts }),
  z.object({ do: z.literal('take-out'), ...on, parts }),
  /** Now, or at a time. */
  z.object({
    do: z.literal('publish'),
    ...on,
    at: Instant.nullable(),
    recalls: z.boolean(),
    mustRead: MustRead.exactOptional(),
  }),
  z.object({ do: z.literal('call-off'), ...on }),
  z.object({ do: z.literal('discard'), ...on }),
  /** Every part goes back to what was live before it, or is withdrawn where nothing was. */
  z.object({ do: z.literal('roll-back'), ...on, reason: z.string().min(1).max(500) }),
]);
export type ReleaseChange = z.infer<typeof ReleaseChange>;

/** `key`: made once when the trainer acted; the hub executes each once. */
export const ChangeRelease = z.object({ key: Id, change: ReleaseChange });
export type ChangeRelease = z.infer<typeof ChangeRelease>;

export const ReleaseChanged = z.discriminatedUnion('outcome', [
  /** Null once it is discarded. */
  z.object({ outcome: z.literal('saved'), release: Release.nullable() }),
  /** Somebody else changed it meanwhile: nothing was done, `release` is how it stands now. */
  z.object({ outcome: z.literal('conflict'), release: Release.nullable() }),
  z.object({
    outcome: z.literal('refused'),
    why: z.enum([
      'unnamed',
      'empty',
      /** Parts stand in its way. */
      'hindered',
      /** Nothing is being worked on of a document that is to be put in. */
      'no-draft',
      /** A part is in another release that is yet to come. */
      'in-another',
      'too-many',
      /** Together the parts are larger than workstations take at once. */
      'too-large',
      'other-state',
      /** A part could not take its place: its section is gone, its language is taken, it asks for a secret, nothing can fill it in. */
      'no-section',
      'taken',
      'asks-for-secret',
      'broken-template',
      'key-used',
    ]),
    /** The titles of the parts on account of which it was refused. */
    titles: z.array(z.string()).max(limits.releaseParts),
  }),
]);
export type ReleaseChanged = z.infer<typeof ReleaseChanged>;
