import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import type { FieldValue } from '../../../shared/domain/customer-field.ts';
import type { Identity } from '../../../shared/domain/identity.ts';
import type { MergedCustomer } from '../../../shared/domain/people.ts';
import type { AgentState, Role, Tier, Verification } from '../../../shared/domain/vocabulary.ts';
import { instant, seqColumn } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const agents = pgTable(
  'agents',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').notNull(),
    timezone: text('timezone').notNull(),
    publicName: text('public_name').notNull(),
    active: boolean('active').notNull().default(true),
    languages: jsonb('languages').$type<string[]>().notNull().default([]),
    skills: jsonb('skills').$type<string[]>().notNull().default([]),
    state: text('state').$type<AgentState>().notNull().default('available'),
    stateSince: instant('state_since').notNull().default(0),
    /** When a workstation of theirs was last connected; whoever is long gone gets nothing. */
    seenAt: instant('seen_at').notNull().default(0),
    /** When routing last gave them something: whose turn it is. */
    routedAt: instant('routed_at').notNull().default(0),
    /** Grows whenever what this agent may see changes. */
    scopeEpoch: integer('scope_epoch').notNull().default(1),
    /** Where in the change log it last changed. */
    scopeSeq: seqColumn('scope_seq').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('agents_email').on(t.workspaceId, sql`lower(${t.email})`)],
);

/** Apart from the agent's row, so that no query for an agent ever reads a password hash. */
export const agentCredentials = pgTable('agent_credentials', {
  agentId: uuid('agent_id')
    .primaryKey()
    .references(() => agents.id, { onDelete: 'cascade' }),
  /** argon2id in its encoded form. */
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
});

export const groups = pgTable(
  'groups',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    restricted: boolean('restricted').notNull().default(false),
    position: integer('position').notNull(),
  },
  (t) => [index('groups_workspace').on(t.workspaceId)],
);

export const memberships = pgTable(
  'memberships',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.agentId, t.groupId] }), index('memberships_group').on(t.groupId)],
);

/** A telephone number with nothing but its digits, as the index has it. */
export const phoneDigits = (phone: AnyPgColumn): SQL => sql`regexp_replace(${phone}, '[^0-9]', '', 'g')`;

export const customers = pgTable(
  'customers',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** The exchange's own name for this customer, from its identity token. */
    externalId: text('external_id'),
    name: text('name').notNull(),
    email: text('email'),
    phone: text('phone'),
    tier: text('tier').$type<Tier>().notNull().default('standard'),
    locale: text('locale').notNull(),
    timezone: text('timezone').notNull(),
    country: text('country'),
    verification: text('verification').$type<Verification>().notNull().default('unverified'),
    identified: boolean('identified').notNull().default(false),
    twoFactor: boolean('two_factor').notNull().default(false),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    note: text('note').notNull().default(''),
    fields: jsonb('fields').$type<Record<string, FieldValue>>().notNull().default({}),
    mergedIn: jsonb('merged_in').$type<MergedCustomer[]>().notNull().default([]),
    /** Who they turned out to be: nobody sees this row then. No foreign key, as with conversations. */
    mergedIntoId: uuid('merged_into_id'),
    identity: jsonb('identity').$type<Identity>(),
    accountManagerId: uuid('account_manager_id').references(() => agents.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('customers_external').on(t.workspaceId, t.externalId),
    index('customers_email').on(t.workspaceId, sql`lower(${t.email})`),
    index('customers_phone').on(t.workspaceId, phoneDigits(t.phone)),
  ],
);
