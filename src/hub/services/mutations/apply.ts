import { createHash } from 'node:crypto';
import { findSecretIn } from '../../../shared/domain/secrets/within.ts';
import {
  type ConversationMutation,
  type CustomerMutation,
  isCustomerMutation,
  isOwnMacroMutation,
  isReminderMutation,
  isSideMutation,
  isViewMutation,
  type Mutation,
  type MutationItem,
  type MutationResult,
  type OwnMacroMutation,
  type ReminderMutation,
  type SideMutation,
  type SignalMutation,
  sideIdOf,
  type ViewMutation,
  viewIdOf,
} from '../../../shared/wire/mutations.ts';
import type { HubContext } from '../../context.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { claimKey, keepResult } from '../../store/queries/idempotency.ts';
import { loadViewer, sees, type Viewer } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { canonicalJson } from '../document-hash.ts';
import { escalate } from '../escalations/raise.ts';
import { stepEscalation } from '../escalations/step.ts';
import { saveRecovery } from '../recovery/save.ts';
import { stepRecovery } from '../recovery/step.ts';
import { decideSignal } from '../signals/decide.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { acknowledge } from './acknowledge.ts';
import { follow, mentionSeen } from './attention.ts';
import { changeAvailability } from './availability.ts';
import { changeCustomer } from './customers.ts';
import { type Ground, refuse, type Unapplied, type Verdict } from './ground.ts';
import { link } from './links.ts';
import { merge, refuseMerged, unmerge } from './merge.ts';
import { note, reply } from './messages.ts';
import { changeOwnMacro } from './own-macros.ts';
import { assign, calm, group, priority, snooze, status, tags } from './properties.ts';
import { changeReminder } from './reminders.ts';
import { reschedule, schedule, unschedule } from './scheduled.ts';
import { changeSide } from './sides.ts';
import { split, unsplit } from './split.ts';
import { changeView } from './views.ts';

/** Executes a batch in order, each item in a transaction of its own. */
export async function applyMutations(
  context: HubContext,
  caller: { readonly agentId: string; readonly workspaceId: string },
  items: readonly MutationItem[],
): Promise<MutationResult[]> {
  const results: MutationResult[] = [];
  for (const item of items) results.push(await applyMutation(context, caller, item));
  return results;
}

/** Carries the result out of a transaction that is given up. */
class GivenUp extends Error {
  readonly result: MutationResult;

  constructor(result: MutationResult) {
    super(result.outcome);
    this.result = result;
  }
}

async function applyMutation(
  context: HubContext,
  caller: { readonly agentId: string; readonly workspaceId: string },
  { key, mutation }: MutationItem,
): Promise<MutationResult> {
  // Before its key is claimed: nothing tells afterwards that it was ever asked for.
  const secret = findSecretIn(mutation);
  if (secret) return { key, ...refuse('secret', `There is a ${secret} in this.`) };
  const now = context.clock();
  const { workspaceId, agentId } = caller;
  try {
    const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
      const claim = { key, agentId, requestHash: requestHash(mutation), at: now };
      const held = await claimKey(tx, workspaceId, claim);
      if (!held.claimed) {
        const same = held.agentId === agentId && held.requestHash === claim.requestHash;
        if (same && held.result?.outcome === 'applied')
          throw new GivenUp({ ...held.result, outcome: 'duplicate' });
        throw new GivenUp({ key, ...refuse('invalid', 'This key was used for something else.') });
      }
      const at = { key, tx, agentId, workspaceId, changes, now };
      if (isViewMutation(mutation)) await onView(at, mutation);
      else if (isReminderMutation(mutation)) await onReminder(at, mutation);
      else if (isOwnMacroMutation(mutation)) await onOwnMacro(at, mutation);
      else if (isSideMutation(mutation)) await onSide(at, mutation);
      else if (isCustomerMutation(mutation)) await onCustomer(at, mutation);
      else if (mutation.kind === 'signal-decide') await onSignal(at, mutation);
      else if (mutation.kind === 'availability') await changeAvailability(at, mutation);
      else if (mutation.kind === 'acknowledge') {
        const verdict = await acknowledge(at, mutation);
        if (verdict) throw new GivenUp(toResult(key, verdict, null));
      } else await onConversation(at, mutation);
      const seq = await changes.flush();
      const applied: MutationResult = { key, outcome: 'applied', seq };
      await keepResult(tx, workspaceId, key, applied);
      return applied;
    });
    return result;
  } catch (error) {
    if (error instanceof GivenUp) return error.result;
    context.log.error({ err: error, kind: mutation.kind, key }, 'a mutation failed');
    return { key, outcome: 'failed', retryAfter: 1 };
  }
}

/** These leave the conversation as it is; their own rows are the echo. */
const betweenAgentAndConversation: ReadonlySet<Mutation['kind']> = new Set(['follow', 'mention-seen']);

type At = {
  readonly key: string;
  readonly tx: Transaction;
  readonly agentId: string;
  readonly workspaceId: string;
  readonly changes: ChangeCollector;
  readonly now: number;
};

