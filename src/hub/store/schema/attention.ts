import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attention } from '../../../shared/domain/attention.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Who follows which conversation, and who was mentioned where: one row for a person and a conversation. */
export const attention = pgTable(
  'attention',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    followingSince: instant('following_since'),
    mention: jsonb('mention').$type<Attention['mention']>(),
    unseen: integer('unseen').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('attention_agent_conversation').on(t.agentId, t.conversationId),
    index('attention_followers').on(t.conversationId).where(sql`${t.followingSince} is not null`),
  ],
);
