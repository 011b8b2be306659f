import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import type { FreezeDeed } from '../../../shared/domain/freeze.ts';
import { afterFreezeDeed } from '../../../shared/domain/freeze-flow.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { findSecretIn } from '../../../shared/domain/secrets/within.ts';
import type { FreezeAnswer, StepFreeze } from '../../../shared/wire/freezes.ts';
import {
  findFreezePlace,
  findUnderWay,
  isOvertaken,
  lockAccount,
  lockFreeze,
  updateFreeze,
} from '../../store/queries/freezes.ts';
import { loadViewer } from '../../sync/scope.ts';
import { callForMs } from './calling.ts';
import {
  type FreezeCaller,
  type FreezeContext,
  inConversation,
  noteStep,
  refused,
  seesFreeze,
  taken,
} from './ground.ts';

/** These say why. */
const needsWords: ReadonlySet<FreezeDeed> = new Set(['refuse', 'overturn']);

/** Approves, refuses, takes back, tries again or reviews, where that may follow what it has come to. */
export async function stepFreeze(
  context: FreezeContext,
  caller: FreezeCaller,
  { id, deed, text }: StepFreeze,
): Promise<FreezeAnswer> {
  const words = cutText(cleanText(text).trim(), limits.freezeTextCharacters);
  if (words === '' && needsWords.has(deed)) return refused('empty');
  if (findSecretIn(words)) return refused('secret');
  if ((deed === 'approve' || deed === 'retry') && !context.freezing.setup.ready) return refused('not-ready');
  const place = await findFreezePlace(context.store.db, caller.workspaceId, id);
  if (!place) return refused('not-found');
  const answer = await inConversation(context, place, async (ground) => {
    const { tx, conversation, customer, now } = ground;
    const held = await lockFreeze(tx, id);
    const viewer = await loadViewer(tx, caller.agentId);
    if (!held || !viewer || !seesFreeze(viewer, held, conversation)) return refused('not-found');
    const doer = { agentId: viewer.agent.id, role: viewer.agent.role };
    const after = afterFreezeDeed(held, deed, doer, customer.identity, now);
    if (typeof after === 'string') return refused(after);
    if (deed === 'retry') {
      await lockAccount(tx, place.workspaceId, held.account);
      if (await findUnderWay(tx, place.workspaceId, held.account, held.kind)) return refused('under-way');
      if (await isOvertaken(tx, held)) return refused('too-late');
    }
    const calls =
      after.state === 'approved' ? { callAt: now, callUntil: now + callForMs, problem: null } : {};
    await updateFreeze(tx, id, { ...after, ...calls, updatedAt: now });
    await noteStep(ground, {
      id,
      kind: held.kind,
      step: deed,
      by: { kind: 'agent', id: doer.agentId },
      text: words,
      details: { account: held.account },
    });
    return taken(tx, id);
  });
  if (answer?.outcome === 'taken') context.freezing.wake();
  return answer ?? refused('not-found');
}
