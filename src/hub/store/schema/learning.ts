import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Dismissal, LearnedNote } from '../../../shared/wire/learning.ts';
import { hashColumn, instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

/** Batches that were counted, so that none counts twice. Whose they were is not kept. */
export const learningBatches = pgTable(
  'learning_batches',
  { id: uuid('id').primaryKey(), workspaceId: workspaceId(), at: instant('at').notNull() },
  (t) => [index('learning_batches_at').on(t.at), index('learning_batches_workspace').on(t.workspaceId, t.at)],
);

/** What all workstations counted of one kind of thing on one day. */
export const learned = pgTable(
  'learned',
  {
    workspaceId: workspaceId(),
    /** Since 1970, in UTC. */
    day: integer('day').notNull(),
    /** Over `subject`. */
    hash: hashColumn('hash').notNull(),
    kind: text('kind').$type<LearnedNote['kind']>().notNull(),
    /** The note less its day and what is counted. */
    subject: jsonb('subject').$type<Record<string, unknown>>().notNull(),
    times: integer('times').notNull(),
    edited: integer('edited').notNull(),
    kept: integer('kept').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.hash, t.day] }),
    index('learned_kind').on(t.workspaceId, t.kind, t.day),
    index('learned_day').on(t.day),
  ],
);

/** Findings that a trainer has put aside. */
export const learningDismissals = pgTable(
  'learning_dismissals',
  {
    workspaceId: workspaceId(),
    key: hashColumn('key').notNull(),
    title: text('title').notNull(),
    reason: text('reason').$type<Dismissal['reason']>().notNull(),
    agentId: uuid('agent_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
);

/** Words that trainers say mean the same. */
export const synonyms = pgTable(
  'synonyms',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    words: jsonb('words').$type<string[]>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('synonyms_workspace').on(t.workspaceId)],
);
