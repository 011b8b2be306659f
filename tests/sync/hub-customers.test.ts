import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCustomerFields } from '../../src/hub/store/queries/customer-fields.ts';
import type { CustomerField, FieldValue } from '../../src/shared/domain/customer-field.ts';
import type { MutationResult } from '../../src/shared/wire/mutations.ts';
import { Change } from '../../src/shared/wire/sync.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const clients = {} as Record<Who, WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['omar', 'mia', 'lena'] as const)
      clients[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(() => hub.close());

  async function tag(
    who: Who,
    customerId: string,
    add: string[],
    remove: string[] = [],
  ): Promise<MutationResult> {
    const mutation = { kind: 'customer-tags' as const, customerId, add, remove };
    const { results } = await clients[who].mutations.apply({ items: [{ key: uuidv7(), mutation }] });
    const [result] = results;
    if (!result) throw new Error('No result.');
    return result;
  }
  /** What an agent hears of one customer while something happens. */
  async function heard(who: Who, id: string, happen: () => Promise<unknown>): Promise<Change[]> {
    const { cursor } = await clients[who].sync.start({});
    await happen();
    const { changes } = await clients[who].sync.changes({ since: cursor, limit: 500 });
    return changes.map((one) => Change.parse(one)).filter((change) => change.id === id);
  }

  it('tells everyone who sees the customer of their tags, and nobody else', async () => {
    const { customerId } = hub.conversations.g1;
    const forOthers = await heard('mia', customerId, async () => {
      const forLead = await heard('lena', customerId, async () => {
        expect(await tag('omar', customerId, ['press', '  whale '])).toMatchObject({ outcome: 'applied' });
      });
      expect(forLead).toMatchObject([{ entity: 'customer', row: { tags: ['press', 'whale'] } }]);
    });
    expect(forOthers).toEqual([]);
    const after = await heard('omar', customerId, () => tag('lena', customerId, ['vip-desk'], ['press']));
    expect(after).toMatchObject([{ row: { tags: ['whale', 'vip-desk'] } }]);
  });

  it('lets nobody tag a customer whom they do not see', async () => {
    const { customerId } = hub.conversations.s1;
    expect(await tag('omar', customerId, ['x'])).toMatchObject({ outcome: 'refused', why: 'not-found' });
    expect(await tag('omar', uuidv7(), ['x'])).toMatchObject({ outcome: 'refused', why: 'not-found' });
  });

  it('keeps at most forty', async () => {
    const { customerId } = hub.conversations.g2;
    const many = Array.from({ length: 40 }, (_, i) => `tag ${i}`);
    expect(await tag('omar', customerId, many)).toMatchObject({ outcome: 'applied' });
    expect(await tag('omar', customerId, ['one more'])).toMatchObject({ outcome: 'refused', why: 'invalid' });
    expect(await tag('omar', customerId, ['one more'], ['tag 0'])).toMatchObject({ outcome: 'applied' });
  });

  it('keeps a note about a customer, and nobody’s words are written over', async () => {
    const { customerId } = hub.conversations.g3;
    const note = async (who: Who, text: string, expected: string) => {
      const mutation = { kind: 'customer-note' as const, customerId, note: text, expected };
      const { results } = await clients[who].mutations.apply({ items: [{ key: uuidv7(), mutation }] });
      return results[0];
    };
    const told = await heard('lena', customerId, () => note('omar', ' Prefers to be called. ', ''));
    expect(told).toMatchObject([{ row: { note: 'Prefers to be called.' } }]);
    expect(await note('lena', 'Never call.', '')).toMatchObject({ outcome: 'conflict', because: 'changed' });
    expect(await note('lena', 'Never call.', 'Prefers to be called.')).toMatchObject({ outcome: 'applied' });
    expect(await note('mia', 'x', 'Never call.')).toMatchObject({ outcome: 'refused', why: 'not-found' });
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(await note('omar', phrase, 'Never call.')).toMatchObject({ outcome: 'refused', why: 'secret' });
  });

  describe('fields of the exchange’s own', () => {
    const plan: CustomerField = {
      id: uuidv7(),
      key: 'fee-plan',
      label: 'Fee plan',
      labels: {},
      type: 'choice',
      choices: ['Maker', 'Taker'],
      position: 0,
      editableBy: ['agent'],
      visibleTo: null,
      mask: null,
      unmaskedFor: [],
      identifies: false,
      archived: false,
      updatedAt: 1,
    };
    const account: CustomerField = {
      ...plan,
      id: uuidv7(),
      key: 'account',
      type: 'text',
      choices: [],
      position: 1,
      editableBy: ['lead'],
    };
    beforeAll(async () => {
      await insertCustomerFields(hub.hub.context.store.db, hub.workspace.id, [account, plan]);
    });
    const set = async (
      who: Who,
      field: string,
      value: FieldValue | null,
      expected: FieldValue | null,
      key = uuidv7(),
      customerId = hub.conversations.g2.customerId,
    ) => {
      const mutation = { kind: 'customer-field' as const, customerId, field, value, expected };
      const { results } = await clients[who].mutations.apply({ items: [{ key, mutation }] });
      return results[0];
    };

    it('come with the first sync, in the order of the card', async () => {
      const { customerFields } = await clients.omar.sync.start({});
      expect(customerFields).toEqual([plan, account]);
    });

    it('are filled in, told to those who see the customer, and emptied again', async () => {
      const { customerId } = hub.conversations.g2;
      const key = uuidv7();
      const told = await heard('lena', customerId, async () => {
        expect(await set('omar', 'fee-plan', 'Maker', null, key)).toMatchObject({ outcome: 'applied' });
        expect(await set('omar', 'fee-plan', 'Maker', null, key)).toMatchObject({ outcome: 'duplicate' });
      });
      expect(told).toMatchObject([{ row: { fields: { 'fee-plan': 'Maker' } } }]);
      expect(await set('omar', 'fee-plan', 'Taker', null)).toMatchObject({
        outcome: 'conflict',
        because: 'changed',
      });
      const after = await heard('lena', customerId, () => set('omar', 'fee-plan', null, 'Maker'));
      expect(after).toMatchObject([{ row: { fields: {} } }]);
    });

    it('take only what is of their type, from those who may', async () => {
      expect(await set('omar', 'fee-plan', 'Giver', null)).toMatchObject({ why: 'invalid' });
      expect(await set('omar', 'fee-plan', 4, null)).toMatchObject({ why: 'invalid' });
      expect(await set('omar', 'account', 'NG-1', null)).toMatchObject({ why: 'forbidden' });
      expect(await set('lena', 'account', ' NG-1 ', null)).toMatchObject({ outcome: 'applied' });
      expect(await set('lena', 'account', 'NG-2', 'NG-1')).toMatchObject({ outcome: 'applied' });
      expect(await set('lena', 'nothing', 'x', null)).toMatchObject({ why: 'not-found' });
      const unseen = hub.conversations.s1.customerId;
      expect(await set('lena', 'account', 'NG-1', null, uuidv7(), unseen)).toMatchObject({
        why: 'not-found',
      });
      const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
      expect(await set('lena', 'account', phrase, 'NG-2')).toMatchObject({ why: 'secret' });
    });
  });
});
