import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { MutationResult } from '../../../shared/wire/mutations.ts';
import type { ChangeEntity } from '../../../shared/wire/sync.ts';
import { hashColumn, instant, seqColumn } from './columns.ts';
import { workspaces } from './workspaces.ts';

/**
 * That something changed, never what: rows are read as they are now. The places before and after decide who
 * hears of it, so that a tombstone goes to those alone who could see the row before.
 */
export const changeLog = pgTable(
  'change_log',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    seq: seqColumn('seq').notNull(),
    entity: text('entity').$type<ChangeEntity>().notNull(),
    entityId: uuid('entity_id').notNull(),
    /** Of a conversation and its messages. */
    conversationId: uuid('conversation_id'),
    groupBefore: uuid('group_before'),
    groupAfter: uuid('group_after'),
    alsoGroupBefore: uuid('also_group_before'),
    alsoGroupAfter: uuid('also_group_after'),
    restrictedBefore: boolean('restricted_before'),
    restrictedAfter: boolean('restricted_after'),
    /** The conversation came (back) into somebody's walk: it travels whole, with customer and messages. */
    whole: boolean('whole').notNull().default(false),
    /** Of what belongs to one agent: nobody else hears of it. */
    onlyAgentId: uuid('only_agent_id'),
    /** Of what is to be taken whole or not at all: the same in all entries of its transaction. */
    batch: uuid('batch'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.seq] }),
    index('change_log_at').on(t.workspaceId, t.at),
    index('change_log_batch').on(t.workspaceId, t.seq).where(sql`${t.batch} is not null`),
  ],
);

/** Every mutation that was executed, by the key that its agent's workstation made for it. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    key: uuid('key').notNull(),
    agentId: uuid('agent_id').notNull(),
    /** Over the mutation: the same key with another content is a mistake, not a repetition. */
    requestHash: hashColumn('request_hash').notNull(),
    result: jsonb('result').$type<MutationResult>(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] }), index('idempotency_keys_at').on(t.at)],
);
