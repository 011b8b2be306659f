import { integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { workspaces } from './workspaces.ts';

/** What a conversation was before a merge changed it. */
export type BeforeMerge = Pick<
  Conversation,
  | 'status'
  | 'groupId'
  | 'tags'
  | 'sla'
  | 'snoozedUntil'
  | 'waitingSince'
  | 'preview'
  | 'lastMessageAt'
  | 'lastAuthorKind'
> &
  /** Absent where it was kept before a merge minded it. */
  Partial<Pick<Conversation, 'mood'>>;

/** Conversations that go on in another one, and what is needed to take that back; a row goes with it. */
export const merges = pgTable('merges', {
  sourceId: uuid('source_id')
    .primaryKey()
    .references(() => conversations.id, { onDelete: 'cascade' }),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  targetId: uuid('target_id')
    .notNull()
    .references(() => conversations.id, { onDelete: 'cascade' }),
  /** Newest ordinals of both at that moment: from there the customer's page goes on in the other one. */
  sourceOrdinal: integer('source_ordinal').notNull(),
  targetOrdinal: integer('target_ordinal').notNull(),
  sourceBefore: jsonb('source_before').$type<BeforeMerge>().notNull(),
  targetBefore: jsonb('target_before').$type<BeforeMerge>().notNull(),
  /** As of when nobody has touched the one that stays: only then it can be put back too. */
  targetVersion: integer('target_version').notNull(),
  at: instant('at').notNull(),
});
