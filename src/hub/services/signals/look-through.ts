import { findOnChain } from '../../../shared/domain/chain/find-on-chain.ts';
import { phrasesOf } from '../../../shared/domain/signals/phrases.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { countTraces, holdKeys, leaveTraces, type Trace } from '../../store/queries/signal-patterns.ts';
import { readSignalGround, type SignalGround } from './ground.ts';
import { findLookAlikes } from './look-alike.ts';
import { raiseSignal } from './raise.ts';
import { raiseForAll } from './shared-by-several.ts';

/** Of one message so much is looked at, so many addresses are counted, and by so many of its phrases it is known again. */
const caps = { characters: 20_000, addresses: 10, phrases: 4 } as const;
const hourMs = 3_600_000;

type Message = {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly text: string;
};

/**
 * Looks through what a customer has just written, as the last thing of its transaction: addresses that others name too,
 * phrases that others write too, domains that imitate the exchange's. A message with none of these costs one small read.
 */
export async function lookThrough(
  tx: Transaction,
  workspaceId: string,
  changes: ChangeCollector,
  { text: whole, ...message }: Message,
  now: number,
): Promise<void> {
  const text = whole.slice(0, caps.characters);
  const ground = await readSignalGround(tx, workspaceId, changes, now);
  const { policy, ownDomains, keyOf } = ground;
  const said = { ...message, at: now };

  for (const { domain, resembles, way } of findLookAlikes(text, ownDomains))
    await raiseSignal(ground, {
      ...said,
      kind: 'look-alike-domain',
      pattern: keyOf('domain', domain),
      messageId: message.id,
      facts: { domain, resembles, way },
    });

  const addresses = new Map(
    findOnChain(text)
      .filter(({ kind }) => kind === 'address')
      .slice(0, caps.addresses)
      .map(({ value }) => [keyOf('address', value), value]),
  );
  const phrases = phrasesOf(text, policy.phraseWords)
    .map((phrase) => keyOf('phrase', phrase))
    // The same few of equal texts, whatever stands around them.
    .sort()
    .slice(0, caps.phrases);
  if (addresses.size + phrases.length === 0) return;
  await holdKeys(tx, [...addresses.keys(), ...phrases]);
  const trace = (kind: Trace['kind'], key: string): Trace => ({
    ...{ workspaceId, kind, key, customerId: message.customerId, at: now },
    ...{ conversationId: message.conversationId, messageId: message.id },
  });
  await leaveTraces(tx, [
    ...[...addresses.keys()].map((key) => trace('address', key)),
    ...phrases.map((key) => trace('phrase', key)),
  ]);
  const since = now - policy.addressHours * hourMs;
  const named = await countTraces(tx, workspaceId, 'address', [...addresses.keys()], since);
  for (const [key, customers] of named)
    if (customers >= policy.addressCustomers)
      await raiseForAll(ground, said.customerId, {
        ...{ kind: 'shared-address', trace: 'address', key, since },
        facts: { customers, minutes: policy.addressHours * 60, address: addresses.get(key) ?? '' },
      });
  await raiseWave(ground, said.customerId, phrases);
}

/** The phrase of it that most others have written too; the rest are the same wave. */
async function raiseWave(ground: SignalGround, writerId: string, phrases: readonly string[]): Promise<void> {
  const { tx, workspaceId, policy, now } = ground;
  const since = now - policy.phraseMinutes * 60_000;
  const written = [...(await countTraces(tx, workspaceId, 'phrase', phrases, since))].filter(
    ([, customers]) => customers >= policy.phraseCustomers,
  );
  // Of equal ones always the same one.
  const [most] = written.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  if (!most) return;
  const [key, customers] = most;
  await raiseForAll(ground, writerId, {
    ...{ kind: 'phrase-wave', trace: 'phrase', key, since },
    facts: { customers, minutes: policy.phraseMinutes },
  });
}
