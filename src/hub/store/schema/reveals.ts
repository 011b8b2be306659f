import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { MaskedFact } from '../../../shared/domain/masking/masked-fact.ts';
import { instant } from './columns.ts';
import { agents } from './people.ts';
import { workspaces } from './workspaces.ts';

/** Which masked values were shown to whom, never what they are: what budgets are counted by. The audit says why. */
export const reveals = pgTable(
  'reveals',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    /** No foreign key: the customer may turn out to be another. */
    customerId: uuid('customer_id').notNull(),
    fact: text('fact').$type<MaskedFact>().notNull(),
    /** Null: within the budget. Otherwise how many of them it is in the shift. */
    beyond: integer('beyond'),
    /** False: asked for beyond the budget where that is refused. */
    shown: boolean('shown').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('reveals_agent').on(t.agentId, t.at), index('reveals_beyond').on(t.workspaceId, t.at)],
);
