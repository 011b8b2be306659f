import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { hashColumn, instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

/**
 * Which conversation goes on what the exchange's chatbot began. Its own name for it is kept as a hash alone: it is told by
 * others, and nobody reads it here.
 */
export const chatbotConversations = pgTable(
  'chatbot_conversations',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    external: hashColumn('external').notNull(),
    /** Named and not referred to: it is noted before there is one, so that two at once make one. */
    conversationId: uuid('conversation_id').notNull(),
    /** Who writes in it. */
    customerId: uuid('customer_id').notNull(),
    /** Language of the chat page that goes on with it. */
    locale: text('locale').notNull(),
    handedOverAt: instant('handed_over_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.external] })],
);
