import { z } from 'zod';
import { Instant } from '../domain/ids.ts';
import { Agent, Workspace } from '../domain/people.ts';

/** Whether the hub answers, as known from real traffic. */
export const Connection = z.discriminatedUnion('state', [
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('online'), since: Instant }),
  z.object({ state: z.literal('connecting'), attempt: z.int() }),
  z.object({
    state: z.literal('offline'),
    since: Instant,
    nextAttemptAt: Instant,
    reason: z.string().max(200),
  }),
  z.object({
    state: z.literal('needs-sign-in'),
    /**
     * not-kept: this machine has no keychain, so the sign-in ended with the app. keychain-changed: the one that keeps it
     * is another one now, or locked.
     */
    why: z.enum(['nobody', 'ended', 'not-kept', 'keychain-changed']),
    reason: z.string().max(200),
  }),
  z.object({ state: z.literal('upgrade-required') }),
]);
export type Connection = z.infer<typeof Connection>;

export const SyncProgress = z.object({
  phase: z.enum(['idle', 'starting', 'working', 'history', 'knowledge', 'pictures']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

export const AppStatus = z.object({
  connection: Connection,
  lastSyncAt: Instant.nullable(),
  progress: SyncProgress,
  outbox: z.object({ waiting: z.int(), parked: z.int() }),
  quarantined: z.int(),
  me: Agent.nullable(),
  workspace: Workspace.nullable(),
  hubUrl: z.string().nullable(),
  /** Name of the machine, as it stands in the agent’s list of sessions. */
  workstation: z.string(),
  embedded: z.boolean(),
  /**
   * Since when, by this machine's clock, the hub has not confirmed what is kept here, where that is too long for it to be shown
   * (`hours`). Null: it is shown.
   */
  locked: z.object({ since: Instant, hours: z.int() }).nullable(),
  /** Local time zone aside, what the engine runs on: for the diagnostics screen. */
  engine: z.object({ pid: z.int(), sqlite: z.string(), node: z.string(), version: z.string() }),
});
export type AppStatus = z.infer<typeof AppStatus>;
