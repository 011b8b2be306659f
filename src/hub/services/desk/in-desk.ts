import { sql } from 'drizzle-orm';
import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { type AuditEntry, appendAudit } from '../../store/queries/audit.ts';

export type DeskContext = Pick<HubContext, 'store' | 'clock'>;
export type DeskCaller = Pick<Caller, 'agentId' | 'workspaceId' | 'role'>;

/** What came of a change, before the caller is told how all stands now. */
export type Change = { readonly outcome: 'saved' | 'conflict' } | Invalid;
type Invalid = { readonly outcome: 'invalid'; readonly problems: DeskProblem[] };

export type Saved<Setup> =
  | { readonly outcome: 'saved' | 'conflict'; readonly setup: Setup }
  | { readonly outcome: 'invalid'; readonly problems: DeskProblem[] };

export const isSaved: Change = { outcome: 'saved' };
export const isConflict: Change = { outcome: 'conflict' };

/** `saved` when nothing is wrong. */
export function refusedBy(problems: DeskProblem[]): Invalid | null {
  return problems.length === 0 ? null : { outcome: 'invalid', problems: problems.slice(0, 40) };
}

type TooMany = Extract<DeskProblem['code'], `too-many-${string}`>;

/** Of the one that would be more than can be told of: an answer that holds too many is read by nobody. */
export function beyond(code: TooMany, kept: number, most: number): Invalid | null {
  return refusedBy(kept < most ? [] : [{ code, values: { most } }]);
}

const mayChangeDesk = new Set<Caller['role']>(['lead', 'admin']);

/** Whether somebody in this role sets up how the desk is run. */
export function mayChange(role: Caller['role']): boolean {
  return mayChangeDesk.has(role);
}

/** Throws `forbidden` for whoever may only look. */
export function checkMayChange({ role }: DeskCaller): void {
  if (!mayChange(role))
    throw new HubFailure('forbidden', 'Only leads and administrators change how the desk is run.');
}

/** One change to how a workspace's desk is run at a time, so that what was compared is still so when it is set. */
export async function oneChangeAtATime(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7041004, hashtext(${workspaceId}))`);
}

/** Makes one change and answers with how all stands after it. */
export async function changeDesk<Setup>(
  context: DeskContext,
  caller: DeskCaller,
  change: (tx: Transaction) => Promise<Change>,
  read: (tx: Transaction) => Promise<Setup>,
): Promise<Saved<Setup>> {
  checkMayChange(caller);
  return context.store.transaction(async (tx) => {
    await oneChangeAtATime(tx, caller.workspaceId);
    const made = await change(tx);
    return made.outcome === 'invalid' ? made : { outcome: made.outcome, setup: await read(tx) };
  });
}

/** What a change is written down as: whose, of what kind of thing, of which one. */
export type DeskNote = {
  readonly kind: 'routing-rule' | 'service-level';
  readonly action: string;
  /** null: it is of all of them. */
  readonly id: string | null;
  readonly details: NonNullable<AuditEntry['details']>;
};

/** Writes a change into the audit, in the change's own transaction. */
export async function noteChange(
  tx: Transaction,
  context: DeskContext,
  caller: DeskCaller,
  { kind, action, id, details }: DeskNote,
): Promise<void> {
  await appendAudit(tx, caller.workspaceId, context.clock(), {
    actor: { kind: 'agent', id: caller.agentId },
    action,
    ...(id === null ? {} : { subject: { kind, id } }),
    details,
  });
}

/** Whether these are the same ids in the same order. */
export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** Whether these are the same ids, in whatever order. */
export function hasSameIds(one: readonly string[], other: readonly string[]): boolean {
  return isSameOrder([...one].sort(), [...other].sort());
}
