import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { OwnMacro } from '../../../shared/domain/own-macro.ts';
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
    bodies: jsonb('bodies').$type<OwnMacro['bodies']>().notNull(),
    actions: jsonb('actions').$type<OwnMacro['actions']>().notNull(),
    attachments: jsonb('attachments').$type<OwnMacro['attachments']>().notNull(),
    proposal: jsonb('proposal').$type<OwnMacro['proposal']>(),
    version: integer('version').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('own_macros_owner').on(t.ownerId)],
);
