import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { afterSignalDeed } from '../../../shared/domain/signals/deciding.ts';
import { fitsDeed, maySeeSignal } from '../../../shared/domain/signals/signal.ts';
import type { SignalMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listCustomerPlaces, lockConversation, readConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import {
  findSignal,
  lockSignal,
  readSignals,
  type SignalRow,
  updateSignal,
} from '../../store/queries/signals.ts';
import { sees, type Viewer } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { conflict, refuse, type Verdict } from '../mutations/ground.ts';
import { checkSecrets } from '../mutations/outgoing-checks.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { readSignalPolicy } from './ground.ts';
import { learnFrom } from './learn-from.ts';

type Ground = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly changes: ChangeCollector;
  readonly now: number;
};

/** Confirms or dismisses a signal, or takes that back. Of two who decide at once the second hears who was quicker. */
export async function decideSignal(
  { tx, viewer, changes, now }: Ground,
  { signalId, deed, reason, note: said, expected, inConversation }: SignalMutation,
): Promise<Verdict> {
  const workspaceId = viewer.workspace.id;
  const seen = await findSignal(tx, workspaceId, signalId);
  const none = () => refuse('not-found', 'There is no such signal.');
  if (!seen || !(await maySee(tx, viewer, seen))) return none();
  const note = cutText(cleanText(said).trim(), limits.signalNoteCharacters);
  const secret = checkSecrets(note);
  if (secret) return secret;
  if (!fitsDeed(deed, reason)) return refuse('invalid', 'This is no reason for that.');
  // A conversation before its signal, as everywhere.
  const told = seen.restricted ? null : (inConversation ?? seen.conversationId);
  const conversation = told === null ? null : await lockConversation(tx, workspaceId, told);
  const held = await lockSignal(tx, signalId);
  if (!held) return none();
  const me = { kind: 'agent', id: viewer.agent.id } as const;
  if (held.revision !== expected)
    return conflict('changed', held.decidedBy === me.id ? null : held.decidedBy);
  const after = afterSignalDeed(held, deed, { agentId: me.id, role: viewer.agent.role });
  if (after === 'too-late') return conflict('changed', held.decidedBy);
  if (after === 'forbidden')
    return refuse('forbidden', 'This is for a lead, security or compliance to decide.');

  const open = after === 'open';
  await updateSignal(tx, held.id, {
    state: after,
    decidedBy: open ? null : me.id,
    decidedAt: open ? null : now,
    reason: open ? null : reason,
    note,
    revision: held.revision + 1,
    updatedAt: Math.max(now, held.updatedAt + 1),
  });
  changes.add({ entity: 'signal', id: held.id });
  await learnFrom(tx, held, await readSignalPolicy(tx, workspaceId), now);
  const [signal] = await readSignals(tx, [held.id]);
  if (conversation && conversation.customerId === signal?.customerId && sees(viewer.scope, conversation)) {
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) throw new Error(`Conversation ${conversation.id} has no customer.`);
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    edit.tell(me, { type: 'signal', signalId: held.id, what: held.kind, deed, reason });
    await edit.finish(tx, workspaceId, changes);
  }
  await appendAudit(tx, workspaceId, now, {
    actor: me,
    action: `signal-${deed}`,
    subject: { kind: 'signal', id: held.id },
    details: { kind: held.kind, customer: held.customerId, conversation: told, reason },
  });
  return null;
}

async function maySee(
  tx: Transaction,
  { workspace, agent, scope }: Viewer,
  row: SignalRow,
): Promise<boolean> {
  const [signal] = await readSignals(tx, [row.id]);
  if (!signal) return false;
  const places = await listCustomerPlaces(tx, [signal.customerId]);
  const conversation =
    row.conversationId === null ? null : await readConversation(tx, workspace.id, row.conversationId);
  return maySeeSignal(agent.role, signal, {
    customer: places.some((place) => sees(scope, place)),
    conversation: row.conversationId === null || sees(scope, conversation),
  });
}
