import { v7 as uuidv7 } from 'uuid';
import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import type { EscalationReason } from '../../../shared/domain/escalation.ts';
import { allowedMs, missingOf } from '../../../shared/domain/escalation-ladder.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import {
  addStep,
  findOpenEscalation,
  insertEscalation,
  listEscalationsIn,
  lockEscalation,
} from '../../store/queries/escalations.ts';
import { readGroups } from '../../store/queries/groups.ts';
import { placeOf } from '../../sync/scope.ts';
import { type Ground, refuse, type Unapplied, type Verdict } from '../mutations/ground.ts';
import { checkMessageId } from '../mutations/messages.ts';
import { checkOutgoingText, checkSecrets } from '../mutations/outgoing-checks.ts';
import { goOver } from '../routing/into-hand.ts';
import { clocksWhenAnswered } from '../sla/clocks.ts';
import { findReason, findReceiver, raisedAs } from './known-reasons.ts';
import { isOutsideWall, overtake } from './overtake.ts';
import { placeWith } from './place.ts';

type Wanted = Extract<Mutation, { kind: 'escalate' }>;

const mostPerConversation = 100;

/** Escalates a conversation. What the customer is told, the hand-over, and who sees it from now on are one step. */
export async function escalate(ground: Ground, wanted: Wanted): Promise<Verdict> {
  const { tx, viewer, me, conversation, customer, edit, changes, now } = ground;
  const workspaceId = viewer.workspace.id;
  const found = await findReceiver(tx, workspaceId, wanted.targetId);
  const target = found?.receiver;
  const [queue] = target ? await readGroups(tx, workspaceId, [target.groupId]) : [];
  if (!found || !target || !queue) return refuse('no-queue', 'There is no such place to escalate to.');
  const reason = await findReason(tx, workspaceId, found.chosen, wanted.reason, wanted.checks);
  const note = text(wanted.note);
  const override = text(wanted.override);
  const unfit =
    checkCard(wanted, reason, queue.restricted, { note, override }) ??
    checkSecrets(`${note}\n${override}`) ??
    (await checkTold(ground, wanted.told));
  if (unfit) return unfit;
  if (await lockEscalation(tx, wanted.escalationId))
    return refuse('id-taken', 'There is an escalation of this id already.');
  const open = await findOpenEscalation(tx, conversation.id);
  if (open && !(isPanic(wanted, queue.restricted) && (await isOutsideWall(tx, workspaceId, open))))
    return refuse('escalated-already', 'This conversation is escalated already.');
  if ((await listEscalationsIn(tx, [conversation.id])).length >= mostPerConversation)
    return refuse('invalid', `A conversation has at most ${mostPerConversation} escalations.`);

  // Somebody works on it from now on, and it is not over.
  if (conversation.status === 'new' || !isWorking(conversation.status)) edit.moveTo('open', me);
  if (wanted.told) {
    edit.say({ id: wanted.told.messageId, kind: 'reply', author: me, bodyText: cleanText(wanted.told.text) });
    edit.set({ waitingSince: null, sla: clocksWhenAnswered(edit.current().sla) });
  }
  const { severity } = wanted;
  edit.tell(me, {
    type: 'escalation',
    escalationId: wanted.escalationId,
    step: 'raise',
    targetId: target.id,
    target: target.name,
    severity,
  });
  const placing = await placeWith(tx, workspaceId, edit, target, me);
  if (placing === 'no-queue') return refuse('no-queue', 'There is no such group.');
  if (placing === 'walled')
    return refuse('forbidden', 'A restricted conversation goes to no queue that others see.');
  await goOver(tx, edit, 'escalated');
  if (severity === 'critical' && edit.current().priority !== 'urgent') {
    edit.tell(me, { type: 'priority', from: edit.current().priority, to: 'urgent' });
    edit.reprioritise('urgent');
  }
  if (open) await overtake(ground, open);
  const dueAt = now + allowedMs(target, customer.tier, severity);
  await insertEscalation(tx, {
    id: wanted.escalationId,
    workspaceId,
    conversationId: conversation.id,
    targetId: target.id,
    reason: wanted.reason,
    severity,
    state: 'waiting',
    checks: wanted.checks,
    raisedAs: reason ? raisedAs(reason) : null,
    override,
    note,
    dueAt,
    climbsAt: dueAt,
    createdBy: viewer.agent.id,
    createdAt: now,
    updatedAt: now,
  });
  await addStep(tx, wanted.escalationId, {
    id: uuidv7(),
    kind: 'raise',
    agentId: viewer.agent.id,
    text: '',
    targetId: target.id,
    at: now,
  });
  changes.add({
    entity: 'escalation',
    id: wanted.escalationId,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  });
  return null;
}

/** Under attack nobody fills in a form: straight to a restricted queue, nothing has to be there. */
const isPanic = ({ severity, reason }: Wanted, restricted: boolean) =>
  restricted && severity === 'critical' && reason === '';

const text = (written: string) => cutText(cleanText(written).trim(), limits.escalationTextCharacters);

function checkCard(
  wanted: Wanted,
  reason: EscalationReason | undefined,
  restricted: boolean,
  { note, override }: { readonly note: string; readonly override: string },
): Unapplied | null {
  if (isPanic(wanted, restricted)) return null;
  if (!reason) return refuse('invalid', 'There is no such reason for this target.');
  if (note === '') return refuse('empty', 'There is no hand-over note.');
  const missing = missingOf(reason, wanted.checks).length;
  if (missing > 0 && override === '')
    return refuse('incomplete', `${missing} of what has to be there is missing.`, { missing });
  return null;
}

async function checkTold(ground: Ground, told: Wanted['told']): Promise<Unapplied | null> {
  if (!told) return null;
  if (told.text.trim() === '') return refuse('empty', 'There is nothing in what the customer is told.');
  return (
    checkSecrets(told.text) ??
    (await checkOutgoingText(ground, told.text, [])) ??
    (await checkMessageId(ground, told.messageId))
  );
}
