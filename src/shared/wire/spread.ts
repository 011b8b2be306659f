import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';

/** Who has loaded what of a macro or an article, as the workstations themselves have told the hub. */

export const Holder = z.object({
  /** The workstation: one agent's data on one device. */
  id: Id,
  agentId: Id,
  name: z.string(),
  appVersion: z.string().nullable(),
  /** Null while it is connected. */
  offlineSince: Instant.nullable(),
  /** Since when it has this version; null: it has not. */
  hasSince: Instant.nullable(),
  /** Why it has not: its line is down, its first sync goes on, or it is about to get it. */
  behind: z.enum(['offline', 'filling', 'catching-up']).nullable(),
  /** The version that it has instead, where that is known. */
  holds: z.int().min(1).nullable(),
});
export type Holder = z.infer<typeof Holder>;

export const VersionSpread = z.object({
  number: z.int().min(1),
  /** Workstations that should have it, and those that have, of all that were seen in the last 30 days. */
  wanted: z.int().min(0),
  have: z.int().min(0),
  /** Those that have it not first; at most 1000. */
  holders: z.array(Holder).max(1000),
  /** Who should have it and has no workstation that was seen in that time; at most 1000. */
  unseen: z.array(Id).max(1000),
});
export type VersionSpread = z.infer<typeof VersionSpread>;

/** Which document is asked about. */
export const AskSpread = z.object({ kind: z.enum(['macro', 'article']), documentId: Id });
export type AskSpread = z.infer<typeof AskSpread>;

export const ReaderState = z.object({
  agentId: Id,
  /** When they acknowledged it; null: they have not. */
  at: Instant.nullable(),
  /** The latest version that they acknowledged. */
  version: z.int().min(1).nullable(),
  /** Why not: nothing of theirs was seen for 30 days, none of it has loaded it, or it was not read. */
  behind: z.enum(['no-workstation', 'not-loaded', 'not-read']).nullable(),
});
export type ReaderState = z.infer<typeof ReaderState>;

/** Who has read what everybody, or some, must have read. */
export const DocumentReaders = z.object({
  /** The version from which on it counts. */
  version: z.int().min(1),
  since: Instant,
  dueAt: Instant.nullable(),
  remindedAt: Instant.nullable(),
  wanted: z.int().min(0),
  have: z.int().min(0),
  /** Those who are behind first; at most 1000. */
  readers: z.array(ReaderState).max(1000),
});
export type DocumentReaders = z.infer<typeof DocumentReaders>;

/** What is still to be read by somebody, for whoever answers for it. */
export const OpenReadings = z.object({
  readings: z
    .array(
      z.object({
        kind: z.enum(['macro', 'article']),
        documentId: Id,
        title: z.string(),
        dueAt: Instant.nullable(),
        wanted: z.int().min(0),
        have: z.int().min(0),
      }),
    )
    .max(200),
});
export type OpenReadings = z.infer<typeof OpenReadings>;

export const DocumentSpread = z.object({
  /** What is live, or was withdrawn last; null where nothing ever was. */
  live: VersionSpread.nullable(),
  /** What some have in its place. */
  staged: VersionSpread.nullable(),
  /** Null: nobody has to read it. */
  readers: DocumentReaders.nullable(),
});
export type DocumentSpread = z.infer<typeof DocumentSpread>;
