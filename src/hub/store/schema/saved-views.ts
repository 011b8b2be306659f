import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import { instant } from './columns.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Lists that agents have built of conditions, for themselves or for the team. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    icon: text('icon').$type<SavedView['icon']>().notNull(),
    colour: text('colour').$type<SavedView['colour']>().notNull(),
    visibility: text('visibility').$type<SavedView['visibility']>().notNull(),
    match: text('match').$type<SavedView['match']>().notNull(),
    conditions: jsonb('conditions').$type<SavedView['conditions']>().notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    index('saved_views_workspace').on(t.workspaceId, t.visibility),
    index('saved_views_owner').on(t.ownerId),
  ],
);
