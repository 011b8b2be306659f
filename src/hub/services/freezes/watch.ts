import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../store/database.ts';
import {
  type FreezePlace,
  type FreezeRow,
  findUnderWay,
  insertFreeze,
  isOpenedSince,
  listFrozenAfter,
  listUnknownOpenings,
  lockAccount,
  lockFreeze,
  updateFreeze,
} from '../../store/queries/freezes.ts';
import { type Calling, callForMs } from './calling.ts';
import { type FreezeGround, inConversation, type Noted, nobody, noteStep } from './ground.ts';

/** An opening that was called for may be carried out so long after it was given up. */
export const watchForMs = 24 * 60 * 60_000;
const shortestPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;

type Watch = Pick<FreezeRow, 'watchAt' | 'watchUntil'>;
const unwatched: Watch = { watchAt: null, watchUntil: null };

/** How long a freeze that is done by now is read back: not at all unless an opening before it came to an unknown end. */
export async function watchOf(tx: Transaction, row: FreezeRow, now: number): Promise<Watch> {
  const late = row.kind === 'freeze' ? await listUnknownOpenings(tx, row, now - watchForMs) : [];
  return late.length === 0 ? unwatched : { watchAt: now + shortestPauseMs, watchUntil: now + watchForMs };
}

/** An opening came to an unknown end after the freeze that overtook it was done. */
export async function watchAfter(tx: Transaction, opening: FreezeRow, now: number): Promise<void> {
  for (const id of await listFrozenAfter(tx, opening))
    await updateFreeze(tx, id, { watchAt: now + shortestPauseMs, watchUntil: now + watchForMs });
}

/**
 * Reads back how an account stands whose freeze is done. Where the exchange has opened it since, and nobody here let it, that
 * freeze counts as failed, everybody concerned hears of it, and what was decided is called for anew under another key.
 */
export async function watchFreeze(
  calling: Pick<Calling, 'store' | 'clock' | 'log' | 'exchange' | 'leaseMs'>,
  place: FreezePlace,
): Promise<void> {
  const row = await inConversation(calling, place, async ({ tx, now }) => {
    const held = await lockFreeze(tx, place.id);
    if (!held || held.watchAt === null || held.watchAt > now) return null;
    const stands = held.state === 'done' && !(await isOpenedSince(tx, held));
    await updateFreeze(tx, held.id, stands ? { watchAt: now + calling.leaseMs } : unwatched);
    return stands ? held : null;
  });
  if (!row) return;
  const read = await calling.exchange.account(row.account);
  await inConversation(calling, place, async (ground) => {
    const { tx, now } = ground;
    await lockAccount(tx, row.workspaceId, row.account);
    const held = await lockFreeze(tx, row.id);
    if (held?.state !== 'done' || held.watchUntil === null) return;
    if (await isOpenedSince(tx, held)) return updateFreeze(tx, held.id, unwatched);
    if (!read.ok) return updateFreeze(tx, held.id, nextRead(held.watchUntil, now));
    const { account, frozen, at } = read.value;
    const readBack = { frozen: [...frozen], at };
    if (held.scopes.every((scope) => readBack.frozen.includes(scope)))
      return updateFreeze(tx, held.id, nextRead(held.watchUntil, now));
    calling.log.error({ freeze: held.id }, 'the exchange has opened an account that is to be frozen');
    await updateFreeze(tx, held.id, {
      ...unwatched,
      ...{ state: 'failed', problem: 'reopened', readBack, updatedAt: now },
    });
    const openings = await listUnknownOpenings(tx, held, 0);
    const details = { account, problem: 'reopened', frozen: readBack.frozen, openings };
    const failed: Noted = { ...held, step: 'fail', by: nobody, details };
    const again = await askAgain(ground, held);
    return noteStep(ground, failed, ...again);
  });
}

/** The longer it has held, the more seldom it is read. */
function nextRead(watchUntil: number, now: number): Watch {
  if (now >= watchUntil) return unwatched;
  const pause = Math.round((now - (watchUntil - watchForMs)) / 4);
  return { watchAt: now + Math.min(Math.max(pause, shortestPauseMs), longestPauseMs), watchUntil };
}

/** Two people, or an emergency, wanted it frozen, and nobody has wanted it open since. */
async function askAgain({ tx, now }: FreezeGround, held: FreezeRow): Promise<Noted[]> {
  if (await findUnderWay(tx, held.workspaceId, held.account, 'freeze')) return [];
  const id = uuidv7();
  await insertFreeze(tx, {
    ...held,
    ...unwatched,
    id,
    state: 'approved',
    requestedAt: now,
    decidedAt: now,
    reviewDueAt: null,
    reviewedBy: null,
    readBack: null,
    problem: null,
    calls: 0,
    callAt: now,
    callUntil: now + callForMs,
    updatedAt: now,
  });
  return [
    { id, kind: 'freeze', step: 'again', by: nobody, details: { account: held.account, before: held.id } },
  ];
}
