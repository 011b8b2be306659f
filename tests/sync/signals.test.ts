import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { signals } from '../../src/hub/store/schema/signals.ts';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import type { Role } from '../../src/shared/domain/vocabulary.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { type ExchangeProcess, startExchangeProcess, webhookSecret } from '../support/exchange-process.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { wireClient } from '../support/wire.ts';

let hub: TestHub;
let exchange: ExchangeProcess;
beforeAll(async () => {
  hub = await startTestHub({ signalHook: { secret: webhookSecret } });
  exchange = await startExchangeProcess([]);
});
afterEach(closeEngines);
afterAll(async () => {
  await exchange.close();
  await hub.close();
});

const address = samplesFor(1).find(({ network }) => network === 'ethereum')?.address ?? '';

async function workstationOf(name: keyof Exchange['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

async function customerOf(name: string, account: string, queue: keyof Exchange['groups'] = 'general') {
  const opened = await openConversation(hub.hub.context, hub.workspace.id, {
    customer: { create: { name, locale: 'en', email: null, externalId: account } },
    channel: 'chat',
    subject: `${name} asks`,
    groupId: hub.groups[queue].id,
    first: { id: randomUUID(), text: 'Hello, I have a question.' },
  });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  return opened.conversation;
}

async function say(type: string, account: string, more: object = {}): Promise<void> {
  const event = { id: randomUUID(), type, account, at: Date.now(), ...more };
  const url = `${hub.url}/exchange/webhooks`;
  expect(await exchange.say({ url, secret: webhookSecret, event })).toEqual([202]);
}

const atHub = (customerId: string) =>
  hub.hub.context.store.db.select().from(signals).where(eq(signals.customerId, customerId));
const of = (engine: TestEngine, conversationId: string) => call(engine).signals.list({ conversationId });
const filesOf = ({ dataDir }: TestEngine) =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');

it('keeps a decision made offline, takes it back without a trace, and brings it to the hub once', async () => {
  const { id: conversationId, customerId } = await customerOf('Xenia', 'NG-20');
  await say('two-factor-reset', 'NG-20');
  const omar = await workstationOf('omar');
  await until('it is here', async () => (await of(omar, conversationId)).length === 1);
  const [signal] = await of(omar, conversationId);
  const id = signal?.id ?? '';
  expect(signal).toMatchObject({
    state: 'open',
    own: null,
    deeds: ['confirm', 'dismiss'],
    here: { id: conversationId },
  });
  const marked = async () => (await call(omar).inbox.list({ view: 'all' })).rows;
  expect((await marked()).find((row) => row.id === conversationId)?.signal).toBe('medium');
  const found = await call(omar).search.conversations({ query: 'has:signal' });
  expect(JSON.stringify(found)).toContain(conversationId);

  await hub.stop();
  // Before it knows, it may have tried: then nobody can say that nothing has left.
  await until('it knows', async () => (await call(omar).status({})).connection.state !== 'online');
  const decide = (deed: 'confirm' | 'dismiss' | 'reopen', reason: 'owner-confirmed' | 'takeover' | null) =>
    call(omar).signals.decide({ id, deed, reason, note: '', conversationId });
  await expect(decide('dismiss', 'takeover')).rejects.toMatchObject({ kind: 'bad-input' });
  await decide('confirm', 'takeover');
  expect(await of(omar, conversationId)).toMatchObject([
    { state: 'open', own: { deed: 'confirm', state: 'waiting' }, deeds: [] },
  ]);
  await expect(decide('dismiss', 'owner-confirmed')).rejects.toMatchObject({ kind: 'too-late' });
  await decide('reopen', null);
  expect(await of(omar, conversationId)).toMatchObject([{ own: null, deeds: ['confirm', 'dismiss'] }]);
  await decide('dismiss', 'owner-confirmed');
  await hub.start();
  await until('nothing waits', () => isSent(omar));
  await until('it is decided', async () => (await of(omar, conversationId))[0]?.state === 'dismissed');
  expect(await of(omar, conversationId)).toMatchObject([
    { own: null, deeds: ['reopen'], decider: 'Omar Haddad', reason: 'owner-confirmed', revision: 2 },
  ]);
  expect((await marked()).find((row) => row.id === conversationId)?.signal).toBeNull();
  expect(await atHub(customerId)).toMatchObject([{ state: 'dismissed', revision: 2 }]);
  const written = (await hub.hub.context.store.db.select().from(audit)).filter(
    ({ subjectId }) => subjectId === id,
  );
  expect(written.map(({ action }) => action).sort()).toEqual(['signal-dismiss', 'signal-raised']);
});

it('tells the second of two who was quicker, and keeps what they wanted in the outbox', async () => {
  const { id: conversationId } = await customerOf('Yara', 'NG-21');
  await say('failed-logins', 'NG-21', { data: { count: 7 } });
  const omar = await workstationOf('omar');
  const sven = await workstationOf('sven');
  for (const one of [omar, sven])
    await until('it is here', async () => (await of(one, conversationId)).length === 1);
  const id = (await of(omar, conversationId))[0]?.id ?? '';
  await hub.stop();
  await call(omar).signals.decide({ id, deed: 'dismiss', reason: 'false-match', note: '', conversationId });
  await call(sven).signals.decide({ id, deed: 'confirm', reason: 'takeover', note: '', conversationId });
  await hub.start();
  const parked = async () =>
    [...(await call(omar).outbox.list({})), ...(await call(sven).outbox.list({}))].filter(
      ({ state }) => state === 'parked',
    );
  await until('one is told', async () => (await parked()).length === 1);
  const [one] = await parked();
  expect(one).toMatchObject({ kind: 'signal-decide', customerName: 'Yara' });
  expect(['Omar Haddad', 'Sven Dahl']).toContain(one?.reason?.values.agent);
});

it('tells security, and whoever has the customer in hand, that there is one, and nothing of it', async () => {
  const { id: conversationId } = await customerOf('Ximena', 'NG-23');
  const omar = await workstationOf('omar');
  const sven = await workstationOf('sven');
  const notes = ({ told }: TestEngine) => told.filter((one) => one.type === 'notify');
  await say('failed-logins', 'NG-23', { data: { count: 7 } });
  await until('security hears of it', () => notes(sven).length === 1);
  await until('omar has it', async () => (await of(omar, conversationId)).length === 1);
  expect(notes(omar)).toEqual([]);
  await call(omar).conversation.act({
    ids: [conversationId],
    action: { type: 'assign', to: hub.agents.omar.id },
  });
  await until('it is his', () => isSent(omar));
  // Slight, and of a customer whom he has in hand.
  await say('new-country', 'NG-23', { data: { country: 'BR' } });
  await until('it is here', async () => (await of(omar, conversationId)).length === 2);
  expect(notes(omar)).toEqual([]);
  await say('two-factor-reset', 'NG-23');
  await until('he hears of it', () => notes(omar).length === 1);
  expect(notes(omar)).toMatchObject([{ note: { what: 'restricted' } }]);
  expect(JSON.stringify([...notes(omar), ...notes(sven)])).not.toMatch(/Ximena|two-factor|failed/);
});

it('gives all that are open to who becomes security at once, and takes them out of their files with the role', async () => {
  const { id: here } = await customerOf('Ulla', 'NG-24');
  await customerOf('Timo', 'NG-25', 'withdrawals');
  await say('tortoise-anomaly', 'NG-24', { restricted: true });
  await say('two-factor-reset', 'NG-24');
  await say('badger-anomaly', 'NG-25', { restricted: true });
  const omar = await workstationOf('omar');
  const idsOf = (engine: TestEngine) =>
    engine.db().prepare<[], string>('SELECT id FROM signals').pluck().all().sort();
  const before = idsOf(omar);
  expect(await of(omar, here)).toMatchObject([{ kind: 'two-factor-reset' }]);
  const become = (role: Role) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.omar.id,
      { role },
      { kind: 'system', id: null },
    );
  const mia = wireClient(hub.url, await hub.signIn('mia'));
  const { cursor } = await mia.sync.start({});

  await become('security');
  const open = (await hub.hub.context.store.db.select().from(signals)).filter(
    ({ state, customerId }) => state === 'open' && customerId !== null,
  );
  const all = open.map(({ id }) => id);
  await until('he has all that are open', () => all.every((id) => idsOf(omar).includes(id)));
  expect(await of(omar, here)).toHaveLength(2);
  for (const word of ['tortoise-anomaly', 'badger-anomaly']) expect(filesOf(omar)).toContain(word);
  // What he is given is no news to those who had it.
  const { changes } = await mia.sync.changes({ since: cursor, limit: 100, documents: false });
  expect((changes as { entity: string }[]).filter(({ entity }) => entity === 'signal')).toEqual([]);

  await become('agent');
  await until('he has what he had', () => idsOf(omar).join() === before.join());
  expect(await of(omar, here)).toHaveLength(1);
  await until('every trace is gone', () => !/tortoise-anomaly|badger-anomaly/.test(filesOf(omar)));
});

it('takes one that becomes restricted from everybody but those who watch signals', async () => {
  const { id: conversationId } = await customerOf('Wim', 'NG-26');
  const omar = await workstationOf('omar');
  const sven = await workstationOf('sven');
  await say('wombat-anomaly', 'NG-26');
  await until('both have it', async () => {
    const held = await Promise.all([of(omar, conversationId), of(sven, conversationId)]);
    return held.every(({ length }) => length === 1);
  });
  await say('wombat-anomaly', 'NG-26', { restricted: true });
  await until('he has it no more', async () => (await of(omar, conversationId)).length === 0);
  expect(await of(sven, conversationId)).toMatchObject([{ restricted: true, facts: { times: 2 } }]);
  expect(
    omar
      .db()
      .prepare<[], number>("SELECT count(*) FROM signals WHERE document LIKE '%wombat%'")
      .pluck()
      .get(),
  ).toBe(0);
  await until('every trace is gone', () => !/wombat-anomaly/.test(filesOf(omar)));
});

it('leaves nothing of a restricted one, nor a whole address, in the files of a workstation that may not have it', async () => {
  const { id: conversationId } = await customerOf('Zora', 'NG-22');
  await say('withdrawal-address-added', 'NG-22', { data: { address, secretly: 'kept-at-the-hub' } });
  await say('quantum-anomaly', 'NG-22', { restricted: true });
  const omar = await workstationOf('omar');
  const sven = await workstationOf('sven');
  await until('security has both', async () => (await of(sven, conversationId)).length === 2);
  await until('omar has one', async () => (await of(omar, conversationId)).length === 1);
  expect(
    (await call(sven).signals.list({ conversationId: null })).map(({ customerName }) => customerName),
  ).toContain('Zora');
  const [his, hers] = [filesOf(omar), filesOf(sven)];
  expect(his).toContain('withdrawal-address-added');
  expect(his).not.toContain('quantum-anomaly');
  expect(hers).toContain('quantum-anomaly');
  for (const files of [his, hers]) {
    expect(files).not.toContain(address);
    expect(files).not.toContain('kept-at-the-hub');
  }
});
