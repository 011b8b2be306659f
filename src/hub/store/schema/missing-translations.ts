import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Source } from '../../../shared/domain/conversation.ts';
import { instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

/** How often a macro or an article went to customers in another language than theirs, since it has none in it. */
export const missingTranslations = pgTable(
  'missing_translations',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    /** The language alone: `es` for a customer of `es-MX`. */
    locale: text('locale').notNull(),
    count: integer('count').notNull(),
    since: instant('since').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentKind, t.documentId, t.locale] }),
    index('missing_translations_workspace').on(t.workspaceId),
  ],
);
