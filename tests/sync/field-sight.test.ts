import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getGainedGroups } from '../../src/engine/db/queries/sync-state.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import type { CustomerField } from '../../src/shared/domain/customer-field.ts';
import type { Role } from '../../src/shared/domain/vocabulary.ts';
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

async function engineOf(name: Who, url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}

/** Makes or changes a field as an administrator; answers with it as it is now. */
async function setUp(label: string, change: Partial<CustomerField>): Promise<CustomerField> {
  const ada = await clientOf('ada');
  const find = async () => (await ada.desk.fields({})).fields.find((field) => field.label === label);
  const held = await find();
  const blank = {
    id: uuidv7(),
    key: 'new',
    label,
    labels: {},
    type: 'text' as const,
    choices: [],
    position: 0,
    editableBy: ['agent', 'lead', 'compliance'] as Role[],
    visibleTo: null,
    mask: null,
    unmaskedFor: [],
    identifies: false,
    archived: false,
    updatedAt: 0,
  };
  const field = { ...(held ?? blank), ...change };
  expect(await ada.desk.saveField({ field, expected: held?.updatedAt ?? null })).toMatchObject({
    outcome: 'saved',
  });
  const now = await find();
  if (!now) throw new Error('not saved');
  return now;
}

async function knows(who: Who, field: string, value: string, expected: string | null = null) {
  const mutation = { kind: 'customer-field' as const, customerId: customerId(), field, value, expected };
  const { results } = await (await clientOf(who)).mutations.apply({ items: [{ key: uuidv7(), mutation }] });
  return results[0];
}

const shown = async (engine: TestEngine, label: string) =>
  (await call(engine).customer.card({ id: customerId() })).fields.find(({ field }) => field.label === label);

/** Files under an engine's folder in which a word can be read, free pages and write-ahead log included. */
function filesWith(engine: TestEngine, word: string): string[] {
  return readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(engine.dataDir, name);
    return statSync(path).isFile() && readFileSync(path).includes(word);
  });
}

it('what only some roles may know of customers is on no wire and in no file of the others', async () => {
  const { key } = await setUp('Numbat origin', { visibleTo: ['compliance'] });
  expect(await knows('carla', key, 'numbatsavings')).toMatchObject({ outcome: 'applied' });
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  proxy.record(true);
  const omar = await engineOf('omar', proxy.url);
  // While they are connected, too: a page for everybody, and each their own of it.
  expect(await knows('carla', key, 'numbatsalary', 'numbatsavings')).toMatchObject({ outcome: 'applied' });
  await setUp('Numbat origin', { labels: { es: 'Numbat origen' } });
  const note = { kind: 'customer-note' as const, customerId: customerId(), note: 'Call back', expected: '' };
  await (await clientOf('carla')).mutations.apply({ items: [{ key: uuidv7(), mutation: note }] });
  await until(
    'the note',
    async () => (await call(omar).customer.card({ id: customerId() })).customer.note === 'Call back',
  );
  const wire = proxy.recorded().toString('latin1');
  expect(wire).toContain('Call back');
  expect(wire.toLowerCase()).not.toContain('numbat');
  expect(await shown(omar, 'Numbat origin')).toBeUndefined();
  for (const word of ['numbat', 'Numbat']) expect(filesWith(omar, word)).toEqual([]);

  expect((await (await clientOf('omar')).desk.fields({})).fields.map(({ label }) => label)).not.toContain(
    'Numbat origin',
  );
  expect(await knows('omar', key, 'Mine', 'numbatsalary')).toMatchObject({
    outcome: 'refused',
    why: 'not-found',
  });

  // The same glass shows it where it may be.
  const carla = await engineOf('carla', proxy.url);
  expect(proxy.recorded().toString('latin1')).toContain('numbatsalary');
  expect(await shown(carla, 'Numbat origin')).toMatchObject({ value: 'numbatsalary' });
  expect(filesWith(carla, 'numbatsalary')).not.toEqual([]);
  await closeEngines();
  await proxy.close();
});

