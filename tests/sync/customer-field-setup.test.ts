import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { insertCustomerFields } from '../../src/hub/store/queries/customer-fields.ts';
import type { CustomerField } from '../../src/shared/domain/customer-field.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0]): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const clientOf = async (name: Parameters<TestHub['signIn']>[0]): Promise<WireClient> =>
  wireClient(hub.url, await hub.signIn(name));

const fieldOf = (label: string, change: Partial<CustomerField> = {}): CustomerField => ({
  id: uuidv7(),
  key: 'new',
  label,
  labels: {},
  type: 'text',
  choices: [],
  position: 0,
  editableBy: ['agent'],
  visibleTo: null,
  mask: null,
  unmaskedFor: [],
  identifies: false,
  archived: false,
  updatedAt: 0,
  ...change,
});
const cardOf = async (engine: TestEngine) =>
  (await call(engine).customer.card({ id: hub.conversations.g1.customerId })).fields;
const labels = async (engine: TestEngine) => (await cardOf(engine)).map(({ field }) => field.label);

it('is at every synced workstation at once, filled in, renamed, put in order and put away', async () => {
  const lena = await engineOf('lena');
  const omar = await engineOf('omar');
  const plan = fieldOf('Fee plan', { type: 'choice', choices: ['Standard', 'OTC'] });
  const made = await call(lena).desk.saveField({ field: plan, expected: null });
  expect(made).toMatchObject({ outcome: 'saved', setup: { fields: [{ key: 'fee-plan', position: 0 }] } });
  await call(lena).desk.saveField({ field: fieldOf('Fee plan'), expected: null });
  await until('both are on omar’s card', async () => (await cardOf(omar)).length === 2);
  expect((await cardOf(omar)).map(({ field, mayEdit }) => [field.key, mayEdit])).toEqual([
    ['fee-plan', true],
    ['fee-plan-2', true],
  ]);

  const { customerId } = hub.conversations.g1;
  await call(omar).customer.setField({ id: customerId, field: 'fee-plan', value: 'OTC', seen: null });
  await until('it is sent', () => isSent(omar));
  await until('lena reads it', async () => (await cardOf(lena))[0]?.value === 'OTC');

  const { fields } = await call(lena).desk.fields({});
  const [first, second] = fields;
  if (!first || !second) throw new Error('no fields');
  const renamed = { ...first, label: 'Plan of fees', editableBy: [] };
  await call(lena).desk.saveField({ field: renamed, expected: first.updatedAt });
  await until('it is called otherwise', async () => (await labels(omar))[0] === 'Plan of fees');
  expect((await cardOf(omar))[0]).toMatchObject({ value: 'OTC', mayEdit: false });
  await call(lena).desk.reorderFields({ from: [first.id, second.id], to: [second.id, first.id] });
  await until('it comes second', async () => (await labels(omar))[1] === 'Plan of fees');

  // Put away, it is not shown and takes nothing; what is known comes back with it.
  const { fields: now } = await call(lena).desk.fields({});
  const held = now.find(({ id }) => id === first.id);
  if (!held) throw new Error('gone');
  await call(lena).desk.saveField({ field: { ...held, archived: true }, expected: held.updatedAt });
  await until('it is gone from the card', async () => (await cardOf(omar)).length === 1);
  const client = await clientOf('lena');
  const mutation = {
    kind: 'customer-field' as const,
    customerId,
    field: 'fee-plan',
    value: 'Standard',
    expected: 'OTC',
  };
  const { results } = await client.mutations.apply({ items: [{ key: uuidv7(), mutation }] });
  expect(results).toMatchObject([{ outcome: 'refused', why: 'not-found' }]);
  const { fields: away } = await call(lena).desk.fields({});
  const put = away.find(({ id }) => id === first.id);
  await call(lena).desk.saveField({
    field: { ...held, archived: false },
    expected: put?.updatedAt ?? null,
  });
  await until('it is back', async () => (await cardOf(omar)).some(({ value }) => value === 'OTC'));
});

it('is for leads and administrators, of which none overwrites another', async () => {
  const omar = await clientOf('omar');
  const lena = await clientOf('lena');
  const field = fieldOf('Residence');
  await expect(omar.desk.saveField({ field, expected: null })).rejects.toMatchObject({
    data: { kind: 'forbidden' },
  });
  await expect(omar.desk.reorderFields({ from: [], to: [] })).rejects.toMatchObject({
    data: { kind: 'forbidden' },
  });
  expect((await omar.desk.fields({})).fields.some(({ label }) => label === 'Residence')).toBe(false);
  expect(await lena.desk.saveField({ field, expected: null })).toMatchObject({ outcome: 'saved' });
  expect(await lena.desk.saveField({ field, expected: null })).toMatchObject({ outcome: 'conflict' });
  expect(await lena.desk.saveField({ field, expected: 17 })).toMatchObject({ outcome: 'conflict' });
});

