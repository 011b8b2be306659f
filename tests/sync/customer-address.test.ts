import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { customers } from '../../src/hub/store/schema/people.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { wireClient } from '../support/wire.ts';

/** Their ends are the same as those of `evm`. */
const evm = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const poisoned = '0x5aaeb6ffffffffffffffffffffffffffff1beaed';
const bitcoin = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const open = 'TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  const ada = wireClient(hub.url, await hub.signIn('ada'));
  for (const [label, mask] of [
    ['Deposit address', 'address'],
    ['Payout address', null],
    ['Document', 'document'],
  ] as const) {
    const field = {
      ...{ id: uuidv7(), key: 'new', label, labels: {}, type: 'text' as const, choices: [], position: 0 },
      ...{ editableBy: ['agent' as const], visibleTo: null, mask, unmaskedFor: ['security' as const] },
      ...{ identifies: false, archived: false, updatedAt: 0 },
    };
    expect(await ada.desk.saveField({ field, expected: null })).toMatchObject({ outcome: 'saved' });
  }
  await hub.hub.context.store.db
    .update(customers)
    .set({ fields: { 'deposit-address': evm, 'payout-address': open, document: 'BILBYPASS7788' } })
    .where(eq(customers.id, customerId()));
});
afterEach(closeEngines);
afterAll(() => hub.close());

const customerId = () => hub.conversations.g1.customerId;
async function engineOf(name: keyof TestHub['agents'], url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}
async function compared(engine: TestEngine, address: string): Promise<Record<string, string>> {
  const { fields } = await call(engine).masking.compareAddress({ customerId: customerId(), address });
  return Object.fromEntries(fields.map(({ key, how }) => [key, how]));
}

it('says whether an address is the customer’s without telling a masked one, and of which it is not known offline', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  proxy.record(true);
  const omar = await engineOf('omar', proxy.url);
  expect(await compared(omar, evm)).toEqual({ 'deposit-address': 'same', 'payout-address': 'other' });
  expect(await compared(omar, evm.toLowerCase())).toMatchObject({ 'deposit-address': 'same' });
  expect(await compared(omar, poisoned)).toMatchObject({ 'deposit-address': 'looks-like' });
  expect(await compared(omar, open)).toEqual({ 'deposit-address': 'other', 'payout-address': 'same' });
  const said = proxy.recorded().toString('latin1');
  expect(said).toContain(open);
  expect(said.toLowerCase()).not.toContain(evm.slice(8, -6).toLowerCase());
  await proxy.close();
  await until('it is offline', () => omar.status().connection.state !== 'online');
  // Whose ends differ cannot be the same; of one whose ends are the same nothing is pretended.
  expect(await compared(omar, bitcoin)).toEqual({ 'deposit-address': 'other', 'payout-address': 'other' });
  expect(await compared(omar, evm)).toEqual({ 'deposit-address': 'unknown', 'payout-address': 'other' });
  expect(await compared(omar, open)).toMatchObject({ 'payout-address': 'same' });
});

it('compares here what its agent sees as it is, and nothing for whom does not see the customer', async () => {
  const sven = await engineOf('sven');
  expect(await compared(sven, evm)).toMatchObject({ 'deposit-address': 'same' });
  const stranger = wireClient(hub.url, await hub.signIn('mia'));
  await expect(stranger.masking.compareAddress({ customerId: customerId(), address: evm })).rejects.toThrow(
    /no such customer/,
  );
});
