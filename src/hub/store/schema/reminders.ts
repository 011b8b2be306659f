import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** What agents want to be reminded of; a row goes when it is done. Workstations keep the time themselves. */
export const reminders = pgTable(
  'reminders',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    text: text('text').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [index('reminders_agent').on(t.agentId)],
);
