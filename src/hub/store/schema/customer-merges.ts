import { index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { MergedValues } from '../../../shared/domain/customer-merge.ts';
import { instant } from './columns.ts';
import { customers } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Customers who turned out to be somebody else, and what is needed to take that back; a row goes with it. */
export const customerMerges = pgTable(
  'customer_merges',
  {
    goneId: uuid('gone_id')
      .primaryKey()
      .references(() => customers.id, { onDelete: 'cascade' }),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    keptId: uuid('kept_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Of the one who stays, before and right after: only what is still as it was then is put back. */
    before: jsonb('before').$type<MergedValues>().notNull(),
    after: jsonb('after').$type<MergedValues>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('customer_merges_kept').on(t.keptId)],
);

/** Pairs of customers whom somebody has looked at and who are not one person. */
export const customersApart = pgTable('customers_apart', {
  /** Follows from the pair and says nothing of it: everybody may have it. */
  id: uuid('id').primaryKey(),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  at: instant('at').notNull(),
});