it('comes when a role may see it and goes to the last free page when it may not, at work and while away', async () => {
  const { key } = await setUp('Bilby plan', { visibleTo: ['compliance'] });
  await knows('carla', key, 'bilbygold');
  const omar = await engineOf('omar');
  const lena = await engineOf('lena');
  await setUp('Bilby plan', { visibleTo: ['compliance', 'agent'] });
  await until('omar to see it', async () => (await shown(omar, 'Bilby plan'))?.value === 'bilbygold');
  expect(await shown(lena, 'Bilby plan')).toBeUndefined();
  // Nothing is walked again for it.
  expect(getGainedGroups(omar.db())).toEqual([]);
  expect(filesWith(omar, 'bilbygold')).not.toEqual([]);

  // What waits to be sent, or was stopped, knows it too.
  omar.station().link.connection.needsSignIn('no line');
  omar.services.customer.setField({ id: customerId(), field: key, value: 'Silver', seen: 'bilbygold' });
  await setUp('Bilby plan', { visibleTo: ['compliance', 'lead'] });
  omar.station().link.connection.restart();
  await until('lena to see it', async () => (await shown(lena, 'Bilby plan'))?.value === 'bilbygold');
  await until('omar to see it no longer', async () => (await shown(omar, 'Bilby plan')) === undefined);
  for (const word of ['bilbygold', 'Bilby plan'])
    await until('every trace to be gone', () => filesWith(omar, word).length === 0, 20_000);
  await until('the change to be refused', () => omar.status().outbox.parked === 1);
  expect(omar.services.outbox.list()[0]?.reason?.code).toBe('outbox.refused.not-found');

  await lena.close();
  await setUp('Bilby plan', { visibleTo: ['compliance'] });
  const again = lena.reopen();
  await until('lena’s to be gone', () => filesWith(again, 'bilbygold').length === 0, 20_000);
  expect(await shown(again, 'Bilby plan')).toBeUndefined();
});

it('follows the role of whoever has another one from now on', async () => {
  const { key } = await setUp('Quoll limit', { visibleTo: ['lead'] });
  await knows('lena', key, 'quollhigh');
  const omar = await engineOf('omar');
  expect(filesWith(omar, 'quollhigh')).toEqual([]);
  const become = (role: Role) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.omar.id,
      { role },
      { kind: 'system', id: null },
    );
  await become('lead');
  await until('it is here', async () => (await shown(omar, 'Quoll limit'))?.value === 'quollhigh');
  await become('agent');
  await until('it is gone', async () => (await shown(omar, 'Quoll limit')) === undefined);
  await until('every trace to be gone', () => filesWith(omar, 'quollhigh').length === 0, 20_000);
});

it('is not lost where somebody who may not see it makes one customer of two', async () => {
  const { key } = await setUp('Potoroo rank', { visibleTo: ['compliance'] });
  const [kept, gone] = [hub.conversations.g2.customerId, customerId()];
  await knows('carla', key, 'potoroo-first');
  const omar = await engineOf('omar');
  omar.services.customer.merge({ id: kept, otherId: gone, take: { facts: [], fields: [] } });
  const carla = await engineOf('carla');
  const rank = async () =>
    (await call(carla).customer.card({ id: kept })).fields.find(
      ({ field }) => field.label === 'Potoroo rank',
    );
  await until('it to be with the one who stays', async () => (await rank())?.value === 'potoroo-first');
  expect(filesWith(omar, 'potoroo-first')).toEqual([]);
  omar.services.customer.unmerge({ id: kept, otherId: gone });
  await until('it to go back', async () => {
    const again = await shown(carla, 'Potoroo rank').catch(() => undefined);
    return again?.value === 'potoroo-first';
  });
  expect((await rank())?.value ?? null).toBeNull();
});
