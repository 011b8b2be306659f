import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import type { SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type { Channel, Priority, Tier } from '../../../shared/domain/vocabulary.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const businessCalendars = pgTable('business_calendars', {
  id: uuid('id').primaryKey(),
  workspaceId: workspaceId(),
  name: text('name').notNull(),
  timezone: text('timezone').notNull(),
  weekly: jsonb('weekly').$type<BusinessCalendar['weekly']>().notNull(),
  holidays: jsonb('holidays').$type<string[]>().notNull().default([]),
  version: integer('version').notNull().default(1),
});

export const slaPolicies = pgTable(
  'sla_policies',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    tiers: jsonb('tiers').$type<Tier[]>().notNull().default([]),
    channels: jsonb('channels').$type<Channel[]>().notNull().default([]),
    priorities: jsonb('priorities').$type<Priority[]>().notNull().default([]),
    firstReplyMinutes: integer('first_reply_minutes'),
    nextReplyMinutes: integer('next_reply_minutes'),
    resolveMinutes: integer('resolve_minutes'),
    calendarId: uuid('calendar_id').references(() => businessCalendars.id, { onDelete: 'set null' }),
    pauses: jsonb('pauses').$type<SlaPolicy['pauses']>().notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('sla_policies_order').on(t.workspaceId, t.position)],
);
