import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { OwnMacroDraft } from '../../src/shared/domain/own-macro.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
import { auditOf } from '../support/audit.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { macroContent } from '../support/studio.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

let hub: TestHub;
let lena: WireClient;
let carla: WireClient;
beforeAll(async () => {
  hub = await startTestHub();
  lena = wireClient(hub.url, await hub.signIn('lena'));
  carla = wireClient(hub.url, await hub.signIn('carla'));
});
const stops: AbortController[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop.abort();
  await closeEngines();
});
afterAll(() => hub.close());

const greeting: Omit<OwnMacroDraft, 'id'> = {
  title: 'My greeting',
  shortcut: null,
  bodies: { en: 'Hello {{customer.first_name}}.', es: 'Hola, {{customer.first_name}}.' },
  actions: [{ type: 'tags', add: ['greeted'], remove: [] }],
  attachments: [],
};

async function workstationOf(name: keyof TestHub['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
async function kept(engine: TestEngine, more: Partial<typeof greeting> = {}): Promise<string> {
  const { id } = await call(engine).ownMacros.save({ ...greeting, ...more, id: null });
  return id ?? '';
}
const mine = async (engine: TestEngine, id: string) =>
  (await call(engine).ownMacros.list({})).find((one) => one.id === id);
const proposalOf = async (engine: TestEngine, id: string) => (await mine(engine, id))?.proposal;
function noticesOf(engine: TestEngine): object[] {
  const told: object[] = [];
  const stop = new AbortController();
  stops.push(stop);
  void (async () => {
    for await (const event of engine.news.connect(stop.signal)) if (event.type === 'notice') told.push(event);
  })();
  return told;
}
const proposals = async () => {
  const { macros } = await lena.studio.library({});
  return macros.filter(({ work }) => work?.proposedBy === hub.agents.omar.id);
};
const change = (who: WireClient, what: StudioChange) => who.studio.change({ key: newId(), change: what });
const workOf = async (documentId: string) => {
  const [first] = (await lena.studio.macro({ documentId })).versions;
  return { documentId, versionId: first?.id ?? '', expected: first?.revision ?? 0 };
};

it('one made and proposed offline is one draft of its author’s name, which trainers go on with and publish', async () => {
  const omar = await workstationOf('omar');
  const second = await workstationOf('omar');
  const told = noticesOf(omar);
  await hub.stop();
  const file = await omar.services.compose.attach({
    name: 'steps.txt',
    bytes: Buffer.from('First, breathe.'),
  });
  const id = await kept(omar, { attachments: [file] });
  expect(await call(omar).ownMacros.propose({ id })).toEqual({ refused: null });
  expect(await call(omar).ownMacros.propose({ id })).toEqual({ refused: 'proposed' });
  expect(await proposalOf(omar, id)).toMatchObject({ outcome: 'waiting' });
  await hub.start();
  await until('all of it is at the hub', () => isSent(omar), 30_000);
  const [proposed, ...more] = await proposals();
  expect(more).toEqual([]);
  expect(proposed).toMatchObject({ live: null, work: { state: 'draft', title: 'My greeting' } });
  const documentId = proposed?.documentId ?? '';
  expect((await lena.studio.macro({ documentId })).versions).toMatchObject([
    { writers: [hub.agents.omar.id], content: { ...greeting, attachments: [{ hash: file.hash }] } },
  ]);
  // The lead goes on with it, files and all; another person approves it.
  const content = macroContent('Hello {{customer.first_name}}, how are you?', { attachments: [file] });
  const written = await change(lena, { do: 'write', ...(await workOf(documentId)), content, note: '' });
  expect(written).toMatchObject({ outcome: 'saved' });
  await change(lena, { do: 'submit', ...(await workOf(documentId)) });
  await change(carla, { do: 'approve', ...(await workOf(documentId)) });
  const how = { do: 'publish' as const, at: null, recalls: false };
  await change(lena, { ...how, ...(await workOf(documentId)) });
  await until('its author hears of it', async () => (await proposalOf(omar, id))?.outcome === 'live');
  await until(
    'so does their other workstation',
    async () => (await proposalOf(second, id))?.outcome === 'live',
  );
  await until('a notice', () => told.length > 0);
  expect(told).toMatchObject([{ code: 'notice.proposal-live', values: { title: 'My greeting' } }]);
  expect((await lena.studio.macro({ documentId })).versions).toMatchObject([
    { state: 'live', proposedBy: hub.agents.omar.id, writers: [hub.agents.omar.id, hub.agents.lena.id] },
  ]);
  const acts = await auditOf(hub.hub.store.db, documentId);
  expect(acts.map(({ action }) => action)).toEqual(
    ['propose', 'write', 'submit', 'approve', 'publish'].map((one) => `macro-${one}`),
  );
  // It stays theirs as they wrote it, and is not proposed a second time.
  expect(await mine(omar, id)).toMatchObject({ bodies: greeting.bodies, version: 1, atHub: true });
  expect(await call(omar).ownMacros.propose({ id })).toEqual({ refused: 'proposed' });
});

it('one that trainers decide against tells its author why, and may be proposed again', async () => {
  const omar = await workstationOf('omar');
  const told = noticesOf(omar);
  const id = await kept(omar, { title: 'Again' });
  await call(omar).ownMacros.propose({ id });
  await until('it is at the hub', () => isSent(omar));
  const [first] = await proposals();
  const documentId = first?.documentId ?? '';
  const reason = 'We have one already.';
  await change(lena, { do: 'discard', ...(await workOf(documentId)), reason });
  await until('a notice', () => told.length > 0);
  expect(told).toMatchObject([{ code: 'notice.proposal-declined', values: { title: 'Again', reason } }]);
  expect(await proposalOf(omar, id)).toMatchObject({
    documentId,
    outcome: 'declined',
    by: hub.agents.lena.id,
    reason,
  });
  // What they change of it meanwhile takes nothing of that away.
  await call(omar).ownMacros.save({ ...greeting, id, title: 'Better' });
  await until('the change is at the hub', () => isSent(omar));
  expect(await mine(omar, id)).toMatchObject({ title: 'Better', proposal: { outcome: 'declined' } });
  await call(omar).ownMacros.propose({ id });
  await until('it is at the hub', () => isSent(omar));
  expect(await proposals()).toMatchObject([{ work: { title: 'Better' } }]);
});

it('asks for the language of the desk before it is proposed', async () => {
  const omar = await workstationOf('omar');
  const id = await kept(omar, { bodies: { vi: 'Xin chào.' } });
  expect(await call(omar).ownMacros.propose({ id })).toEqual({ refused: 'no-text' });
  expect(await proposalOf(omar, id)).toBe(null);
});

it('does what it is written for with the reply, in the customer’s language', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const omar = await workstationOf('omar');
  const macroId = await kept(omar);
  const filled = await call(omar).macros.fill({ macroId, conversationId, locale: 'es' });
  expect(filled).toMatchObject({ text: 'Hola, Maya.', locale: 'es', actions: greeting.actions, sources: [] });
  expect(await call(omar).macros.fill({ macroId, conversationId })).toMatchObject({ text: 'Hello Maya.' });
});
