import { limits } from '../../../shared/domain/limits.ts';
import { mayChangeCase, stateAfterChange } from '../../../shared/domain/recovery/case-flow.ts';
import {
  missingFields,
  problemWithAddress,
  wrongFields,
} from '../../../shared/domain/recovery/check-field.ts';
import {
  isUnderWay,
  type RecoveryFacts,
  type ReturnAddress,
} from '../../../shared/domain/recovery/recovery-case.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import {
  addRecoveryStep,
  countRecoverySteps,
  customersWords,
  insertRecovery,
  isRecoveryStep,
  listRecoveriesIn,
  lockRecovery,
  type RecoveryRow,
  updateRecovery,
} from '../../store/queries/recovery.ts';
import { placeOf } from '../../sync/scope.ts';
import { conflict, type Ground, refuse, type Unapplied, type Verdict } from '../mutations/ground.ts';
import { lackOfProof } from './return-proof.ts';
import { caseSidesOf } from './sides.ts';

type Wanted = Extract<Mutation, { kind: 'recovery-save' }>;

const mostPerConversation = 50;

/** Begins a case, or writes down what is known of it by now. Of two who change it at once the second looks again. */
export async function saveRecovery(ground: Ground, wanted: Wanted): Promise<Verdict> {
  const { tx, viewer, me, conversation, edit, changes, now } = ground;
  const held = await lockRecovery(tx, wanted.caseId);
  if (held && held.conversationId !== conversation.id) return refuse('not-found', 'There is no such case.');
  if (held && held.revision !== wanted.expected) return conflict('changed', null);
  if (!held && wanted.expected !== null) return refuse('not-found', 'There is no such case.');
  const unfit = held ? await mayNotChange(ground, held) : await mayNotBegin(ground);
  if (unfit) return unfit;
  const wrong = wrongFields(wanted.facts, now);
  if (wrong.length > 0) return refuse('invalid', `What is known cannot be right: ${wrong.join(', ')}.`);
  const address = await mayReturnTo(ground, wanted, held);
  if (address) return address;
  if (await isRecoveryStep(tx, wanted.stepId))
    return refuse('id-taken', 'There is a step of this id already.');

  const facts = await withTrueSources(ground, wanted.facts);
  const state = stateAfterChange(held?.state ?? 'collecting', missingFields(wanted.what, facts, now).length);
  const known = { kind: wanted.what, state, facts, returnTo: wanted.returnTo, updatedAt: now };
  if (held) await updateRecovery(tx, held.id, { ...known, revision: held.revision + 1 });
  else
    await insertRecovery(tx, {
      ...known,
      id: wanted.caseId,
      workspaceId: viewer.workspace.id,
      conversationId: conversation.id,
      revision: 1,
      createdBy: viewer.agent.id,
      createdAt: now,
    });
  const step = held ? 'change' : 'open';
  await addRecoveryStep(tx, wanted.caseId, {
    id: wanted.stepId,
    kind: step,
    agentId: viewer.agent.id,
    text: '',
    state,
    at: now,
  });
  // What is only filled in is no news of the conversation.
  if (state !== held?.state)
    edit.tell(me, { type: 'recovery', caseId: wanted.caseId, what: wanted.what, step, state });
  changes.add({
    entity: 'recovery',
    id: wanted.caseId,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  });
  return null;
}

async function mayNotBegin({ tx, conversation }: Ground): Promise<Unapplied | null> {
  const known = await listRecoveriesIn(tx, [conversation.id]);
  if (known.some(isUnderWay)) return conflict('changed', null);
  return known.length >= mostPerConversation
    ? refuse('invalid', `A conversation has at most ${mostPerConversation} cases.`)
    : null;
}

async function mayNotChange(ground: Ground, held: RecoveryRow): Promise<Unapplied | null> {
  if (!isUnderWay(held)) return conflict('changed', null);
  if (!mayChangeCase(held, await caseSidesOf(ground, held)))
    return refuse('forbidden', 'This is for the team that has the case.');
  // The last places are for its end.
  return (await countRecoverySteps(ground.tx, held.id)) >= limits.stepsPerRecovery - 10
    ? refuse('invalid', `A case has at most ${limits.stepsPerRecovery} steps.`)
    : null;
}

async function mayReturnTo(
  ground: Ground,
  { returnTo }: Wanted,
  held: RecoveryRow | null,
): Promise<Unapplied | null> {
  if (!returnTo) return null;
  if (problemWithAddress(returnTo.address) !== null)
    return refuse('invalid', 'The address to return to is none.');
  if (returnTo.proof === null || isSame(returnTo, held?.returnTo)) return null;
  const lack = await lackOfProof(ground, returnTo);
  if (lack === 'not-shown') return refuse('unverified-address', 'The customer has not shown who they are.');
  return lack === null
    ? null
    : refuse('unverified-address', 'The exchange does not have it on the customer’s withdrawal list.');
}

function isSame(one: ReturnAddress, other: ReturnAddress | null | undefined): boolean {
  return one.address === other?.address && one.proof === other.proof;
}

/** Nobody says that a customer wrote what they did not write here. */
async function withTrueSources({ tx, conversation }: Ground, facts: RecoveryFacts): Promise<RecoveryFacts> {
  const ids = Object.values(facts).flatMap(({ messageId }) => messageId ?? []);
  const theirs = await customersWords(tx, conversation.id, [...new Set(ids)]);
  return Object.fromEntries(
    Object.entries(facts).map(([field, { value, messageId }]) => [
      field,
      { value, messageId: messageId !== null && theirs.has(messageId) ? messageId : null },
    ]),
  );
}
