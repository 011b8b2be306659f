import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { KycProblem, KycProvider, KycState, KycWithheld } from '../../../shared/domain/kyc/kyc.ts';
import type { KycReason } from '../../../shared/domain/kyc/reasons.ts';
import { hashColumn, instant } from './columns.ts';
import { customers } from './people.ts';
import { workspaces } from './workspaces.ts';

/** What a provider of identity checks last said of a customer; of what they showed nothing. */
export const kycStatuses = pgTable(
  'kyc_statuses',
  {
    customerId: uuid('customer_id')
      .primaryKey()
      .references(() => customers.id, { onDelete: 'cascade' }),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    provider: text('provider').$type<KycProvider>().notNull(),
    applicantId: text('applicant_id'),
    state: text('state').$type<KycState>().notNull(),
    reasons: jsonb('reasons').$type<KycReason[]>().notNull(),
    note: text('note').notNull(),
    since: instant('since').notNull(),
    /** When the reading began that it comes from: one that began earlier changes nothing. */
    asOf: instant('as_of'),
    problem: text('problem').$type<KycProblem>(),
    withheld: jsonb('withheld').$type<KycWithheld>(),
    /** When it is to be read, or read again; null: when somebody looks. */
    dueAt: instant('due_at'),
    /** Until when one node has it in hand. */
    readUntil: instant('read_until'),
    failures: integer('failures').notNull().default(0),
  },
  (t) => [
    index('kyc_due').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('kyc_applicant').on(t.workspaceId, t.applicantId),
  ],
);

/** Webhooks that were taken, by the SHA-256 of what was signed: each counts once. */
export const kycEvents = pgTable(
  'kyc_events',
  {
    provider: text('provider').$type<KycProvider>().notNull(),
    hash: hashColumn('hash').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.hash] }), index('kyc_events_at').on(t.at)],
);
