import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, seqColumn } from './columns.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** One agent's data on one device, and how far they have come: what it says of itself, as last heard. */
export const workstations = pgTable(
  'workstations',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    /** Made on the device; of a client that names none, its session's id. */
    deviceId: uuid('device_id').notNull(),
    name: text('name').notNull(),
    appVersion: text('app_version'),
    /** It holds everything of the change log up to here. */
    cursor: seqColumn('cursor').notNull().default(0),
    /** Since when it holds all macros and articles; null: its first sync has not come through them. */
    filledAt: instant('filled_at'),
    seenAt: instant('seen_at').notNull(),
    /** When its line ended; null while it is connected, unless it has not been seen for a while. */
    goneAt: instant('gone_at'),
  },
  (t) => [
    uniqueIndex('workstations_device').on(t.agentId, t.deviceId),
    index('workstations_seen').on(t.workspaceId, t.seenAt),
  ],
);

/** When a workstation first held a step of a document's life: see `documentSteps`. */
export const stepReceipts = pgTable(
  'step_receipts',
  {
    workstationId: uuid('workstation_id')
      .notNull()
      .references(() => workstations.id, { onDelete: 'cascade' }),
    seq: seqColumn('seq').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workstationId, t.seq] })],
);
