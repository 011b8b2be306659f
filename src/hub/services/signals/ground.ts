import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { ownOf } from '../../../shared/domain/people.ts';
import { defaultSignalPolicy, type SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import { toWorkspace } from '../../store/queries/workspaces.ts';
import { workspaces } from '../../store/schema/workspaces.ts';

/** One transaction in which signals are raised. */
export type SignalGround = {
  readonly tx: Transaction;
  readonly workspaceId: string;
  readonly changes: ChangeCollector;
  readonly now: number;
  readonly policy: SignalPolicy;
  /** The exchange's own, as people write them. */
  readonly ownDomains: readonly string[];
  /** What a value is known again by: the same for the same value, and nothing to read. */
  keyOf(what: string, value: string): string;
};

export async function readSignalGround(
  tx: Transaction,
  workspaceId: string,
  changes: ChangeCollector,
  now: number,
): Promise<SignalGround> {
  return { tx, workspaceId, changes, now, ...(await readSettings(tx, workspaceId)) };
}

/** `keyOf` of a ground, for who raises nothing yet. */
export async function readKeyOf(db: Queryable, workspaceId: string): Promise<SignalGround['keyOf']> {
  return (await readSettings(db, workspaceId)).keyOf;
}

export async function readSignalPolicy(db: Queryable, workspaceId: string): Promise<SignalPolicy> {
  return (await readSettings(db, workspaceId)).policy;
}

async function readSettings(
  db: Queryable,
  workspaceId: string,
): Promise<Pick<SignalGround, 'policy' | 'ownDomains' | 'keyOf'>> {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error(`No workspace ${workspaceId}.`);
  const policy = row.settings.signals ?? defaultSignalPolicy;
  return {
    policy,
    ownDomains: ownOf(toWorkspace(row)).domains,
    keyOf: (what, value) =>
      createHmac('sha256', row.maskKey).update(`signal ${what} ${value}`).digest('base64url').slice(0, 22),
  };
}
