import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { workspaces } from './workspaces.ts';

/** How often a language model was asked, by day (UTC, days since 1970): it is asked so often a day and no more. */
export const modelCalls = pgTable(
  'model_calls',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    day: integer('day').notNull(),
    calls: integer('calls').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day] })],
);

/** What a language model has drafted of late: nobody sends it as it is. As it was handed out, names not put in. */
export const modelDrafts = pgTable(
  'model_drafts',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('model_drafts_conversation').on(t.conversationId), index('model_drafts_at').on(t.at)],
);
