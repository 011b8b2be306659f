import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AuditActorKind } from '../../../shared/domain/audit.ts';
import { hashColumn, instant, seqColumn } from './columns.ts';

/**
 * Who did what. Append-only and a chain: triggers refuse updates and deletions, and any entry that does not follow the
 * last one. It hangs on no other table, so that nothing takes it along.
 */
export const audit = pgTable(
  'audit',
  {
    workspaceId: uuid('workspace_id').notNull(),
    /** 1, 2, 3, without gaps. */
    seq: seqColumn('seq').notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').$type<AuditActorKind>().notNull(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: uuid('subject_id'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
    previousHash: hashColumn('previous_hash').notNull(),
    hash: hashColumn('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.seq] }),
    index('audit_at').on(t.workspaceId, t.at),
    index('audit_actor').on(t.workspaceId, t.actorId, t.seq),
    index('audit_action').on(t.workspaceId, t.action, t.seq),
    index('audit_subject').on(t.subjectId),
  ],
);

/** The last entry of each chain: who adds one locks it. A trigger moves it on; nobody else may. */
export const auditHeads = pgTable('audit_heads', {
  workspaceId: uuid('workspace_id').primaryKey(),
  seq: seqColumn('seq').notNull(),
  hash: hashColumn('hash').notNull(),
});
