import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { afterCaseDeed } from '../../../shared/domain/recovery/case-flow.ts';
import { decide } from '../../../shared/domain/recovery/decision-table.ts';
import { defaultTable } from '../../../shared/domain/recovery/default-table.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import {
  addRecoveryStep,
  countRecoverySteps,
  isRecoveryStep,
  lockRecovery,
  updateRecovery,
} from '../../store/queries/recovery.ts';
import { placeOf } from '../../sync/scope.ts';
import { escalate } from '../escalations/raise.ts';
import { conflict, type Ground, refuse, type Verdict } from '../mutations/ground.ts';
import { checkSecrets } from '../mutations/outgoing-checks.ts';
import { isStillTheirs } from './return-proof.ts';
import { caseSidesOf } from './sides.ts';

type Wanted = Extract<Mutation, { kind: 'recovery-step' }>;

/** Hands a case over, says that it is worked on or how it ended, where that may follow what it has come to. */
export async function stepRecovery(ground: Ground, wanted: Wanted): Promise<Verdict> {
  const { tx, viewer, me, conversation, edit, changes, now } = ground;
  const { deed, handOver } = wanted;
  const held = await lockRecovery(tx, wanted.caseId);
  if (held?.conversationId !== conversation.id) return refuse('not-found', 'There is no such case.');
  const text = cutText(cleanText(wanted.text).trim(), limits.escalationTextCharacters);
  const secret = checkSecrets(text);
  if (secret) return secret;
  if (held.state !== wanted.expected) return conflict('changed', null);
  const { outcome } = decide(viewer.workspace.recovery ?? defaultTable, held.kind, held.facts);
  const after = afterCaseDeed({ ...held, outcome }, deed, await caseSidesOf(ground, held));
  if (after === 'forbidden') return refuse('forbidden', 'This is for the other side to do.');
  if (after === 'too-late') return conflict('changed', null);
  if (after === 'lost') return refuse('not-recoverable', 'Nothing of it can be recovered.');
  if (after === 'unverified')
    return refuse('unverified-address', 'It is returned to a verified address alone.');
  if (deed === 'return' && held.returnTo && !(await isStillTheirs(ground, held.returnTo)))
    return refuse('unverified-address', 'That the address is the customer’s has to be checked again.');
  if (await isRecoveryStep(tx, wanted.stepId))
    return refuse('id-taken', 'There is a step of this id already.');
  if ((await countRecoverySteps(tx, held.id)) >= limits.stepsPerRecovery)
    return refuse('invalid', `A case has at most ${limits.stepsPerRecovery} steps.`);
  if ((deed === 'hand-over') !== (handOver !== null))
    return refuse('invalid', 'A case is handed over by an escalation, and by nothing else.');

  if (handOver) {
    // What the customer hears of it is a draft that a person sends: it is about their money.
    const refused = await escalate(ground, {
      kind: 'escalate',
      conversationId: conversation.id,
      ...handOver,
      told: null,
    });
    if (refused) return refused;
  }
  edit.tell(me, { type: 'recovery', caseId: held.id, what: held.kind, step: deed, state: after });
  await updateRecovery(tx, held.id, {
    state: after,
    updatedAt: now,
    ...(handOver && { targetId: handOver.targetId, escalationId: handOver.escalationId }),
  });
  await addRecoveryStep(tx, held.id, {
    id: wanted.stepId,
    kind: deed,
    agentId: viewer.agent.id,
    text,
    state: after,
    at: now,
  });
  changes.add({
    entity: 'recovery',
    id: held.id,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  });
  return null;
}
