import type { FreezeProblem } from '../../../shared/domain/freeze.ts';
import { mayCall } from '../../../shared/domain/freeze-flow.ts';
import type { ExchangeOutcome, ExchangeProblem } from '../../exchange/client.ts';
import type { AccountAnswer, ActionDone } from '../../exchange/contract.ts';
import { readAgents } from '../../store/queries/agents.ts';
import {
  type FreezePlace,
  type FreezeRow,
  isAccountCalled,
  isOvertaken,
  lockFreeze,
  updateFreeze,
} from '../../store/queries/freezes.ts';
import type { Calling } from './calling.ts';
import { inConversation, nobody, noteStep } from './ground.ts';
import { watchAfter, watchOf } from './watch.ts';

const longestPauseMs = 15_000;
/** For another of the same account. */
const turnMs = 300;

type CameOf =
  | { readonly is: 'known'; readonly done: ActionDone; readonly account: AccountAnswer }
  | { readonly is: 'problem'; readonly problem: ExchangeProblem };

/**
 * Makes one attempt to have done what was decided, and writes down what is known of it then. From the second attempt on,
 * whoever made the first, the exchange is asked what it has done before it is asked to do anything.
 */
export async function callExchange(calling: Calling, place: FreezePlace): Promise<void> {
  const row = await claim(calling, place);
  if (!row) return;
  const came = await attempt(calling, row);
  if (came.is === 'problem')
    calling.log.warn(
      { freeze: row.id, attempt: row.calls, code: came.problem.code },
      'the exchange did not confirm a freeze',
    );
  await conclude(calling, place, row, came);
}

/** Takes the attempt for this node; null: another has it, or there is none to make. */
async function claim(calling: Calling, place: FreezePlace): Promise<FreezeRow | null> {
  return inConversation(calling, place, async (ground) => {
    const { tx, now } = ground;
    const held = await lockFreeze(tx, place.id);
    if (!held || !mayCall(held) || held.callAt === null || held.callAt > now) return null;
    if (await isOvertaken(tx, held)) {
      await updateFreeze(tx, held.id, { state: 'failed', problem: 'unknown', callAt: null, updatedAt: now });
      await watchAfter(tx, held, now);
      const details = { account: held.account, attempts: held.calls, problem: 'unknown' };
      await noteStep(ground, { ...held, step: 'fail', by: nobody, details });
      return null;
    }
    if (await isAccountCalled(tx, held, now)) {
      await updateFreeze(tx, held.id, { callAt: now + turnMs });
      return null;
    }
    const claimed = {
      state: 'calling',
      calls: held.calls + 1,
      problem: null,
      callAt: now + calling.leaseMs,
      updatedAt: now,
    } as const;
    await updateFreeze(tx, held.id, claimed);
    if (held.state === 'approved') await noteStep(ground, { ...held, step: 'call', by: nobody });
    return { ...held, ...claimed };
  });
}

async function attempt({ exchange, store }: Calling, row: FreezeRow): Promise<CameOf> {
  const before: ExchangeOutcome<ActionDone | null> =
    row.calls > 1 ? await exchange.find(row.id) : { ok: true, value: null };
  if (!before.ok) return { is: 'problem', problem: before.problem };
  let done = before.value;
  if (!done) {
    const people = await readAgents(
      store.db,
      row.decidedBy ? [row.requestedBy, row.decidedBy] : [row.requestedBy],
    );
    const name = (id: string | null) => people.find((agent) => agent.id === id)?.name ?? null;
    const made = await exchange.act(row.id, {
      account: row.account,
      action: row.kind,
      scopes: row.scopes,
      reason: row.reason,
      requestedBy: name(row.requestedBy) ?? '',
      approvedBy: name(row.decidedBy),
    });
    if (!made.ok) return { is: 'problem', problem: made.problem };
    done = made.value;
  }
  const account = await exchange.account(row.account);
  return account.ok
    ? { is: 'known', done, account: account.value }
    : { is: 'problem', problem: { ...account.problem, kind: 'transient' } };
}

/** Nothing where another attempt was begun meanwhile: that one concludes. */
async function conclude(calling: Calling, place: FreezePlace, row: FreezeRow, came: CameOf): Promise<void> {
  await inConversation(calling, place, async (ground) => {
    const { tx, now } = ground;
    const held = await lockFreeze(tx, place.id);
    if (held?.state !== 'calling' || held.calls !== row.calls) return;
    if (came.is === 'known') {
      const { frozen, at } = came.account;
      const readBack = { frozen: [...frozen], at };
      const holds = row.scopes.every((scope) => readBack.frozen.includes(scope) === (row.kind === 'freeze'));
      await updateFreeze(tx, row.id, {
        state: holds ? 'done' : 'failed',
        problem: holds ? null : 'not-held',
        readBack,
        callAt: null,
        updatedAt: now,
        ...(holds && (await watchOf(tx, row, now))),
      });
      const details = { account: row.account, attempts: row.calls, frozen: readBack.frozen };
      return noteStep(ground, { ...row, step: holds ? 'done' : 'fail', by: nobody, details });
    }
    const { kind, code, retryAfterMs } = came.problem;
    if (kind === 'transient' && now < (held.callUntil ?? 0)) {
      const pause =
        Math.min(2 ** Math.min(row.calls - 1, 10) * 1000, longestPauseMs) * (0.75 + Math.random() / 4);
      const callAt = now + Math.round(Math.max(pause, retryAfterMs ?? 0));
      return updateFreeze(tx, row.id, { problem: 'unknown', callAt });
    }
    const problem: FreezeProblem = kind === 'transient' ? 'unknown' : kind;
    await updateFreeze(tx, row.id, { state: 'failed', problem, callAt: null, updatedAt: now });
    const details = { account: row.account, attempts: row.calls, problem, code };
    return noteStep(ground, { ...row, step: 'fail', by: nobody, details });
  });
}
