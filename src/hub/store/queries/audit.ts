import type { Queryable } from '../database.ts';
import { audit } from '../schema/change-log.ts';

export type AuditEntry = {
  readonly actor: { readonly kind: 'agent' | 'customer' | 'system'; readonly id: string | null };
  /** What was done, in the past tense: `reply-sent`, `sign-in-failed`. */
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Never a text that somebody wrote, never a secret. */
  readonly details?: Record<string, unknown>;
};

export async function appendAudit(
  db: Queryable,
  workspaceId: string,
  at: number,
  entry: AuditEntry,
): Promise<void> {
  await db.insert(audit).values({
    workspaceId,
    at,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id,
    action: entry.action,
    subjectKind: entry.subject?.kind ?? null,
    subjectId: entry.subject?.id ?? null,
    details: entry.details ?? {},
  });
}
