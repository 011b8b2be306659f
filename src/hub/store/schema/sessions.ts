import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { hashColumn, instant } from './columns.ts';
import { agents } from './people.ts';
import { workstations } from './workstations.ts';

/** One sign-in on one workstation: all refresh tokens that descend from it. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    workstation: text('workstation').notNull(),
    /** Null for one that was begun before workstations were known apart, until it is next renewed. */
    workstationId: uuid('workstation_id').references(() => workstations.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because').$type<
      'signed-out' | 'token-reused' | 'deactivated' | 'password-changed'
    >(),
  },
  (t) => [index('sessions_agent').on(t.agentId), index('sessions_expires').on(t.expiresAt)],
);

/** Single-use tokens by their SHA-256; used ones stay until the session ends, so that a reuse is noticed. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    tokenHash: hashColumn('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    issuedAt: instant('issued_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('refresh_tokens_session').on(t.sessionId)],
);
