import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { DraftContent, SideDraftContent } from '../../../shared/wire/drafts.ts';
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

/** As `drafts`, of what is written to other teams about a conversation or in a side conversation (`about`). */
export const sideDrafts = pgTable(
  'side_drafts',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    about: uuid('about').notNull(),
    /** The one that all of it is about: it goes with it. */
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    rev: integer('rev').notNull(),
    content: jsonb('content').$type<SideDraftContent>(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agentId, t.about] }), index('side_drafts_updated').on(t.updatedAt)],
);
