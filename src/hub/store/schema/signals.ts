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
import type {
  SignalFacts,
  SignalKind,
  SignalOrigin,
  SignalReason,
  SignalSeverity,
  SignalState,
} from '../../../shared/domain/signals/signal.ts';
import { instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const ofWorkspace = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

/**
 * Customers and conversations are named and not referred to: a message raises signals of others too, and the check of a
 * reference would wait for whoever holds their rows, who may be waiting for the same address.
 */
export const signals = pgTable(
  'signals',
  {
    id: uuid('id').primaryKey(),
    workspaceId: ofWorkspace(),
    /** Null until the customer of `account` appears. */
    customerId: uuid('customer_id'),
    /** The exchange's own name for the customer; null: found here. */
    account: text('account'),
    kind: text('kind').$type<SignalKind>().notNull(),
    origin: text('origin').$type<SignalOrigin>().notNull(),
    severity: text('severity').$type<SignalSeverity>().notNull(),
    restricted: boolean('restricted').notNull(),
    state: text('state').$type<SignalState>().notNull(),
    /** What it is known again by: a keyed hash. */
    pattern: text('pattern').notNull(),
    facts: jsonb('facts').$type<SignalFacts>().notNull(),
    /** All that the exchange sent of it. It never leaves the hub. */
    raw: jsonb('raw'),
    conversationId: uuid('conversation_id'),
    messageId: uuid('message_id'),
    at: instant('at').notNull(),
    raisedAt: instant('raised_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason').$type<SignalReason>(),
    note: text('note').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    // The same again while it is open is the same.
    uniqueIndex('signals_open')
      .on(t.workspaceId, t.kind, t.pattern, t.customerId)
      .where(sql`${t.state} = 'open' and ${t.customerId} is not null`),
    uniqueIndex('signals_open_account')
      .on(t.workspaceId, t.kind, t.pattern, t.account)
      .where(sql`${t.state} = 'open' and ${t.customerId} is null`),
    index('signals_customer').on(t.customerId),
    index('signals_pattern').on(t.workspaceId, t.kind, t.pattern),
    index('signals_standing').on(t.workspaceId, t.raisedAt).where(sql`${t.state} = 'open'`),
    index('signals_unmatched').on(t.workspaceId, t.account).where(sql`${t.customerId} is null`),
  ],
);

/** Events of the exchange that were taken, by their own ids: each counts once. */
export const signalEvents = pgTable(
  'signal_events',
  { workspaceId: ofWorkspace(), eventId: text('event_id').notNull(), at: instant('at').notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.eventId] }), index('signal_events_at').on(t.at)],
);

/** Which customer last came with what, by a keyed hash of it: enough to count them, and nothing to read. */
export const signalTraces = pgTable(
  'signal_traces',
  {
    workspaceId: ofWorkspace(),
    kind: text('kind').$type<'address' | 'device' | 'phrase'>().notNull(),
    key: text('key').notNull(),
    customerId: uuid('customer_id').notNull(),
    conversationId: uuid('conversation_id'),
    messageId: uuid('message_id'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.key, t.customerId] }),
    index('signal_traces_at').on(t.at),
    index('signal_traces_devices').on(t.customerId, t.at).where(sql`${t.kind} = 'device'`),
  ],
);

/** What was learnt of a pattern from what people decided. */
export const signalPatterns = pgTable(
  'signal_patterns',
  {
    workspaceId: ofWorkspace(),
    kind: text('kind').$type<SignalKind>().notNull(),
    pattern: text('pattern').notNull(),
    /** Of the signal that was decided last: what people know it by. */
    facts: jsonb('facts').$type<SignalFacts>().notNull(),
    confirmed: integer('confirmed').notNull(),
    dismissed: integer('dismissed').notNull(),
    weight: integer('weight').$type<-1 | 0 | 1>().notNull(),
    mutedUntil: instant('muted_until'),
    /** What was decided until then counts no more. */
    clearedAt: instant('cleared_at'),
    /** How often it was not raised because it is muted. */
    withheld: integer('withheld').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.pattern] }),
    index('signal_patterns_muted').on(t.workspaceId, t.mutedUntil).where(sql`${t.mutedUntil} is not null`),
  ],
);
