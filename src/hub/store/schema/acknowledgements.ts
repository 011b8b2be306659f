import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Source } from '../../../shared/domain/conversation.ts';
import { instant } from './columns.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Who has read which version of a macro or an article to its end, and said so. */
export const acknowledgements = pgTable(
  'acknowledgements',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('acknowledgements_once').on(t.agentId, t.documentKind, t.documentId, t.version),
    index('acknowledgements_document').on(t.workspaceId, t.documentKind, t.documentId),
  ],
);
