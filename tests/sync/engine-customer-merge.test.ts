import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getCustomerCard } from '../../src/engine/services/customer.ts';
import { createSearch } from '../../src/engine/services/search.ts';
import type { NewCustomer } from '../../src/hub/services/customers.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { insertCustomerFields } from '../../src/hub/store/queries/customer-fields.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { MergeTake } from '../../src/shared/domain/customer-merge.ts';
import {
  closeEngines,
  differences,
  inStep,
  isSent,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, customerWrites } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  await insertCustomerFields(hub.hub.store.db, hub.workspace.id, [
    {
      id: randomUUID(),
      key: 'account',
      label: 'Account',
      labels: {},
      type: 'text',
      choices: [],
      position: 0,
      editableBy: ['agent'],
      visibleTo: null,
      mask: null,
      unmaskedFor: [],
      identifies: true,
      archived: false,
      updatedAt: 1,
    },
  ]);
});
afterEach(closeEngines);
afterAll(() => hub.close());

const nothing: MergeTake = { facts: [], fields: [] };

async function desk(name: keyof TestHub['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}

type Place = { groupId?: string; restricted?: boolean };
async function open(
  customer: { id: string } | Partial<NewCustomer>,
  place: Place = {},
): Promise<Conversation> {
  const opened = await openConversation(hub.hub.context, hub.workspace.id, {
    customer:
      'id' in customer && customer.id !== undefined
        ? { id: customer.id }
        : { create: { name: 'Nia', locale: 'en', ...customer } },
    channel: 'chat',
    subject: 'Where is my deposit?',
    groupId: place.groupId ?? hub.groups.general.id,
    ...(place.restricted ? { restricted: true } : {}),
    first: { id: randomUUID(), text: 'Where is my deposit?' },
  });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  return opened.conversation;
}

const card = (engine: TestEngine, id: string) => getCustomerCard(engine.db(), id);
const twins = (engine: TestEngine, id: string) =>
  card(engine, id).twins.map(({ customer, reasons }) => [customer.id, reasons.map(({ kind }) => kind)]);
const isThere = (engine: TestEngine, id: string) =>
  engine.db().prepare('SELECT 1 FROM customers WHERE id = ?').get(id) !== undefined;
const parked = (engine: TestEngine) =>
  engine.services.outbox.list().flatMap(({ state, reason }) => (state === 'parked' ? [reason?.code] : []));

it('says who may be the same person and why, until somebody says that they are not', async () => {
  const mail = `nia.${randomUUID().slice(0, 8)}`;
  const one = await open({ email: `${mail}@post.example`, phone: '+49 151 555 0101', country: 'DE' });
  const two = await open({
    email: `${mail.toUpperCase()}+x@post.example`,
    phone: '0151-5550101',
    country: 'DE',
  });
  const other = await open({ name: 'Somebody Else', email: 'else@post.example' });
  const omar = await desk('omar');
  const lena = await desk('lena');
  expect(twins(omar, one.customerId)).toEqual([[two.customerId, ['email', 'phone']]]);
  expect(twins(omar, two.customerId)).toEqual([[one.customerId, ['email', 'phone']]]);
  expect(twins(omar, other.customerId)).toEqual([]);

  omar.services.customer.setField({ id: one.customerId, field: 'account', value: 'NG-7', seen: null });
  omar.services.customer.setField({ id: other.customerId, field: 'account', value: 'ng-7', seen: null });
  expect(twins(omar, other.customerId)).toEqual([[one.customerId, ['field']]]);

  omar.services.customer.setApart({ id: two.customerId, otherId: one.customerId, apart: true });
  expect(twins(omar, one.customerId)).toEqual([[other.customerId, ['field']]]);
  expect(twins(omar, two.customerId)).toEqual([]);
  await until('lena to hear of it', () => twins(lena, two.customerId).length === 0);
  await until('omar to have sent', () => isSent(omar));
  expect(twins(omar, two.customerId)).toEqual([]);
  const mia = await desk('ada');
  expect(twins(mia, two.customerId)).toEqual([]);

  lena.services.customer.setApart({ id: one.customerId, otherId: two.customerId, apart: false });
  await until('omar to be asked again', () => twins(omar, two.customerId).length === 1);
});

it('suggests nobody whom the agent may not see', async () => {
  const email = `kim.${randomUUID()}@post.example`;
  const here = await open({ email });
  const hidden = await open({ email }, { groupId: hub.groups.security.id });
  const omar = await desk('omar');
  const sven = await desk('sven');
  expect(twins(omar, here.customerId)).toEqual([]);
  expect(twins(sven, here.customerId)).toEqual([[hidden.customerId, ['email']]]);

  // Told to the hub all the same, it knows of no such customer; and what few may know does not become known to all.
  omar.services.customer.merge({ id: here.customerId, otherId: hidden.customerId, take: nothing });
  await until('it to be refused', () => parked(omar).length === 1);
  expect(parked(omar)).toEqual(['outbox.refused.not-found']);
  sven.services.customer.merge({ id: here.customerId, otherId: hidden.customerId, take: nothing });
  await until('it to be refused', () => parked(sven).length === 1);
  expect(parked(sven)).toEqual(['outbox.refused.other-audience']);
  expect((await conversationAtHub(hub, hidden.id)).customerId).toBe(hidden.customerId);
});

it('makes one customer of two, moves what few may see without a word, and takes it back', async () => {
  const email = `maya.${randomUUID()}@post.example`;
  const kept = await open({
    name: 'Maya Chen',
    email,
    identified: true,
    note: 'Calls at night.',
    tags: ['vip'],
  });
  const gone = await open({
    name: 'M. Chen',
    email,
    phone: '+49 151 555 0102',
    note: 'Speaks German.',
    tags: ['de'],
  });
  const quiet = await open({ id: gone.customerId }, { restricted: true });
  const omar = await desk('omar');
  const carla = await desk('carla');
  expect(card(omar, gone.customerId)).toMatchObject({ open: 1 });
  expect(card(carla, gone.customerId)).toMatchObject({ open: 2 });

  const pair = { id: kept.customerId, otherId: gone.customerId };
  omar.services.customer.merge({ ...pair, take: { facts: ['phone'], fields: [] } });
  expect(twins(omar, kept.customerId)).toEqual([]);
  for (const engine of [omar, carla])
    await until('them to be one', () => card(engine, kept.customerId).customer.mergedIn.length === 1);
  expect(card(omar, kept.customerId)).toMatchObject({
    customer: {
      name: 'Maya Chen',
      phone: '+49 ••• ••02',
      note: 'Calls at night.\n\nSpeaks German.',
      tags: ['vip', 'de'],
      mergedIn: [{ id: gone.customerId, name: 'M. Chen', byAgentId: hub.agents.omar.id }],
    },
    open: 2,
  });
  expect(card(carla, kept.customerId)).toMatchObject({ open: 3 });
  for (const engine of [omar, carla])
    await until('the other one to be gone', () => !isThere(engine, gone.customerId));
  const told = omar
    .db()
    .prepare("SELECT count(*) AS n FROM messages WHERE event LIKE '%customer-merged%'")
    .get();
  expect(told).toEqual({ n: 2 });

  // Whoever wrote there goes on writing there.
  await customerWrites(hub, gone, 'Still waiting');
  const later = await open({ id: gone.customerId });
  expect(later.customerId).toBe(kept.customerId);

  // Whatever either of them wrote is found as theirs.
  const search = createSearch();
  const now = { now: hub.hub.context.clock() };
  for (const query of ['deposit', 'from:"Maya Chen"']) {
    const { hits } = await search.messages(omar.db(), { query, limit: 50 }, now);
    const ofGone = hits.filter(({ conversationId }) => conversationId === gone.id);
    expect([query, ofGone[0]?.customerName, ofGone.at(-1)?.author.name]).toEqual([
      query,
      'Maya Chen',
      'Maya Chen',
    ]);
  }
  const called = await search.conversations(omar.db(), { query: 'Maya Chen' }, now);
  expect(called.hits.map(({ row }) => row.id)).toEqual(expect.arrayContaining([kept.id, gone.id]));
  expect(search.customers(omar.db(), { query: 'M. Chen' }, now).hits.map(({ id }) => id)).not.toContain(
    gone.customerId,
  );

  carla.services.customer.note({
    id: kept.customerId,
    note: 'Changed since.',
    seen: 'Calls at night.\n\nSpeaks German.',
  });
  await until('the note', () => card(omar, kept.customerId).customer.note === 'Changed since.');
  carla.services.customer.unmerge(pair);
  for (const engine of [omar, carla])
    await until(
      'them to be two',
      () => isThere(engine, gone.customerId) && card(engine, gone.customerId).open > 1,
    );
  expect(card(omar, kept.customerId)).toMatchObject({
    customer: { phone: null, note: 'Changed since.', tags: ['vip'], mergedIn: [] },
    open: 1,
  });
  expect(card(omar, gone.customerId)).toMatchObject({ customer: { note: 'Speaks German.' }, open: 2 });
  expect((await conversationAtHub(hub, quiet.id)).customerId).toBe(gone.customerId);
  await until('all to be sent', () => isSent(omar) && isSent(carla));
  expect(await differences(omar, hub.url, await hub.signIn('omar'))).toEqual([]);
  expect(await differences(carla, hub.url, await hub.signIn('carla'))).toEqual([]);
});

it('is done once however often it is asked for, and merges nobody who holds others', async () => {
  const [a, b, c] = [await open({ name: 'A' }), await open({ name: 'B' }), await open({ name: 'C' })];
  const omar = await desk('omar');
  const merge = (kept: Conversation, gone: Conversation) =>
    omar.services.customer.merge({ id: kept.customerId, otherId: gone.customerId, take: nothing });
  merge(a, b);
  merge(a, b);
  await until('it to be done', () => isSent(omar) && card(omar, a.customerId).customer.mergedIn.length === 1);
  merge(c, a);
  await until('it to be refused', () => parked(omar).length === 1);
  expect(parked(omar)).toEqual(['outbox.refused.merged']);
  expect(() => merge(a, a)).toThrow('one customer');
});
