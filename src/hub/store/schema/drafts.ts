import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { DraftContent } from '../../../shared/wire/drafts.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** What agents have begun to write, for their own workstations alone: it is in no change log. */
export const drafts = pgTable(
  'drafts',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    mode: text('mode').$type<'reply' | 'note'>().notNull(),
    rev: integer('rev').notNull(),
    /** Null once it was sent or thrown away; the row stays, so that other workstations hear of it. */
    content: jsonb('content').$type<DraftContent>(),
    others: jsonb('others').$type<DraftContent[]>().notNull().default([]),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agentId, t.conversationId, t.mode] }),
    index('drafts_updated').on(t.updatedAt),
  ],
);
