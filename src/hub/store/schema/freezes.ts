import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type {
  AccountState,
  FreezeKind,
  FreezeProblem,
  FreezeReason,
  FreezeScope,
  FreezeState,
  FreezeStepKind,
  FreezeUrgency,
} from '../../../shared/domain/freeze.ts';
import type { IdentityLevel } from '../../../shared/domain/identity.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents, customers } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Requests to freeze an account or to open it again. */
export const freezes = pgTable(
  'freezes',
  {
    /** Also the key under which the exchange does it once. */
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    account: text('account').notNull(),
    kind: text('kind').$type<FreezeKind>().notNull(),
    scopes: jsonb('scopes').$type<FreezeScope[]>().notNull(),
    reason: text('reason').$type<FreezeReason>().notNull(),
    note: text('note').notNull(),
    urgency: text('urgency').$type<FreezeUrgency>().notNull(),
    evidence: jsonb('evidence').$type<string[]>().notNull(),
    links: jsonb('links').$type<string[]>().notNull().default([]),
    state: text('state').$type<FreezeState>().notNull(),
    emergency: boolean('emergency').notNull(),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => agents.id),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: uuid('decided_by').references(() => agents.id),
    decidedAt: instant('decided_at'),
    expiresAt: instant('expires_at').notNull(),
    reviewDueAt: instant('review_due_at'),
    reviewedBy: uuid('reviewed_by').references(() => agents.id),
    /** Security was told that nobody has looked at it in time. */
    reviewMissed: boolean('review_missed').notNull().default(false),
    readBack: jsonb('read_back').$type<AccountState>(),
    problem: text('problem').$type<FreezeProblem>(),
    /** How often the exchange was called for it: from the second time on it is asked first what it did. */
    calls: integer('calls').notNull().default(0),
    /** When it is called for, or called for again; null: it is not. */
    callAt: instant('call_at'),
    /** Until when calling goes on. */
    callUntil: instant('call_until'),
    /** When the account is read back, though the freeze is done: an opening before it may still be carried out; null: it is not. */
    watchAt: instant('watch_at'),
    /** Until when that goes on. */
    watchUntil: instant('watch_until'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    // Of two who ask for the same at once, one is told that it is asked for already.
    uniqueIndex('freezes_under_way')
      .on(t.workspaceId, t.account, t.kind)
      .where(sql`${t.state} in ('requested', 'approved', 'calling')`),
    index('freezes_conversation').on(t.conversationId),
    index('freezes_requested').on(t.workspaceId, t.requestedAt),
    index('freezes_calling').on(t.callAt).where(sql`${t.callAt} is not null`),
    index('freezes_watching').on(t.watchAt).where(sql`${t.watchAt} is not null`),
    index('freezes_expiring').on(t.expiresAt).where(sql`${t.state} = 'requested'`),
    index('freezes_reviewing')
      .on(t.reviewDueAt)
      .where(sql`${t.reviewDueAt} is not null and ${t.reviewedBy} is null and not ${t.reviewMissed}`),
  ],
);

export const freezeSteps = pgTable(
  'freeze_steps',
  {
    id: uuid('id').primaryKey(),
    freezeId: uuid('freeze_id')
      .notNull()
      .references(() => freezes.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').$type<FreezeStepKind>().notNull(),
    agentId: uuid('agent_id').references(() => agents.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('freeze_steps_ordinal').on(t.freezeId, t.ordinal)],
);

/** That somebody checked who a customer is, and what came of it: never what was asked or answered. */
export const identityChecks = pgTable(
  'identity_checks',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    level: text('level').$type<IdentityLevel>().notNull(),
    passed: boolean('passed').notNull(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id),
    at: instant('at').notNull(),
  },
  (t) => [index('identity_checks_customer').on(t.customerId, t.at)],
);
