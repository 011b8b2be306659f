import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  Attachment,
  Author,
  ConversationEvent,
  ConversationLink,
  Message,
  Satisfaction,
  SlaClocks,
  Source,
} from '../../../shared/domain/conversation.ts';
import type { Gate } from '../../../shared/domain/gate/gate.ts';
import type { Imitation } from '../../../shared/domain/imitation.ts';
import type { Mood } from '../../../shared/domain/mood.ts';
import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import type { Channel, Priority, Status } from '../../../shared/domain/vocabulary.ts';
import { hashColumn, instant } from './columns.ts';
import { agents, customers, groups } from './people.ts';
import { workspaces } from './workspaces.ts';

export const conversations = pgTable(
  'conversations',
  {
    /** UUIDv7 of its beginning: first syncs walk by it, newest first. */
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    subject: text('subject').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    status: text('status').$type<Status>().notNull(),
    priority: text('priority').$type<Priority>().notNull(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => groups.id),
    assigneeId: uuid('assignee_id').references(() => agents.id, { onDelete: 'set null' }),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Who writes there, where that is somebody who turned out to be the customer; they see no more than before. */
    writerId: uuid('writer_id'),
    topic: text('topic'),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    restricted: boolean('restricted').notNull().default(false),
    /** A second queue that sees it, while it is escalated there. */
    alsoGroupId: uuid('also_group_id').references(() => groups.id, { onDelete: 'set null' }),
    firstReplyDueAt: instant('first_reply_due_at'),
    nextReplyDueAt: instant('next_reply_due_at'),
    resolveDueAt: instant('resolve_due_at'),
    /** Clocks that stand still while it is set aside. */
    slaPaused: jsonb('sla_paused').$type<SlaClocks['paused']>(),
    snoozedUntil: instant('snoozed_until'),
    waitingSince: instant('waiting_since'),
    lastOrdinal: integer('last_ordinal').notNull().default(0),
    lastMessageAt: instant('last_message_at').notNull(),
    preview: text('preview').notNull().default(''),
    lastAuthorKind: text('last_author_kind').$type<Author['kind']>().notNull(),
    satisfaction: jsonb('satisfaction').$type<Satisfaction>(),
    /** No foreign key: a table that points at itself would have to be written in the right order. */
    mergedIntoId: uuid('merged_into_id'),
    links: jsonb('links').$type<ConversationLink[]>().notNull().default([]),
    mood: jsonb('mood').$type<Mood>(),
    /** Why no machine answers here. */
    gate: jsonb('gate').$type<Gate>(),
    /** Who or what in it passes for the exchange. */
    imitates: jsonb('imitates').$type<Imitation>(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('conversations_number').on(t.workspaceId, t.number),
    index('conversations_working')
      .on(t.workspaceId, t.id)
      .where(sql`${t.status} not in ('solved', 'closed')`),
    index('conversations_history').on(t.workspaceId, t.id).where(sql`${t.status} in ('solved', 'closed')`),
    index('conversations_group').on(t.groupId, t.id),
    index('conversations_also_group').on(t.alsoGroupId).where(sql`${t.alsoGroupId} is not null`),
    index('conversations_customer').on(t.customerId),
    index('conversations_merged').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index('conversations_writer').on(t.writerId).where(sql`${t.writerId} is not null`),
    // What counts against an agent's limits.
    index('conversations_in_hand').on(t.assigneeId).where(sql`${t.status} in ('new', 'open')`),
    index('conversations_unassigned')
      .on(t.groupId)
      .where(sql`${t.assigneeId} is null and ${t.status} in ('new', 'open')`),
    index('conversations_snoozed').on(t.snoozedUntil).where(sql`${t.snoozedUntil} is not null`),
  ],
);

export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').$type<Message['kind']>().notNull(),
    authorKind: text('author_kind').$type<Author['kind']>().notNull(),
    authorId: uuid('author_id'),
    channel: text('channel').$type<Channel>().notNull(),
    bodyText: text('body_text').notNull(),
    bodyHtml: text('body_html'),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull().default([]),
    event: jsonb('event').$type<ConversationEvent>(),
    sources: jsonb('sources').$type<Source[]>().notNull().default([]),
    /** Kinds and places of what was taken out before it was kept; null: nothing. */
    secrets: jsonb('secrets').$type<RemovedSecret[]>(),
    state: text('state').$type<Message['state']>().notNull().default('sent'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('messages_ordinal').on(t.conversationId, t.ordinal),
    // What came from macros and articles, by when.
    index('messages_sourced').on(t.createdAt).where(sql`${t.kind} = 'reply' and ${t.sources} <> '[]'::jsonb`),
  ],
);

/** What is known of a file whose bytes lie in the files folder under its hash. */
export const files = pgTable(
  'files',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    hash: hashColumn('hash').notNull(),
    /** By the content, not by the name. */
    mime: text('mime').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.hash] })],
);

/** Who has shown that they have the bytes, and so may attach them. */
export const fileUploaders = pgTable(
  'file_uploaders',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    hash: hashColumn('hash').notNull(),
    /** An agent or a customer. */
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.hash, t.personId] })],
);

/** Which messages hold which file: who may see one of them may fetch it. */
export const messageFiles = pgTable(
  'message_files',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    hash: hashColumn('hash').notNull(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.hash] }), index('message_files_hash').on(t.hash)],
);

/** A customer's chat page: one token opens one conversation. */
export const chatSessions = pgTable(
  'chat_sessions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    tokenHash: hashColumn('token_hash').notNull(),
    locale: text('locale').notNull(),
    lastReadOrdinal: integer('last_read_ordinal').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('chat_sessions_token').on(t.tokenHash),
    index('chat_sessions_conversation').on(t.conversationId),
  ],
);
