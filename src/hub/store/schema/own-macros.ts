import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Macros that agents made for themselves. */
export const ownMacros = pgTable(
  'own_macros',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    shortcut: text('shortcut'),
    locale: text('locale').notNull(),
    text: text('text').notNull(),
    version: integer('version').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('own_macros_owner').on(t.ownerId)],
);
