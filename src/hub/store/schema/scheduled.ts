import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Attachment, Source } from '../../../shared/domain/conversation.ts';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import type { HeldBecause } from '../../../shared/domain/scheduled.ts';
import type { Status } from '../../../shared/domain/vocabulary.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Replies that leave at their time; a row goes when its message is sent or called back. */
export const scheduledMessages = pgTable(
  'scheduled_messages',
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
    at: instant('at').notNull(),
    bodyText: text('body_text').notNull(),
    rich: jsonb('rich').$type<RichText>(),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull().default([]),
    sources: jsonb('sources').$type<Source[]>().notNull().default([]),
    suggested: boolean('suggested').notNull().default(false),
    actions: jsonb('actions').$type<MacroAction[]>().notNull().default([]),
    thenStatus: text('then_status').$type<Status>(),
    seenOrdinal: integer('seen_ordinal').notNull(),
    holdOnReply: boolean('hold_on_reply').notNull(),
    heldBecause: text('held_because').$type<HeldBecause>(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('scheduled_messages_due').on(t.at).where(sql`${t.heldBecause} is null`),
    index('scheduled_messages_conversation').on(t.conversationId),
  ],
);
