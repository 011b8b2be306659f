import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { closeEngines, inStep, isSent, startEngineOf, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { publishMacro } from '../support/studio.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

it('is told from what they write, without the hub; one press answers them in it, on every desk', async () => {
  const { id, customerId } = hub.conversations.g1;
  const documentId = '0198c0de-0000-7000-8000-0000000000aa';
  await publishMacro(hub, {
    documentId,
    text: 'Hello.',
    bodies: { en: 'Your transfer is on its way.', es: 'Su transferencia está en camino.' },
  });
  const omar = await startEngineOf(hub.url, await hub.signIn('omar'));
  const lena = await startEngineOf(hub.url, await hub.signIn('lena'));
  await inStep(omar);
  await inStep(lena);
  const language = async (engine = omar) =>
    (await call(engine).customer.card({ id: customerId })).customer.locale;
  const fill = async () => (await call(omar).macros.fill({ macroId: documentId, conversationId: id })).text;
  const thread = async () => JSON.stringify(await call(omar).conversation.thread({ id, limit: 20 }));
  const other = async () => (await call(omar).conversation.otherLanguage({ id })).locale;
  expect(await language()).toBe('en');
  // Too little to tell anything by.
  await customerWrites(hub, hub.conversations.g1, 'ok gracias');
  await until('it is heard', async () => (await thread()).includes('ok gracias'));
  expect(await other()).toBeNull();
  await customerWrites(
    hub,
    hub.conversations.g1,
    'Buenos días, todavía no he recibido mi transferencia y estoy bastante preocupado por el dinero.',
  );
  await until('it is heard', async () => (await thread()).includes('Buenos días'));
  await hub.stop();
  expect(await other()).toBe('es');
  expect(await call(omar).customer.writes({ id: customerId })).toEqual({ locales: ['es'] });
  expect(await fill()).toBe('Your transfer is on its way.');

  await call(omar).customer.setLanguage({ id: customerId, locale: 'es' });
  expect(await language()).toBe('es');
  expect(await fill()).toBe('Su transferencia está en camino.');
  expect(await other()).toBeNull();

  await hub.start();
  await until('it is at the hub', () => isSent(omar), 30_000);
  await until('the other desk has it', async () => (await language(lena)) === 'es', 30_000);
  const acts = await hub.hub.store.db.select().from(audit);
  expect(acts.filter(({ action }) => action === 'customer-language-set')).toMatchObject([
    { actorId: hub.agents.omar.id, subjectId: customerId, details: { locale: 'es' } },
  ]);
  expect(await language()).toBe('es');
  // What they quote of others is not theirs.
  await customerWrites(
    hub,
    hub.conversations.g1,
    '> Please send us the transaction hash, and tell us which network you have chosen for it.\nhecho',
  );
  await until('it is heard', async () => (await thread()).includes('hecho'));
  expect(await other()).toBeNull();
});
