import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
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