/** Does it, or throws `GivenUp`; what changed is in `changes`. */
async function onConversation(
  { key, tx, agentId, workspaceId, changes, now }: At,
  mutation: ConversationMutation,
): Promise<void> {
  // Before anything else is read: whoever comes second waits here. Of two always in the same order.
  if ('otherId' in mutation && mutation.otherId < mutation.conversationId)
    await lockConversation(tx, workspaceId, mutation.otherId);
  const conversation = await lockConversation(tx, workspaceId, mutation.conversationId);
  const viewer = await loadViewer(tx, agentId);
  // What this agent may not see and what isn't there look the same.
  if (!viewer || !conversation || !sees(viewer.scope, conversation))
    throw new GivenUp({ key, ...refuse('not-found', 'There is no such conversation.') });
  const customer = await readCustomer(tx, conversation.customerId);
  if (!customer) throw new Error(`Conversation ${conversation.id} has no customer.`);
  const planOf = await loadPlanOf(tx, workspaceId, customer);
  const edit = editConversation(conversation, now, planOf);
  const me = { kind: 'agent', id: agentId } as const;
  const verdict = await perform({ tx, viewer, me, conversation, customer, edit, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, conversation));
  // Even when it is so already: the echo tells the workstation that its own picture may go.
  if (!betweenAgentAndConversation.has(mutation.kind)) await edit.finish(tx, workspaceId, changes);
  await appendAudit(tx, workspaceId, now, {
    actor: me,
    action: `conversation-${mutation.kind}`,
    subject: { kind: 'conversation', id: conversation.id },
    details: auditDetails(mutation),
  });
}

/** The same for a view that somebody built. */
async function onView(
  { key, tx, agentId, workspaceId, changes, now }: At,
  mutation: ViewMutation,
): Promise<void> {
  const viewer: Viewer | null = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such view.') });
  const verdict = await changeView({ tx, viewer, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: agentId },
    action: mutation.kind === 'view-save' ? 'view-saved' : 'view-deleted',
    subject: { kind: 'view', id: viewIdOf(mutation) },
    details: mutation.kind === 'view-save' ? { visibility: mutation.view.visibility } : {},
  });
}

