import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { RoutingAssignment, RoutingConditions } from '../../../shared/domain/routing.ts';
import type { Channel, Priority } from '../../../shared/domain/vocabulary.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { agents, groups } from './people.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const routingRules = pgTable(
  'routing_rules',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    active: boolean('active').notNull().default(true),
    when: jsonb('conditions').$type<RoutingConditions>().notNull(),
    groupId: uuid('group_id').references(() => groups.id, { onDelete: 'set null' }),
    priority: text('priority').$type<Priority>(),
    assign: jsonb('assign').$type<RoutingAssignment>(),
    last: boolean('last').notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('routing_rules_order').on(t.workspaceId, t.position)],
);

/** How much one agent may have in hand; without an agent: everybody who has no limit of their own for it. */
export const capacities = pgTable(
  'capacities',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    agentId: uuid('agent_id').references(() => agents.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<Channel>(),
    groupId: uuid('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    most: integer('most').notNull(),
  },
  (t) => [unique('capacities_one').on(t.workspaceId, t.agentId, t.channel, t.groupId).nullsNotDistinct()],
);

/** Conversations that a rule would give to somebody, had anybody been free; tried again, the longest untried first. */
export const routingQueue = pgTable(
  'routing_queue',
  {
    conversationId: uuid('conversation_id')
      .primaryKey()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    workspaceId: workspaceId(),
    since: instant('since').notNull(),
    triedAt: instant('tried_at').notNull(),
  },
  (t) => [index('routing_queue_tried').on(t.triedAt)],
);
