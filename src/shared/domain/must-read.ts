import { z } from 'zod';
import { Id, Instant } from './ids.ts';

/** Whose a version is to read: those whom either of the two names; nobody named: everybody. */
export const Readers = z.object({
  agentIds: z.array(Id).max(200),
  groupIds: z.array(Id).max(50),
});
export type Readers = z.infer<typeof Readers>;

/** What a trainer asks for when a version goes live: that it is read and acknowledged. */
export const MustRead = z.object({
  readers: Readers,
  /** Until when; null: at no time in particular. */
  dueAt: Instant.nullable(),
});
export type MustRead = z.infer<typeof MustRead>;

/** The same on the document: whoever acknowledges this version or a later one has done it. */
export const Reading = MustRead.extend({
  version: z.int().min(1),
  since: Instant,
  /** When those who are behind were reminded last. */
  remindedAt: Instant.exactOptional(),
});
export type Reading = z.infer<typeof Reading>;

/** One agent has read one version to its end. */
export const Acknowledgement = z.object({
  id: Id,
  agentId: Id,
  documentKind: z.enum(['macro', 'article']),
  documentId: Id,
  version: z.int().min(1),
  /** When they said so, by their workstation. */
  at: Instant,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

export function isReader(
  { agentIds, groupIds }: Readers,
  agent: { readonly id: string; readonly groupIds: readonly string[] },
): boolean {
  if (agentIds.length === 0 && groupIds.length === 0) return true;
  return agentIds.includes(agent.id) || agent.groupIds.some((id) => groupIds.includes(id));
}

/** Whether somebody still has to read it. `acknowledged`: the latest version that they have; null: none. */
export function owesReading(
  reading: Reading,
  agent: { readonly id: string; readonly groupIds: readonly string[] },
  acknowledged: number | null,
): boolean {
  return isReader(reading.readers, agent) && (acknowledged ?? 0) < reading.version;
}