it('is masked where it is called like what is masked by default, unless an administrator says otherwise', async () => {
  const lena = await clientOf('lena');
  const ada = await clientOf('ada');
  const kept = async (id: string) => {
    const found = (await ada.desk.fields({})).fields.find((field) => field.id === id);
    if (!found) throw new Error('gone');
    return found;
  };
  const made = async (client: WireClient, field: CustomerField) => {
    await client.desk.saveField({ field, expected: null });
    return kept(field.id);
  };
  expect(await made(lena, fieldOf('Passport number'))).toMatchObject({ mask: 'document' });
  expect(await made(lena, fieldOf('Wallet', { mask: 'address' }))).toMatchObject({ mask: 'address' });
  expect(await made(lena, fieldOf('Saldo', { type: 'number' }))).toMatchObject({ mask: 'amount' });
  const open = await made(ada, fieldOf('Branch address'));
  expect(open.mask).toBeNull();

  // Whoever may not say so unmasks none by another name, and masks what comes to be called so.
  const rename = async (field: CustomerField, label: string) => {
    await lena.desk.saveField({ field: { ...field, label }, expected: field.updatedAt });
    return kept(field.id);
  };
  expect(await rename(open, 'Branch address, street')).toMatchObject({ mask: null });
  const plan = await made(lena, fieldOf('Plan of savings'));
  expect(plan.mask).toBeNull();
  const balance = await rename(plan, 'Balance of savings');
  expect(balance).toMatchObject({ label: 'Balance of savings', mask: 'amount' });
  expect(await rename(balance, 'Plan')).toMatchObject({ label: 'Plan', mask: 'amount' });
  for (const field of [
    { ...fieldOf('Plan'), mask: 'text' as const },
    { ...fieldOf('Passport'), unmaskedFor: ['agent' as const] },
  ])
    await expect(lena.desk.saveField({ field, expected: null })).rejects.toMatchObject({
      data: { kind: 'forbidden' },
    });
});

it('refuses what makes no sense, and changes no kind of value under those that are known', async () => {
  const lena = await clientOf('lena');
  const save = (field: CustomerField, expected: number | null = null) =>
    lena.desk.saveField({ field, expected });
  const problems = (answer: Awaited<ReturnType<typeof save>>) =>
    answer.outcome === 'invalid' ? answer.problems.map(({ code }) => code) : answer.outcome;
  expect(problems(await save(fieldOf('Plan', { type: 'choice' })))).toEqual(['needs-choices']);
  expect(problems(await save(fieldOf('Plan', { type: 'choice', choices: ['A', ' A '] })))).toEqual([
    'needs-choices',
  ]);
  const born = fieldOf('Born on', { type: 'date' });
  expect(problems(await save(born))).toBe('saved');
  const { fields } = await lena.desk.fields({});
  const kept = fields.find(({ id }) => id === born.id);
  expect(problems(await save({ ...born, type: 'number' }, kept?.updatedAt ?? null))).toEqual(['other-type']);
  await expect(save(fieldOf('', {}))).rejects.toMatchObject({ data: { kind: 'bad-input' } });
});

it('has no more of them than every page can be told of, and says so', async () => {
  const lena = await clientOf('lena');
  const { fields: before } = await lena.desk.fields({});
  const more = Array.from({ length: limits.customerFields - before.length }, (_, at) =>
    fieldOf(`More ${at}`, { key: `more-${at}`, position: 1_000 + at, archived: true }),
  );
  await insertCustomerFields(hub.hub.store.db, hub.workspace.id, more);
  const one = fieldOf('One too many');
  expect(await lena.desk.saveField({ field: one, expected: null })).toEqual({
    outcome: 'invalid',
    problems: [{ code: 'too-many-fields', values: { most: 500 } }],
  });
  const { fields } = await lena.desk.fields({});
  expect(fields).toHaveLength(limits.customerFields);
  const last = fields.at(-1);
  if (!last) throw new Error('no fields');
  const taken = { ...last, label: 'Taken again', archived: false };
  expect(await lena.desk.saveField({ field: taken, expected: last.updatedAt })).toMatchObject({
    outcome: 'saved',
  });
});
