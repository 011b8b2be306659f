import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { limits } from './limits.ts';
import { MustRead } from './must-read.ts';

/** A macro or an article in one language, by which a release names its parts. */
export const PartOf = z.object({ kind: z.enum(['macro', 'article']), documentId: Id });
export type PartOf = z.infer<typeof PartOf>;

/** Why a release cannot go live with a part as it stands. */
export const Hindrance = z.enum([
  /** It is not approved. */
  'draft',
  'in-review',
  /** It goes live by itself, at its own time. */
  'scheduled',
  /** Some have it already. */
  'staged',
  /** It was deleted. */
  'gone',
  /** It has gone live by itself. */
  'live',
  /** It is approved, and says something else than when it was put in. */
  'changed',
]);
export type Hindrance = z.infer<typeof Hindrance>;

export const ReleasePart = PartOf.extend({
  versionId: Id,
  title: z.string(),
  /** Of an article. */
  locale: z.string().nullable(),
  hindrance: Hindrance.nullable(),
  /** Under which it went live. */
  number: z.int().min(1).nullable(),
  /** What stood in its place and could be said; null: nothing did. */
  before: z.int().min(1).nullable(),
  /** Another version has taken its place since. */
  overtaken: z.boolean(),
});
export type ReleasePart = z.infer<typeof ReleasePart>;

const releaseName = z.string().max(limits.releaseNameCharacters);
const releaseNote = z.string().max(500);

/** Approved versions of macros and articles that go live together, and back together. */
export const Release = z.object({
  id: Id,
  name: releaseName,
  note: releaseNote,
  /** `ready`: a draft of which every part may go live. */
  state: z.enum(['draft', 'ready', 'scheduled', 'live', 'rolled-back']),
  goesLiveAt: Instant.nullable(),
  /** Whether going live calls back the versions before it. */
  recalls: z.boolean(),
  /** Who has to read every part once it is live; null: nobody in particular. */
  mustRead: MustRead.nullable(),
  /** When it should have gone live and did not, since a part stood in the way. */
  heldUp: Instant.nullable(),
  /** `by` null: at its time. */
  wentLive: z.object({ at: Instant, by: Id.nullable() }).nullable(),
  rolledBack: z.object({ at: Instant, by: Id, reason: z.string() }).nullable(),
  madeBy: Id,
  /** Grows with every change: a change names the one that it was made against. */
  revision: z.int().min(1),
  updatedAt: Instant,
  parts: z.array(ReleasePart).max(limits.releaseParts),
});
export type Release = z.infer<typeof Release>;

/** Whether parts may still be put in and taken out. */
export const isOpen = ({ state }: Pick<Release, 'state'>): boolean =>
  state === 'draft' || state === 'ready' || state === 'scheduled';
