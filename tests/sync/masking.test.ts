import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { customers } from '../../src/hub/store/schema/people.ts';
import type { MaskingPolicy } from '../../src/shared/domain/masking/policy.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

type Who = keyof TestHub['agents'];
const clientOf = async (name: Who): Promise<WireClient> => wireClient(hub.url, await hub.signIn(name));
const customerId = () => hub.conversations.g1.customerId;
const email = 'numbatina.okapi@potoroomail.com';
const phone = '+46701740633';
const passport = 'BILBYPASS7788';
/** What must be nowhere: these, and what is left of them without their first letter or so. */
const planted = ['umbatina', 'otoroomail', '4670174', 'BILBYPASS'];

async function plant(): Promise<void> {
  const ada = await clientOf('ada');
  const { fields } = await ada.desk.fields({});
  if (!fields.some(({ label }) => label === 'Passport')) {
    const field = {
      ...{ id: uuidv7(), key: 'new', label: 'Passport', labels: {}, type: 'text' as const, choices: [] },
      ...{ position: 0, editableBy: ['agent' as const], visibleTo: null, mask: 'document' as const },
      ...{ unmaskedFor: [], identifies: true, archived: false, updatedAt: 0 },
    };
    expect(await ada.desk.saveField({ field, expected: null })).toMatchObject({ outcome: 'saved' });
  }
  const change = { email, phone, fields: { passport }, country: 'SE' };
  for (const id of [customerId(), hub.conversations.g2.customerId])
    await hub.hub.context.store.db.update(customers).set(change).where(eq(customers.id, id));
}

async function engineOf(name: Who, url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}

async function note(text: string, expected: string) {
  const mutation = { kind: 'customer-note' as const, customerId: customerId(), note: text, expected };
  const { results } = await (await clientOf('carla')).mutations.apply({
    items: [{ key: uuidv7(), mutation }],
  });
  expect(results[0]).toMatchObject({ outcome: 'applied' });
}

/** Files under an engine's folder in which a word can be read, free pages and write-ahead log included. */
function filesWith(engine: TestEngine, word: string): string[] {
  return readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(engine.dataDir, name);
    return statSync(path).isFile() && readFileSync(path).includes(word);
  });
}

const cardOf = (engine: TestEngine, id = customerId()) => call(engine).customer.card({ id });
const nowhere = (engine: TestEngine) => {
  for (const word of planted) expect(filesWith(engine, word)).toEqual([]);
};

it('sends no masked value over the wire nor into the file, in the first sync, a push, a merge and a search', async () => {
  await plant();
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  proxy.record(true);
  const omar = await engineOf('omar', proxy.url);
  await note('Wants to be called', '');
  await until('the note', async () => (await cardOf(omar)).customer.note !== '');
  const { customer, fields, twins } = await cardOf(omar);
  expect(customer).toMatchObject({ email: 'n•••@p•••.com', phone: '+46 ••• ••33' });
  expect(fields.find(({ field }) => field.label === 'Passport')).toMatchObject({
    value: '•••88',
    masked: true,
  });
  // Equal values are known without being told.
  expect(twins.map((twin) => twin.customer.id)).toEqual([hub.conversations.g2.customerId]);
  expect(twins[0]?.reasons.map(({ kind }) => kind).sort()).toEqual(['email', 'field', 'phone']);

  const { hits } = await call(omar).search.customers({ query: email });
  expect(hits).toEqual([]);
  const { customers: found } = await omar.services.masking.lookUp({ value: email });
  expect(found.map(({ id, here }) => [id, here])).toContainEqual([customerId(), true]);

  const asked = { email: `Write to {{ customer.email }}, {{ customer.first_name }}` };
  const filled = await call(omar).macros.fillText({
    conversationId: hub.conversations.g1.id,
    text: asked.email,
  });
  expect(filled).toContain('{{ customer.email }}');

  omar.services.customer.merge({
    id: customerId(),
    otherId: hub.conversations.g2.customerId,
    take: { facts: ['email'], fields: ['passport'] },
  });
  await until('the merge', async () => (await cardOf(omar)).customer.mergedIn.length === 1);
  expect((await cardOf(omar)).customer.email).toBe('n•••@p•••.com');
  omar.services.customer.unmerge({ id: customerId(), otherId: hub.conversations.g2.customerId });
  await until('two again', async () => (await cardOf(omar)).customer.mergedIn.length === 0);

  // What the workstation itself asks for by an address goes that way; nothing comes back.
  const fromHub = proxy.recorded().toString('latin1');
  expect(fromHub).toContain('Wants to be called');
  for (const word of planted) expect(fromHub.split(`"value":"${email}"`).join('')).not.toContain(word);
  nowhere(omar);

  // The same glass shows it once it is revealed, and the file still does not.
  const shown = await omar.services.masking.reveal({
    ...{ id: uuidv7(), customerId: customerId(), fact: 'email', reason: 'reach', words: '' },
  });
  expect(shown).toMatchObject({ outcome: 'shown', value: email });
  expect(proxy.recorded().toString('latin1')).toContain('otoroomail');
  nowhere(omar);
  await closeEngines();
  await proxy.close();
});

