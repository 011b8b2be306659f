import { v7 as uuidv7 } from 'uuid';
import { cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { fitsKind, freezeScopes } from '../../../shared/domain/freeze.ts';
import { begunFreeze } from '../../../shared/domain/freeze-flow.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { findSecretIn } from '../../../shared/domain/secrets/within.ts';
import type { FreezeAnswer, RequestFreeze } from '../../../shared/wire/freezes.ts';
import { readAccountName } from '../../store/queries/customers.ts';
import {
  addFreezeStep,
  findUnderWay,
  insertFreeze,
  isInFlight,
  lockAccount,
  lockFreeze,
  updateFreeze,
} from '../../store/queries/freezes.ts';
import { readMessages } from '../../store/queries/messages.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import { readFreezeSetup } from '../protection/settings.ts';
import { callForMs } from './calling.ts';
import {
  type FreezeCaller,
  type FreezeContext,
  type FreezeGround,
  inConversation,
  noteStep,
  refused,
  taken,
} from './ground.ts';

/** Asks for a freeze, or for an account to be opened again. The same id asks once. */
export async function requestFreeze(
  context: FreezeContext,
  caller: FreezeCaller,
  wanted: RequestFreeze,
): Promise<FreezeAnswer> {
  if (!context.freezing.setup.ready) return refused('not-ready');
  if (findSecretIn([wanted.note, wanted.links])) return refused('secret');
  const at = { workspaceId: caller.workspaceId, conversationId: wanted.conversationId };
  const answer = await inConversation(context, at, async (ground) => {
    const { tx, workspaceId, conversation, customer, now } = ground;
    const viewer = await loadViewer(tx, caller.agentId);
    if (!viewer || !sees(viewer.scope, conversation)) return refused('not-found');
    const me = viewer.agent;
    const known = await lockFreeze(tx, wanted.id);
    if (known)
      return known.requestedBy === me.id &&
        known.conversationId === conversation.id &&
        known.kind === wanted.kind
        ? taken(tx, known.id)
        : refused('id-taken');
    const account = (await readAccountName(tx, customer.id)) ?? wanted.account;
    if (account === null) return refused('no-account');
    if (!fitsKind(wanted.kind, wanted.reason)) return refused('empty');
    await lockAccount(tx, workspaceId, account);
    if (await findUnderWay(tx, workspaceId, account, wanted.kind)) return refused('under-way');
    if (wanted.kind === 'unfreeze' && (await findUnderWay(tx, workspaceId, account, 'freeze')))
      return refused('under-way');
    const setup = await readFreezeSetup(context, tx, workspaceId);
    const begun = begunFreeze(wanted, { agentId: me.id, role: me.role }, setup, customer.identity, now);
    if (typeof begun === 'string') return refused(begun);
    if (wanted.kind === 'freeze') await overtake(ground, account, me.id);

    const inThread = (await readMessages(tx, [...new Set(wanted.evidence)])).filter(
      ({ conversationId }) => conversationId === conversation.id,
    );
    const links = [...new Set(wanted.links)];
    const calls = begun.state === 'approved' ? { callAt: now, callUntil: now + callForMs } : {};
    await insertFreeze(tx, {
      ...begun,
      ...calls,
      id: wanted.id,
      workspaceId,
      conversationId: conversation.id,
      customerId: customer.id,
      account,
      scopes: freezeScopes.filter((scope) => wanted.scopes.includes(scope)),
      reason: wanted.reason,
      note: cutText(cleanText(wanted.note).trim(), limits.freezeTextCharacters),
      urgency: wanted.urgency,
      evidence: inThread.map(({ id }) => id),
      links,
      requestedAt: now,
      updatedAt: now,
    });
    await noteStep(ground, {
      id: wanted.id,
      kind: wanted.kind,
      step: 'request',
      by: { kind: 'agent', id: me.id },
      details: { account, scopes: wanted.scopes, reason: wanted.reason, emergency: begun.emergency, links },
    });
    return taken(tx, wanted.id);
  });
  if (answer?.outcome === 'taken') context.freezing.wake();
  return answer ?? refused('not-found');
}

/**
 * Whoever asks for a freeze does not want what somebody asked to open before: of that nothing more is called for. An
 * attempt that is being made ends by itself, and the freeze is called for after it.
 */
async function overtake(
  { tx, workspaceId, changes, now }: FreezeGround,
  account: string,
  by: string,
): Promise<void> {
  const opening = await findUnderWay(tx, workspaceId, account, 'unfreeze');
  if (!opening) return;
  if (isInFlight(opening)) await updateFreeze(tx, opening.id, { callUntil: now, updatedAt: now });
  else
    await updateFreeze(tx, opening.id, {
      ...(opening.calls === 0
        ? { state: 'withdrawn' as const }
        : { state: 'failed' as const, problem: 'unknown' as const }),
      callAt: null,
      updatedAt: now,
    });
  await addFreezeStep(tx, opening.id, { id: uuidv7(), kind: 'overtake', agentId: by, text: '', at: now });
  changes.add({ entity: 'freeze', id: opening.id, conversationId: opening.conversationId });
}
