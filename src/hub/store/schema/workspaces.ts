import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AutomationPolicy } from '../../../shared/domain/automation/policy.ts';
import type { MaskingPolicy } from '../../../shared/domain/masking/policy.ts';
import type { Workspace } from '../../../shared/domain/people.ts';
import type { FreezeMinutes } from '../../../shared/domain/protection.ts';
import type { SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import { instant, seqColumn } from './columns.ts';

/** What a workspace's hub is told besides its name. */
export type WorkspaceSettings = {
  /** The agent whom an embedded hub signs in by itself. */
  readonly demoAgentId?: string;
  /** Which group a conversation lands in when nothing says otherwise. */
  readonly defaultGroupId?: string;
  /** Whether the desk counts as staffed for the chat page; absent: by the agents who are connected. */
  readonly chatOnline?: 'always' | 'never';
  /** HS256 secret that the exchange signs its customers' identity tokens with. */
  readonly chatIdentitySecret?: string;
  /** Routing gives to people whom no workstation shows to be there: the demo's colleagues have none. */
  readonly routeToUnseen?: boolean;
  /** Names, handles and domains of the exchange besides its name and domain. */
  readonly own?: Workspace['own'];
  /** What a machine may say by itself; absent: `defaultAutomation`. */
  readonly automation?: AutomationPolicy;
  /** Block explorers of the exchange's own choice, by network. */
  readonly explorers?: Workspace['explorers'];
  /** What of customers is masked; absent: `defaultMasking`. */
  readonly masking?: MaskingPolicy;
  /** Its own decision table for recovery cases; absent or null: `defaultTable`. */
  readonly recovery?: Workspace['recovery'] | null;
  /** What nobody may promise a customer; absent: `asBrought`. */
  readonly promises?: Workspace['promises'];
  /** How long workstations show what they keep without the hub's word; absent: `usualLeaseHours`. */
  readonly leaseHours?: number;
  /** How long freezes wait; absent: as the hub was started. */
  readonly freezing?: FreezeMinutes;
  /** When something counts as suspicious; absent: `defaultSignalPolicy`. */
  readonly signals?: SignalPolicy;
};

export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  domain: text('domain').notNull(),
  locale: text('locale').notNull(),
  /** Newest place in the change log. Whoever writes raises it last: its row lock puts commits in order. */
  seq: seqColumn('seq').notNull().default(0),
  /** The newest of these places at which a macro or an article changed. */
  knowledgeSeq: seqColumn('knowledge_seq').notNull().default(0),
  /** The change log begins after this; older cursors need a new snapshot. */
  horizon: seqColumn('horizon').notNull().default(0),
  settings: jsonb('settings').$type<WorkspaceSettings>().notNull().default({}),
  /** What tells equal values of customers apart from others without telling them; it never leaves the hub. */
  maskKey: text('mask_key').notNull().default(sql`gen_random_uuid()::text || gen_random_uuid()::text`),
  createdAt: instant('created_at').notNull(),
});

/** Counters apart from the workspace's row, whose lock must be taken last. */
export const counters = pgTable(
  'counters',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text('name').$type<'conversation-number'>().notNull(),
    value: integer('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name] })],
);

/** Secrets and switches of the hub itself, shared by all its nodes. */
export const hubSettings = pgTable('hub_settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