/** The same for a reminder of the agent's own; nobody else needs to know of it. */
async function onReminder({ key, tx, agentId, changes }: At, mutation: ReminderMutation): Promise<void> {
  const viewer = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such reminder.') });
  const verdict = await changeReminder({ tx, viewer, changes }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
}

/** The same for a macro of the agent's own. */
async function onOwnMacro({ key, tx, agentId, changes, now }: At, mutation: OwnMacroMutation): Promise<void> {
  const viewer = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such macro.') });
  const verdict = await changeOwnMacro({ tx, viewer, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
}

/** The same for what another team is asked beside a conversation. */
async function onSide(
  { key, tx, agentId, workspaceId, changes, now }: At,
  mutation: SideMutation,
): Promise<void> {
  const viewer = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such conversation.') });
  const verdict = await changeSide({ tx, viewer, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: agentId },
    action: `conversation-${mutation.kind}`,
    subject: { kind: 'side', id: sideIdOf(mutation) },
    details: sideDetails(mutation),
  });
}

function sideDetails(mutation: SideMutation): Record<string, unknown> {
  if (mutation.kind === 'side-start')
    return { conversation: mutation.side.conversationId, asked: mutation.side.groupId };
  return mutation.kind === 'side-write' ? { messageId: mutation.messageId } : { to: mutation.status };
}

/** The same for a customer, wherever they write. */
async function onCustomer(
  { key, tx, agentId, workspaceId, changes, now }: At,
  mutation: CustomerMutation,
): Promise<void> {
  const viewer: Viewer | null = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such customer.') });
  const verdict = await changeCustomer({ tx, viewer, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: agentId },
    action: customerActions[mutation.kind],
    subject: { kind: 'customer', id: mutation.customerId },
    details: customerDetails(mutation),
  });
}

/** The same for what somebody makes of a signal. */
async function onSignal({ key, tx, agentId, changes, now }: At, mutation: SignalMutation): Promise<void> {
  const viewer = await loadViewer(tx, agentId);
  if (!viewer) throw new GivenUp({ key, ...refuse('not-found', 'There is no such signal.') });
  const verdict = await decideSignal({ tx, viewer, changes, now }, mutation);
  if (verdict) throw new GivenUp(toResult(key, verdict, null));
}

const customerActions = {
  'customer-tags': 'customer-tagged',
  'customer-note': 'customer-noted',
  'customer-language': 'customer-language-set',
  'customer-field': 'customer-field-set',
  'customer-merge': 'customers-merged',
  'customer-unmerge': 'customers-unmerged',
  'customer-apart': 'customers-kept-apart',
} as const;

function customerDetails(mutation: CustomerMutation): Record<string, unknown> {
  switch (mutation.kind) {
    case 'customer-tags':
      return { added: mutation.add, removed: mutation.remove };
    case 'customer-note':
      return {};
    case 'customer-language':
      return { locale: mutation.locale };
    case 'customer-field':
      return { field: mutation.field };
    case 'customer-merge':
      return { other: mutation.otherId, take: mutation.take };
    case 'customer-unmerge':
      return { other: mutation.otherId };
    case 'customer-apart':
      return { other: mutation.otherId, apart: mutation.apart };
  }
}

/** What still makes sense in a conversation that goes on in another one. */
const afterMerging: ReadonlySet<Mutation['kind']> = new Set([
  'note',
  'tags',
  'priority',
  'follow',
  'mention-seen',
  'link',
  'unlink',
  'escalation-step',
  'recovery-step',
  'unschedule',
]);

async function perform(ground: Ground, mutation: ConversationMutation): Promise<Verdict> {
  if (ground.conversation.mergedIntoId !== null && !afterMerging.has(mutation.kind))
    return refuseMerged(ground, ground.conversation.mergedIntoId, mutation.kind);
  switch (mutation.kind) {
    case 'reply':
      return reply(ground, mutation);
    case 'note':
      return note(ground, mutation);
    case 'assign':
      return assign(ground, mutation);
    case 'status':
      return status(ground, mutation);
    case 'priority':
      return priority(ground, mutation);
    case 'tags':
      return tags(ground, mutation);
    case 'group':
      return group(ground, mutation);
    case 'snooze':
      return snooze(ground, mutation);
    case 'calm':
      return calm(ground, mutation);
    case 'schedule':
      return schedule(ground, mutation);
    case 'reschedule':
      return reschedule(ground, mutation);
    case 'unschedule':
      return unschedule(ground, mutation);
    case 'follow':
      return follow(ground, mutation);
    case 'mention-seen':
      return mentionSeen(ground, mutation);
    case 'merge':
      return merge(ground, mutation);
    case 'unmerge':
      return unmerge(ground, mutation);
    case 'link':
    case 'unlink':
      return link(ground, mutation);
    case 'split':
      return split(ground, mutation);
    case 'unsplit':
      return unsplit(ground, mutation);
    case 'escalate':
      return escalate(ground, mutation);
    case 'escalation-step':
      return stepEscalation(ground, mutation);
    case 'recovery-save':
      return saveRecovery(ground, mutation);
    case 'recovery-step':
      return stepRecovery(ground, mutation);
  }
}

function toResult(key: string, verdict: Unapplied, current: Ground['conversation'] | null): MutationResult {
  return verdict.outcome === 'conflict' ? { key, ...verdict, current } : { key, ...verdict };
}

/** What was asked for, without what the writer had in sight: that differs between two attempts at one thing. */
function requestHash(mutation: Mutation): string {
  const { base: _, ...asked } = { base: undefined, ...mutation };
  return createHash('sha256').update(canonicalJson(asked)).digest('hex');
}

/** What changed, never what was written. */
function auditDetails(mutation: ConversationMutation): Record<string, unknown> {
  switch (mutation.kind) {
    case 'reply':
      return { messageId: mutation.messageId, forced: mutation.base.force };
    case 'note':
      return { messageId: mutation.messageId, mentions: mutation.mentions };
    case 'merge':
    case 'unmerge':
      return { other: mutation.otherId, overLimit: mutation.overLimit };
    case 'unsplit':
      return { other: mutation.otherId };
    case 'split':
      return { into: mutation.newId, messages: mutation.messageIds };
    case 'link':
    case 'unlink':
      return { other: mutation.otherId, what: mutation.what };
    case 'follow':
      return { follow: mutation.follow };
    case 'mention-seen':
      return { upTo: mutation.upTo };
    case 'assign':
      return { from: mutation.expected, to: mutation.assigneeId, overLimit: mutation.overLimit };
    case 'status':
      return { from: mutation.expected, to: mutation.status, overLimit: mutation.overLimit };
    case 'priority':
      return { to: mutation.priority };
    case 'tags':
      return { added: mutation.add, removed: mutation.remove };
    case 'group':
      return { from: mutation.expected, to: mutation.groupId };
    case 'snooze':
      return { until: mutation.until, overLimit: mutation.overLimit };
    case 'escalate':
      return {
        escalation: mutation.escalationId,
        target: mutation.targetId,
        reason: mutation.reason,
        severity: mutation.severity,
        overridden: mutation.override !== '',
        told: mutation.told?.messageId ?? null,
      };
    case 'escalation-step':
      return { escalation: mutation.escalationId, deed: mutation.deed, to: mutation.toTargetId };
    case 'recovery-save':
      return {
        case: mutation.caseId,
        what: mutation.what,
        known: Object.keys(mutation.facts),
        returnProof: mutation.returnTo?.proof ?? null,
      };
    case 'recovery-step':
      return {
        case: mutation.caseId,
        deed: mutation.deed,
        escalation: mutation.handOver?.escalationId ?? null,
        target: mutation.handOver?.targetId ?? null,
      };
    case 'calm':
      return { upTo: mutation.ordinal };
    case 'schedule':
    case 'reschedule':
      return { messageId: mutation.messageId, at: mutation.at };
    case 'unschedule':
      return { messageId: mutation.messageId };
  }
}
