import { z } from 'zod';
import { AuditActorKind, AuditRow, auditFamilyNames } from '../domain/audit.ts';
import { ContentHash, Id, Instant } from '../domain/ids.ts';

/** What is read of who did what, by those in security, compliance and administration. */

export const auditWireLimits = {
  /** Entries of a page on the screen, and of one on its way into a file. */
  entriesPerPage: 100,
  entriesPerPiece: 1000,
  /** Of one file. */
  entriesPerExport: 50_000,
} as const;

const span = {
  /** Both included; null: from the beginning, up to now. */
  from: Instant.nullable(),
  to: Instant.nullable(),
};

export const AskAudit = z.object({
  ...span,
  actorKind: AuditActorKind.nullable(),
  actorId: Id.nullable(),
  family: z.enum(auditFamilyNames).nullable(),
  /** Whom or what it was done to, or was about besides. */
  subjectId: Id.nullable(),
  /** Entries before this place; null: the newest. */
  before: z.int().min(1).nullable(),
});
export type AskAudit = z.infer<typeof AskAudit>;

const AuditHead = z.object({ seq: z.int().min(0), hash: ContentHash });

export const AuditPage = z.object({
  /** The newest first. */
  rows: z.array(AuditRow).max(auditWireLimits.entriesPerPage),
  /** What to ask for next; null: there are no more. */
  next: z.int().min(1).nullable(),
  /** How far the whole chain has come. */
  head: AuditHead,
  /** The numbers of the conversations that the rows name by their ids. */
  numbers: z.record(Id, z.int()),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** A piece of all entries of a time: a file that left any out could not be checked. */
export const ExportAudit = z.object({
  ...span,
  /** Where the last piece ended and the last one ends, as the first answer said; null: this is the first. */
  going: z.object({ after: z.int().min(0), upTo: z.int().min(1) }).nullable(),
});
export type ExportAudit = z.infer<typeof ExportAudit>;

export const ExportedAudit = z.object({
  rows: z.array(AuditRow).max(auditWireLimits.entriesPerPiece),
  /** Null: this was the last piece. */
  going: ExportAudit.shape.going,
});
export type ExportedAudit = z.infer<typeof ExportedAudit>;

/**
 * What is wrong with the first entry that is broken:
 * - `missing`: it is not there, the one after it is;
 * - `misplaced`: it stands where another should;
 * - `changed`: it does not say what it said when it was written;
 * - `unlinked`: it was not written after the one before it;
 * - `cut`: it was there once, by the chain's head or an anchor, and what came after it;
 * - `rewritten`: the chain up to it was made anew, by its head or an anchor.
 */
export const auditFaults = ['missing', 'misplaced', 'changed', 'unlinked', 'cut', 'rewritten'] as const;
export type AuditFault = (typeof auditFaults)[number];

export const AuditVerdict = z.discriminatedUnion('sound', [
  z.object({
    sound: z.literal(true),
    entries: z.int().min(0),
    last: AuditHead.nullable(),
    /** How many of what was written down outside of the database agree. */
    anchors: z.int().min(0),
  }),
  z.object({
    sound: z.literal(false),
    /** The first entry that is not as it was written. */
    seq: z.int().min(1),
    fault: z.enum(auditFaults),
  }),
]);
export type AuditVerdict = z.infer<typeof AuditVerdict>;
