import { boolean, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import type { MaskKind } from '../../../shared/domain/masking/mask-value.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

/** What this exchange wants to know of its customers; the values lie with the customers, under the field's key. */
export const customerFields = pgTable(
  'customer_fields',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    label: text('label').notNull(),
    labels: jsonb('labels').$type<Record<string, string>>().notNull().default({}),
    type: text('type').$type<CustomerField['type']>().notNull(),
    choices: jsonb('choices').$type<string[]>().notNull().default([]),
    position: integer('position').notNull(),
    editableBy: jsonb('editable_by').$type<Role[]>().notNull().default([]),
    /** Null: whoever sees the customer. */
    visibleTo: jsonb('visible_to').$type<Role[]>(),
    /** Null: its values are not masked. */
    mask: text('mask').$type<MaskKind>(),
    unmaskedFor: jsonb('unmasked_for').$type<Role[]>().notNull().default([]),
    identifies: boolean('identifies').notNull().default(false),
    archived: boolean('archived').notNull().default(false),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('customer_fields_key').on(t.workspaceId, t.key)],
);
