import { v7 as uuidv7 } from 'uuid';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import type { ConversationEvent } from '../../../shared/domain/conversation.ts';
import { type ActionOf, type MacroAction, sideSubjectOf } from '../../../shared/domain/macro-action.ts';
import { timeAfter } from '../../../shared/domain/time-ahead.ts';
import { isWorking, type Status } from '../../../shared/domain/vocabulary.ts';
import { readEscalationTargets } from '../../store/queries/escalations.ts';
import { findReason } from '../escalations/known-reasons.ts';
import { escalate } from '../escalations/raise.ts';
import type { Ground, Verdict } from './ground.ts';
import { assign, group, priority, snooze, status, tags } from './properties.ts';
import { changeSide } from './sides.ts';

type Step = Extract<ConversationEvent, { type: 'half-done' }>['steps'][number];

/**
 * Runs what was to come along with a message, in order, on the conversation as the message left it. What cannot be
 * done any more (an assignee who is gone, a queue that was closed) keeps nothing else from being done: the message has
 * been said. Answers action by action.
 */
export async function runAlong(
  ground: Ground,
  actions: readonly MacroAction[],
  thenStatus: Status | null,
): Promise<Step[]> {
  const wanted: MacroAction[] = [...actions];
  if (thenStatus !== null) wanted.push({ type: 'status', status: thenStatus });
  const steps: Step[] = [];
  for (const action of wanted) {
    // Where its writer goes next is over when it leaves by itself.
    if (action.type === 'go') continue;
    const before = ground.edit.current();
    const verdict = await runOne({ ...ground, conversation: before }, action);
    steps.push(stepOf(action, verdict, action.type === 'side' || ground.edit.current() !== before));
  }
  return steps;
}

function stepOf(action: MacroAction, verdict: Verdict, changed: boolean): Step {
  const key = uuidv7();
  if (verdict === null) return { key, action, state: changed ? 'done' : 'unneeded', why: null, values: {} };
  // Compared with the conversation as it is in this very transaction, so nobody can have been faster.
  if (verdict.outcome === 'conflict') throw new Error(`${action.type} in conflict with itself`);
  return { key, action, state: 'stopped', why: verdict.why, values: verdict.values ?? {} };
}

async function runOne(ground: Ground, action: MacroAction): Promise<Verdict> {
  const { conversation, edit, me } = ground;
  const { id: conversationId } = conversation;
  switch (action.type) {
    case 'status':
      return status(ground, {
        kind: 'status',
        conversationId,
        status: action.status,
        expected: conversation.status,
      });
    case 'priority':
      return priority(ground, { kind: 'priority', conversationId, priority: action.priority });
    case 'tags':
      return tags(ground, { kind: 'tags', conversationId, add: action.add, remove: action.remove });
    case 'group':
      return group(ground, {
        kind: 'group',
        conversationId,
        groupId: action.groupId,
        expected: conversation.groupId,
      });
    case 'assign': {
      const assigneeId = action.to === 'me' ? me.id : action.to === 'nobody' ? null : action.to;
      return assign(ground, {
        kind: 'assign',
        conversationId,
        assigneeId,
        expected: conversation.assigneeId,
      });
    }
    case 'note': {
      const bodyText = cleanText(action.text);
      if (bodyText.trim() !== '') edit.say({ id: uuidv7(), kind: 'note', author: me, bodyText });
      return null;
    }
    case 'snooze-for': {
      // What is over wakes nobody.
      if (!isWorking(conversation.status)) return null;
      const until = timeAfter(action.time, ground.now, ground.viewer.agent.timezone);
      return snooze(ground, { kind: 'snooze', conversationId, until });
    }
    case 'side':
      return changeSide(ground, {
        kind: 'side-start',
        side: {
          id: uuidv7(),
          conversationId,
          groupId: action.groupId,
          subject: sideSubjectOf(action.subject, conversation),
        },
        messageId: uuidv7(),
        text: action.text,
      });
    case 'escalate':
      return raise(ground, action);
    case 'go':
      return null;
  }
}

/** A workstation takes only what is complete into a message of a later time. */
async function raise(ground: Ground, { targetId, reason, note }: ActionOf<'escalate'>): Promise<Verdict> {
  const { tx, viewer, conversation } = ground;
  const [target] = await readEscalationTargets(tx, viewer.workspace.id, [targetId]);
  const known = target && (await findReason(tx, viewer.workspace.id, target, reason));
  const checks = known?.checks ?? [];
  return escalate(ground, {
    kind: 'escalate',
    conversationId: conversation.id,
    escalationId: uuidv7(),
    targetId,
    reason,
    severity: 'normal',
    checks: checks.map((key) => ({ key, there: true })),
    override: '',
    note,
    told: null,
  });
}
