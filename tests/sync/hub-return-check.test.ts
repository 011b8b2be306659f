import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { checkReturn } from '../../src/hub/services/recovery/check-return.ts';
import { listRecoveriesIn } from '../../src/hub/store/queries/recovery.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import { recoveryCases, returnChecks } from '../../src/hub/store/schema/recovery.ts';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { type ExchangeProcess, exchangeKey, startExchangeProcess } from '../support/exchange-process.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const dayMs = 24 * 3_600_000;
const [account, second] = ['acc-1', 'acc-2'] as const;

const addressOf = (n: number) => samplesFor(n).find(({ network }) => network === 'ethereum')?.address ?? '';
const [mine, theirs, fresh] = [addressOf(1), addressOf(2), addressOf(3)];

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let exchange: ExchangeProcess;
  let ahead = 0;
  let conversationId: string;
  const caseId = uuidv7();
  beforeAll(async () => {
    exchange = await startExchangeProcess([account, second]);
    await exchange.list(second, mine.toLowerCase(), Date.now() - 30 * dayMs);
    await exchange.list(account, mine.toLowerCase(), Date.now() - 30 * dayMs);
    await exchange.list(account, fresh.toLowerCase(), Date.now() - dayMs / 2);
    hub = await startTestHub({
      database,
      clock: () => Date.now() + ahead,
      freezing: { exchange: { url: exchange.url, ...exchangeKey, timeoutMs: 1_000 } },
    });
    conversationId = hub.conversations.g1.id;
  });
  afterAll(async () => {
    await hub.close();
    await exchange.close();
  });

  const caller = (who: keyof Exchange['agents']) => ({
    agentId: hub.agents[who].id,
    workspaceId: hub.workspace.id,
  });
  const ask = (address: string, who: keyof Exchange['agents'] = 'omar') =>
    checkReturn(hub.hub.context, caller(who), { conversationId, address });
  async function save(address: string, expected: number | null) {
    const mutation: Mutation = {
      kind: 'recovery-save',
      conversationId,
      caseId,
      stepId: uuidv7(),
      what: 'wrong-network',
      facts: {},
      returnTo: { address, proof: 'whitelist' },
      expected,
    };
    const [result] = await applyMutations(hub.hub.context, caller('omar'), [{ key: uuidv7(), mutation }]);
    return result;
  }

  it('knows nothing of an address while it does not know the account, and takes nobody’s word', async () => {
    expect(await ask(mine)).toEqual({ answer: 'no-account', listedAt: null });
    expect(await save(mine, null)).toMatchObject({ why: 'unverified-address' });
  });

  it('takes an address as the customer’s once the exchange has said so, and for a day', async () => {
    const { db } = hub.hub.context.store;
    await db
      .update(customers)
      .set({ externalId: account })
      .where(eq(customers.id, hub.conversations.g1.customerId));
    expect(await save(mine, null)).toMatchObject({ why: 'unverified-address' });
    // As a customer may have written it.
    expect(await ask(mine.toLowerCase())).toMatchObject({ answer: 'listed' });
    ahead = dayMs + 1;
    expect(await save(mine, null)).toMatchObject({ why: 'unverified-address' });
    ahead = 0;
    expect(await save(mine, null)).toMatchObject({ outcome: 'applied' });
    ahead = dayMs + 1;
    // What stands in the case already was verified when it was written there.
    expect(await save(mine, 1)).toMatchObject({ outcome: 'applied' });
    ahead = 0;
    const [held] = await listRecoveriesIn(db, [conversationId]);
    expect(held?.returnTo).toEqual({ address: mine, proof: 'whitelist' });
  });

  it('lets nothing be sent there once the exchange has not been asked for a day, or lists it no more', async () => {
    const { context } = hub.hub;
    const { db } = context.store;
    const { id, customerId } = hub.conversations.g2;
    const anotherCase = uuidv7();
    const at = { conversationId: id, caseId: anotherCase };
    const apply = async (who: keyof Exchange['agents'], mutation: Mutation, later = 0) => {
      ahead = later;
      const [result] = await applyMutations(context, caller(who), [{ key: uuidv7(), mutation }]);
      ahead = 0;
      return result;
    };
    const returns = (later: number) => {
      const step = { ...at, stepId: uuidv7(), deed: 'return', text: '', expected: 'recovering' } as const;
      return apply('lena', { kind: 'recovery-step', ...step, handOver: null }, later);
    };
    await db.update(customers).set({ externalId: second }).where(eq(customers.id, customerId));
    const asked = () => checkReturn(context, caller('omar'), { conversationId: id, address: mine });
    await asked();
    const saved = { ...at, stepId: uuidv7(), what: 'wrong-network', facts: {}, expected: null } as const;
    const returnTo = { address: mine, proof: 'whitelist' } as const;
    expect(await apply('omar', { kind: 'recovery-save', ...saved, returnTo })).toMatchObject({
      outcome: 'applied',
    });
    await db
      .update(recoveryCases)
      .set({ state: 'recovering', targetId: hub.targets.tier2.id })
      .where(eq(recoveryCases.id, anotherCase));
    expect(await returns(dayMs + 1)).toMatchObject({ why: 'unverified-address' });
    await db.update(returnChecks).set({ listedAt: null }).where(eq(returnChecks.customerId, customerId));
    expect(await returns(0)).toMatchObject({ why: 'unverified-address' });
    expect(await asked()).toMatchObject({ answer: 'listed' });
    expect(await returns(0)).toMatchObject({ outcome: 'applied' });
  });

  it('takes none that is not listed, listed since yesterday, or another by one character', async () => {
    expect(await ask(theirs)).toMatchObject({ answer: 'not-listed' });
    expect(await save(theirs, 2)).toMatchObject({ why: 'unverified-address' });
    expect(await ask(fresh)).toMatchObject({ answer: 'too-new' });
    expect(await save(fresh, 2)).toMatchObject({ why: 'unverified-address' });
    await expect(ask(`${mine.slice(0, -1)}${mine.endsWith('a') ? 'b' : 'a'}`)).rejects.toThrow();
    await expect(ask('somewhere')).rejects.toMatchObject({ wire: { kind: 'bad-input' } });
  });

  it('asks for those alone who see the conversation, writes that it asked, and keeps it for a day', async () => {
    await expect(ask(mine, 'mia')).rejects.toMatchObject({ wire: { kind: 'not-found' } });
    const written = await auditOf(hub.hub.context.store.db, hub.conversations.g1.customerId);
    const asked = written.filter(({ action }) => action === 'return-address-checked');
    expect(asked.map(({ details }) => details.answer)).toEqual(['listed', 'not-listed', 'too-new']);
    expect(JSON.stringify(asked).toLowerCase()).not.toContain(mine.toLowerCase());
    ahead = 2 * dayMs;
    await hub.hub.housekeeping.clean();
    expect(await hub.hub.context.store.db.$count(returnChecks)).toBe(0);
    ahead = 0;
  });

  it('says that nothing is known while the exchange cannot be asked', async () => {
    await exchange.close();
    expect(await ask(mine)).toEqual({ answer: 'unknown', listedAt: null });
    expect(await save(mine, 2)).toMatchObject({ outcome: 'applied' });
    expect(await save(theirs, 3)).toMatchObject({ why: 'unverified-address' });
  });
});