it('says offline that nothing is shown, and notes nothing', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const omar = await engineOf('omar', proxy.url);
  await proxy.close();
  const asked = {
    id: uuidv7(),
    customerId: customerId(),
    fact: 'email',
    reason: 'reach',
    words: '',
  } as const;
  await expect(omar.services.masking.reveal(asked)).rejects.toMatchObject({ kind: 'offline' });
  await expect(omar.services.masking.lookUp({ value: email })).rejects.toMatchObject({ kind: 'offline' });
  nowhere(omar);
});

it('comes in clear to a role for which it is not masked, and goes to the last free page when it is again', async () => {
  await plant();
  const carla = await engineOf('carla');
  nowhere(carla);
  const ada = await clientOf('ada');
  const set = async (change: Partial<MaskingPolicy>) => {
    const held = await ada.masking.policy({});
    expect(await ada.masking.savePolicy({ policy: { ...held, ...change }, expected: held })).toMatchObject({
      outcome: 'saved',
    });
  };
  await set({ email: { masked: true, unmaskedFor: ['compliance'] } });
  await until('carla to see it', async () => (await cardOf(carla)).customer.email === email);
  expect((await cardOf(carla)).customer.phone).toBe('+46 ••• ••33');
  expect(filesWith(carla, 'otoroomail')).not.toEqual([]);
  await set({ email: { masked: true, unmaskedFor: [] } });
  await until('carla to see its mask', async () => (await cardOf(carla)).customer.email === 'n•••@p•••.com');
  for (const word of planted)
    await until('every trace to be gone', () => filesWith(carla, word).length === 0, 20_000);
});

it('changes a masked value for whoever writes it anew, and lets nobody find it out by trying', async () => {
  await plant();
  const omar = await clientOf('omar');
  const write = async (value: string, expected: string | null) => {
    const mutation = {
      kind: 'customer-field' as const,
      customerId: customerId(),
      field: 'passport',
      value,
      expected,
    };
    return (await omar.mutations.apply({ items: [{ key: uuidv7(), mutation }] })).results[0];
  };
  for (const guess of [passport, 'BILBYPASS0088'])
    expect(await write(guess, 'something')).toMatchObject({ outcome: 'conflict' });
  expect(await write('NEWPASS1234', passport)).toMatchObject({ outcome: 'conflict' });
  expect(await write('NEWPASS1234', '•••88')).toMatchObject({ outcome: 'applied' });
});

it('tells the leads at once when somebody is shown more than their budget, and those who come later', async () => {
  const ada = await clientOf('ada');
  const held = await ada.masking.policy({});
  await ada.masking.savePolicy({ policy: { ...held, budget: 0 }, expected: held });
  const lena = await engineOf('lena');
  const omar = await engineOf('omar');
  const notices = (engine: TestEngine) => engine.told.filter(({ type }) => type === 'notify').length;
  const before = notices(lena);
  const asked = {
    id: uuidv7(),
    customerId: customerId(),
    fact: 'email',
    reason: 'reach',
    words: '',
  } as const;
  expect(await omar.services.masking.reveal(asked)).toMatchObject({ outcome: 'shown', beyond: true });
  await until('lena to be told', () => notices(lena) > before);
  expect(notices(omar)).toBe(0);
  const later = await engineOf('sven');
  await until('sven to be told', () => notices(later) > 0);
  await ada.masking.savePolicy({ policy: held, expected: { ...held, budget: 0 } });
});
