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
  Deadlines,
  EscalationCheck,
  EscalationReason,
  EscalationState,
  EscalationTarget,
  LeadsTold,
  Names,
  RaisedAs,
  Severity,
  StepKind,
} from '../../../shared/domain/escalation.ts';
import type { TargetSettings } from '../../../shared/domain/escalation-settings.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents, groups } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Where one may escalate to, with the reasons for it and what has to be there. */
export const escalationTargets = pgTable(
  'escalation_targets',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    names: jsonb('names').$type<Names>().notNull().default({}),
    groupId: uuid('group_id')
      .notNull()
      .references(() => groups.id),
    /** No foreign key: a table that points at itself would have to be written in the right order. */
    climbsTo: uuid('climbs_to'),
    minutes: integer('minutes').notNull(),
    deadlines: jsonb('deadlines').$type<Deadlines>(),
    leadsTold: text('leads_told').$type<LeadsTold>().notNull().default('never'),
    position: integer('position').notNull(),
    reasons: jsonb('reasons').$type<EscalationReason[]>().notNull(),
    acknowledges: boolean('acknowledges').notNull(),
    texts: jsonb('texts').$type<EscalationTarget['texts']>().notNull(),
    gone: boolean('gone').notNull().default(false),
  },
  (t) => [uniqueIndex('escalation_targets_key').on(t.workspaceId, t.key)],
);

/** How the targets were set up from each change on: what a workstation escalated by before it heard of the next one. */
export const escalationSettings = pgTable(
  'escalation_settings',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    /** Counted from 0, which is how they stood before anybody changed them. */
    revision: integer('revision').notNull(),
    changedBy: uuid('changed_by').references(() => agents.id, { onDelete: 'set null' }),
    changedAt: instant('changed_at').notNull(),
    targets: jsonb('targets').$type<TargetSettings[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.revision] })],
);

export const escalations = pgTable(
  'escalations',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    targetId: uuid('target_id')
      .notNull()
      .references(() => escalationTargets.id),
    reason: text('reason').notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    state: text('state').$type<EscalationState>().notNull(),
    checks: jsonb('checks').$type<EscalationCheck[]>().notNull(),
    raisedAs: jsonb('raised_as').$type<RaisedAs>(),
    override: text('override').notNull(),
    note: text('note').notNull(),
    dueAt: instant('due_at'),
    /** Milliseconds that its clock had left when it was stopped. */
    leftMs: instant('left_ms'),
    /** When it climbs by itself; null: it doesn't any more. */
    climbsAt: instant('climbs_at'),
    holderId: uuid('holder_id').references(() => agents.id, { onDelete: 'set null' }),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => agents.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    // Of two who escalate the same conversation at once one is told that it is escalated already.
    uniqueIndex('escalations_open')
      .on(t.conversationId)
      .where(sql`${t.state} in ('waiting', 'accepted', 'asked')`),
    index('escalations_conversation').on(t.conversationId),
    index('escalations_creator').on(t.createdBy),
    index('escalations_climbing').on(t.climbsAt).where(sql`${t.climbsAt} is not null`),
  ],
);

export const escalationSteps = pgTable(
  'escalation_steps',
  {
    id: uuid('id').primaryKey(),
    escalationId: uuid('escalation_id')
      .notNull()
      .references(() => escalations.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').$type<StepKind>().notNull(),
    agentId: uuid('agent_id').references(() => agents.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    targetId: uuid('target_id')
      .notNull()
      .references(() => escalationTargets.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('escalation_steps_ordinal').on(t.escalationId, t.ordinal)],
);
