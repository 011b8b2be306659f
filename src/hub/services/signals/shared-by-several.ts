import type { SignalFacts } from '../../../shared/domain/signals/signal.ts';
import {
  countTraces,
  holdKeys,
  leaveTraces,
  listTraces,
  type Trace,
} from '../../store/queries/signal-patterns.ts';
import { countRaised } from '../../store/queries/signals.ts';
import type { SignalGround } from './ground.ts';
import { raiseSignal } from './raise.ts';

type Shared = {
  readonly kind: 'shared-address' | 'phrase-wave' | 'shared-device';
  readonly trace: Trace['kind'];
  readonly key: string;
  readonly since: number;
  readonly facts: SignalFacts;
};

/**
 * What several customers share is a signal of each of them: of all when it becomes one, then of who comes with it, so that
 * a wave costs no more with every message. One at a time: the key is held.
 */
export async function raiseForAll(
  ground: SignalGround,
  lastId: string,
  { kind, trace, key, since, facts }: Shared,
): Promise<void> {
  const { tx, workspaceId } = ground;
  const all = await listTraces(tx, workspaceId, trace, key, since);
  const known = await countRaised(tx, { workspaceId, kind, pattern: key }, since);
  const concerned = known === 0 ? all : all.filter(({ customerId }) => customerId === lastId);
  // In one order, so that two who raise for the same customers never wait for each other.
  for (const one of concerned.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1))) {
    const { customerId, conversationId = null, messageId = null, at } = one;
    const outcome = await raiseSignal(ground, {
      ...{ kind, pattern: key, customerId, facts, conversationId, messageId, at },
    });
    // Once is enough to know: nobody of them is troubled with it.
    if (outcome === 'muted') return;
  }
}

type OfAccount = {
  readonly customerId: string;
  readonly key: string;
  readonly facts: SignalFacts;
  readonly at: number;
};

const hourMs = 3_600_000;

/** Which accounts come with one device, by what the exchange says of each: several of them are a signal of their own. */
export async function traceDevice(ground: SignalGround, { facts, ...one }: OfAccount): Promise<void> {
  const { deviceAccounts: least, deviceDays } = ground.policy;
  const device = facts.device === undefined ? {} : { device: facts.device };
  await trace(
    ground,
    'shared-device',
    'device',
    { ...one, facts: device },
    { least, hours: deviceDays * 24 },
  );
}

/** The same of an address to which an account's withdrawals may go; customers who name it in messages count with it. */
export async function traceAddress(ground: SignalGround, { facts, ...one }: OfAccount): Promise<void> {
  const { addressCustomers: least, addressHours: hours } = ground.policy;
  if (facts.address === undefined) return;
  const { address } = facts;
  await trace(ground, 'shared-address', 'address', { ...one, facts: { address } }, { least, hours });
}

async function trace(
  ground: SignalGround,
  kind: 'shared-device' | 'shared-address',
  what: 'device' | 'address',
  { customerId, key, facts, at }: OfAccount,
  { least, hours }: { readonly least: number; readonly hours: number },
): Promise<void> {
  const { tx, workspaceId, now } = ground;
  const since = now - hours * hourMs;
  if (at <= since) return;
  await holdKeys(tx, [key]);
  await leaveTraces(tx, [{ workspaceId, kind: what, key, customerId, at }]);
  const customers = (await countTraces(tx, workspaceId, what, [key], since)).get(key) ?? 0;
  if (customers < least) return;
  await raiseForAll(ground, customerId, {
    ...{ kind, trace: what, key, since },
    facts: { ...facts, customers, minutes: hours * 60 },
  });
}
