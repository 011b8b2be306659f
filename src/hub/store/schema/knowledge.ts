import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { Audience, Channel } from '../../../shared/domain/vocabulary.ts';
import { hashColumn, instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const macros = pgTable(
  'macros',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    version: integer('version').notNull(),
    hash: hashColumn('hash').notNull(),
    title: text('title').notNull(),
    folder: jsonb('folder').$type<string[]>().notNull(),
    shortcut: text('shortcut'),
    bodies: jsonb('bodies').$type<Record<string, string>>().notNull(),
    actions: jsonb('actions').$type<MacroAction[]>().notNull(),
    channels: jsonb('channels').$type<Channel[]>().notNull(),
    topics: jsonb('topics').$type<string[]>().notNull(),
    /** Null: everybody has it. */
    groupIds: jsonb('group_ids').$type<string[]>(),
    tags: jsonb('tags').$type<string[]>().notNull(),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull(),
    validity: jsonb('validity').$type<Validity>(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('macros_workspace').on(t.workspaceId)],
);

export const collections = pgTable(
  'collections',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    icon: text('icon').notNull(),
    position: integer('position').notNull(),
    /** Over the content: collections and sections are compared by it as documents are. */
    hash: hashColumn('hash').notNull(),
  },
  (t) => [index('collections_workspace').on(t.workspaceId)],
);

export const sections = pgTable(
  'sections',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    collectionId: uuid('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    hash: hashColumn('hash').notNull(),
  },
  (t) => [index('sections_workspace').on(t.workspaceId)],
);

export const articles = pgTable(
  'articles',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    version: integer('version').notNull(),
    hash: hashColumn('hash').notNull(),
    articleKey: text('article_key').notNull(),
    locale: text('locale').notNull(),
    sectionId: uuid('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    bodyHtml: text('body_html').notNull(),
    url: text('url'),
    tags: jsonb('tags').$type<string[]>().notNull(),
    pictures: jsonb('pictures').$type<Attachment[]>().notNull(),
    validity: jsonb('validity').$type<Validity>(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('articles_key').on(t.workspaceId, t.articleKey, t.locale)],
);

/** Which macros and articles hold which file; every agent may see these. */
export const documentFiles = pgTable(
  'document_files',
  {
    documentKind: text('document_kind').$type<'macro' | 'article'>().notNull(),
    documentId: uuid('document_id').notNull(),
    workspaceId: workspaceId(),
    hash: hashColumn('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentKind, t.documentId, t.hash] }),
    index('document_files_hash').on(t.workspaceId, t.hash),
  ],
);
