import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type {
  RecoveryFacts,
  RecoveryKind,
  RecoveryState,
  RecoveryStepKind,
  ReturnAddress,
} from '../../../shared/domain/recovery/recovery-case.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { escalations, escalationTargets } from './escalations.ts';
import { agents, customers } from './people.ts';
import { workspaces } from './workspaces.ts';

export const recoveryCases = pgTable(
  'recovery_cases',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<RecoveryKind>().notNull(),
    state: text('state').$type<RecoveryState>().notNull(),
    facts: jsonb('facts').$type<RecoveryFacts>().notNull(),
    returnTo: jsonb('return_to').$type<ReturnAddress>(),
    revision: integer('revision').notNull(),
    targetId: uuid('target_id').references(() => escalationTargets.id),
    escalationId: uuid('escalation_id').references(() => escalations.id, { onDelete: 'set null' }),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => agents.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    // Of two who begin one in the same conversation at once one is told that there is one.
    uniqueIndex('recovery_cases_open')
      .on(t.conversationId)
      .where(sql`${t.state} in ('collecting', 'ready', 'with-team', 'recovering')`),
    index('recovery_cases_conversation').on(t.conversationId),
  ],
);

export const recoverySteps = pgTable(
  'recovery_steps',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => recoveryCases.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').$type<RecoveryStepKind>().notNull(),
    agentId: uuid('agent_id').references(() => agents.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    state: text('state').$type<RecoveryState>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('recovery_steps_ordinal').on(t.caseId, t.ordinal)],
);

/** What the exchange said last of an address and a customer's withdrawal list. */
export const returnChecks = pgTable(
  'return_checks',
  {
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** In the one spelling in which addresses are compared. */
    address: text('address').notNull(),
    /** Null: it is not on the list. */
    listedAt: instant('listed_at'),
    /** When the exchange said so, by the hub's clock. */
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.address] }), index('return_checks_at').on(t.at)],
);
