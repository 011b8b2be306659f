import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { MustRead } from '../../../shared/domain/must-read.ts';
import type { Release } from '../../../shared/domain/release.ts';
import { instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

/** `seq`: the place in the change log at which it happened. */
type Placed<What> = (NonNullable<What> & { readonly seq: number }) | null;

/** Versions that go live together. */
export const releases = pgTable(
  'releases',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    note: text('note').notNull(),
    /** Whether a draft is ready follows from its parts. */
    state: text('state').$type<Exclude<Release['state'], 'ready'>>().notNull(),
    goesLiveAt: instant('goes_live_at'),
    recalls: boolean('recalls').notNull(),
    mustRead: jsonb('must_read').$type<MustRead>(),
    heldUp: instant('held_up'),
    wentLive: jsonb('went_live').$type<Placed<Release['wentLive']>>(),
    rolledBack: jsonb('rolled_back').$type<Placed<Release['rolledBack']>>(),
    madeBy: uuid('made_by').notNull(),
    revision: integer('revision').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('releases_workspace').on(t.workspaceId, t.updatedAt),
    index('releases_due').on(t.goesLiveAt).where(sql`${t.state} = 'scheduled'`),
  ],
);

export const releaseParts = pgTable(
  'release_parts',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    workspaceId: workspaceId(),
    documentKind: text('document_kind').$type<Source['kind']>().notNull(),
    documentId: uuid('document_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** As it was called when it was put in: it may be deleted since. */
    title: text('title').notNull(),
    /** Of what it said then. */
    fingerprint: text('fingerprint').notNull(),
    position: integer('position').notNull(),
    /** Under which it went live. */
    number: integer('number'),
    /** What stood in its place and could be said. */
    before: integer('before'),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.documentKind, t.documentId] }),
    index('release_parts_document').on(t.documentId),
  ],
);
