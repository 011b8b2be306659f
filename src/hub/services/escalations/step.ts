import { v7 as uuidv7 } from 'uuid';
import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { type Deed, type EscalationTarget, saidAfter, saidIn } from '../../../shared/domain/escalation.ts';
import { afterDeed, allowedMs, needsText } from '../../../shared/domain/escalation-ladder.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import {
  addStep,
  type EscalationRow,
  isStep,
  listSteps,
  lockEscalation,
  readEscalationTargets,
  updateEscalation,
} from '../../store/queries/escalations.ts';
import { placeOf } from '../../sync/scope.ts';
import { conflict, type Ground, refuse, type Verdict } from '../mutations/ground.ts';
import { checkPromises, checkSecrets } from '../mutations/outgoing-checks.ts';
import { clocksWhenAnswered } from '../sla/clocks.ts';
import { findReceiver } from './known-reasons.ts';
import { placeWith, sidesOf } from './place.ts';

type Wanted = Extract<Mutation, { kind: 'escalation-step' }>;

const gone = refuse('not-found', 'There is no such escalation.');

/** Takes an escalation on, asks back, answers, passes it on or ends it, where that may follow what it has come to. */
export async function stepEscalation(ground: Ground, wanted: Wanted): Promise<Verdict> {
  const { tx, viewer, me, conversation, customer, edit, changes, now } = ground;
  const workspaceId = viewer.workspace.id;
  const held = await lockEscalation(tx, wanted.escalationId);
  if (held?.workspaceId !== workspaceId || held.conversationId !== conversation.id) return gone;
  const [target] = await readEscalationTargets(tx, workspaceId, [held.targetId]);
  if (!target) return gone;
  const text = cutText(cleanText(wanted.text).trim(), limits.escalationTextCharacters);
  if (text === '' && needsText.has(wanted.deed)) return refuse('empty', 'There is nothing in this step.');
  const secret = checkSecrets(text);
  if (secret) return secret;
  if (held.state !== wanted.expected) return tooLate(held, viewer.agent.id);
  const doer = { agentId: viewer.agent.id, sides: sidesOf(viewer, held, target, conversation) };
  const after = afterDeed(held, wanted.deed, doer);
  if (after === 'forbidden') return refuse('forbidden', 'This is for the other side to do.');
  if (after === 'too-late') return tooLate(held, viewer.agent.id);
  if (await isStep(tx, wanted.stepId)) return refuse('id-taken', 'There is a step of this id already.');
  const steps = (await listSteps(tx, [held.id])).get(held.id) ?? [];
  // The last places are the clock's and the end's.
  if (steps.length >= limits.stepsPerEscalation - 10 && (wanted.deed === 'ask' || wanted.deed === 'pass'))
    return refuse('invalid', `An escalation has at most ${limits.stepsPerEscalation} steps.`);

  const next = wanted.deed === 'pass' ? await nextTarget(ground, wanted, held) : target;
  if ('outcome' in next) return next;
  edit.tell(me, {
    type: 'escalation',
    escalationId: held.id,
    step: wanted.deed,
    targetId: next.id,
    target: next.name,
    severity: held.severity,
  });
  await tell(ground, target, wanted.deed);
  if (wanted.deed === 'pass') {
    const placing = await placeWith(tx, workspaceId, edit, next, me);
    if (placing !== 'placed')
      return refuse('forbidden', 'A restricted conversation goes to no queue that others see.');
  } else if (ends.has(wanted.deed)) edit.set({ alsoGroupId: null });
  await updateEscalation(tx, held.id, {
    ...after,
    ...clockAfter(held, wanted.deed, now, allowedMs(next, customer.tier, held.severity)),
    targetId: next.id,
    updatedAt: now,
  });
  await addStep(tx, held.id, {
    id: wanted.stepId,
    kind: wanted.deed,
    agentId: viewer.agent.id,
    text,
    targetId: next.id,
    at: now,
  });
  changes.add({
    entity: 'escalation',
    id: held.id,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  });
  return null;
}

const ends: ReadonlySet<Deed> = new Set(['answer', 'resolve', 'withdraw']);

/** Its clock stands still while the other side owes an answer, and at its end. */
function clockAfter(
  { dueAt, leftMs, climbsAt }: EscalationRow,
  deed: Deed,
  now: number,
  allowed: number,
): Pick<EscalationRow, 'dueAt' | 'leftMs' | 'climbsAt'> {
  if (ends.has(deed)) return { dueAt: null, leftMs: null, climbsAt: null };
  if (deed === 'ask') return { dueAt: null, leftMs: dueAt === null ? leftMs : dueAt - now, climbsAt: null };
  if (deed === 'pass') return { dueAt: now + allowed, leftMs: null, climbsAt: now + allowed };
  if (deed === 'reply') {
    const due = now + Math.max(leftMs ?? allowed, 0);
    return { dueAt: due, leftMs: null, climbsAt: due };
  }
  return { dueAt, leftMs, climbsAt };
}

async function nextTarget(
  { tx, viewer }: Ground,
  { toTargetId }: Wanted,
  held: EscalationRow,
): Promise<EscalationTarget | Exclude<Verdict, null>> {
  if (toTargetId === null || toTargetId === held.targetId)
    return refuse('invalid', 'It is passed on to another target.');
  const next = (await findReceiver(tx, viewer.workspace.id, toTargetId))?.receiver;
  return next && next.id !== held.targetId
    ? next
    : refuse('no-queue', 'There is no such place to escalate to.');
}

/** Of two who take it at once, one has it, and the other hears who. */
function tooLate(held: EscalationRow, me: string): Verdict {
  return held.state === 'accepted' && held.holderId !== null && held.holderId !== me
    ? conflict('taken', held.holderId)
    : conflict('changed', held.holderId);
}

/**
 * Where the target has words for it the customer hears of the step, in their language: not where they would promise more than
 * may be promised.
 */
async function tell(ground: Ground, target: EscalationTarget, deed: Deed): Promise<void> {
  const { edit, me, customer } = ground;
  const texts = saidAfter(target, deed);
  const text = texts && saidIn(texts, customer.locale);
  if (!text || (await checkPromises(ground, text))) return;
  if (!edit.sayAutomatically('step', { id: uuidv7(), author: me, bodyText: text })) return;
  edit.set({ waitingSince: null, sla: clocksWhenAnswered(edit.current().sla) });
}
