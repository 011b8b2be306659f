import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { SideStatus } from '../../../shared/domain/side-conversation.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents, groups } from './people.ts';
import { workspaces } from './workspaces.ts';

/** What other teams are asked about customers' conversations. */
export const sides = pgTable(
  'side_conversations',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => groups.id),
    subject: text('subject').notNull(),
    status: text('status').$type<SideStatus>().notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => agents.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('side_conversations_conversation').on(t.conversationId),
    index('side_conversations_group').on(t.groupId),
  ],
);

/** A table of its own: nothing that reads a customer's messages can ever meet one of these. */
export const sideMessages = pgTable(
  'side_messages',
  {
    id: uuid('id').primaryKey(),
    sideId: uuid('side_id')
      .notNull()
      .references(() => sides.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => agents.id),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('side_messages_ordinal').on(t.sideId, t.ordinal)],
);
