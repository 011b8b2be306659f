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
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article, Macro } from '../../../shared/domain/knowledge.ts';
import type { MustRead } from '../../../shared/domain/must-read.ts';
import type { Stage } from '../../../shared/domain/stage.ts';
import type { MacroVersion, StudioContent } from '../../../shared/domain/studio.ts';
import { instant, seqColumn } from './columns.ts';
import { workspaces } from './workspaces.ts';

/**
 * Every version of a macro or an article but the live one of one that was never changed here: that stands in its own table alone
 * until the next takes its place.
 */
export const documentVersions = pgTable(
  'document_versions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    /** Null before it has gone live. */
    number: integer('number'),
    state: text('state').$type<MacroVersion['state']>().notNull(),
    content: jsonb('content').$type<StudioContent>().notNull(),
    note: text('note').notNull(),
    writers: jsonb('writers').$type<string[]>().notNull(),
    approvedBy: uuid('approved_by'),
    goesLiveAt: instant('goes_live_at'),
    recalls: boolean('recalls').notNull(),
    mustRead: jsonb('must_read').$type<MustRead>(),
    withdrawn: jsonb('withdrawn').$type<MacroVersion['withdrawn']>(),
    sentBack: jsonb('sent_back').$type<MacroVersion['sentBack']>(),
    proposedBy: uuid('proposed_by'),
    stage: jsonb('stage').$type<MacroVersion['stage']>(),
    revision: integer('revision').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('document_versions_number').on(t.documentKind, t.documentId, t.number),
    // One at a time is worked on.
    uniqueIndex('document_versions_work').on(t.documentKind, t.documentId).where(sql`${t.number} is null`),
    index('document_versions_workspace').on(t.workspaceId),
    index('document_versions_due').on(t.goesLiveAt).where(sql`${t.state} = 'scheduled'`),
  ],
);

/** What became of a version, and where in the change log: a workstation that holds that place has heard of it. */
export const documentSteps = pgTable(
  'document_steps',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    seq: seqColumn('seq').notNull(),
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    /** The version's. */
    number: integer('number').notNull(),
    step: text('step').$type<'staged' | 'joined' | 'left' | 'taken-back' | 'live' | 'withdrawn'>().notNull(),
    /** To whom it was staged, and whom it was taken back from; the one agent who came or went with a group. */
    stage: jsonb('stage').$type<Stage>(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentKind, t.documentId, t.seq, t.step] }),
    index('document_steps_seq').on(t.workspaceId, t.seq),
  ],
);

/** What some have of a macro or an article in place of what is live; everybody else has the live one, or nothing. */
export const stagedDocuments = pgTable(
  'staged_documents',
  {
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    stage: jsonb('stage').$type<Stage>().notNull(),
    document: jsonb('document').$type<Macro | Article>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentKind, t.documentId] }),
    index('staged_documents_workspace').on(t.workspaceId),
  ],
);
