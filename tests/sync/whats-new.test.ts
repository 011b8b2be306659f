import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { acknowledgements } from '../../src/hub/store/schema/acknowledgements.ts';
import type { MustRead } from '../../src/shared/domain/must-read.ts';
import type { DocumentReaders } from '../../src/shared/wire/spread.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { approveMacro, beginRelease, publishMacro } from '../support/studio.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const everybody: MustRead = { readers: { agentIds: [], groupIds: [] }, dueAt: null };
const entriesOf = async (engine: TestEngine) => (await call(engine).whatsNew.list({})).entries;
const entryOf = async (engine: TestEngine, id: string) =>
  (await entriesOf(engine)).find((entry) => entry.id === id);

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let lena: WireClient;
  let documentId: string;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    lena = wireClient(hub.url, await hub.signIn('lena'));
  });
  beforeEach(() => {
    documentId = newId();
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  const publish = (text: string) => publishMacro(hub, { documentId, text });
  const publishToRead = async (text: string, mustRead: MustRead = everybody) => {
    const on = await approveMacro(hub, { documentId, text });
    const change = { do: 'publish' as const, at: null, recalls: false, mustRead, ...on };
    expect(await lena.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  };
  const workstationOf = async (name: Parameters<TestHub['signIn']>[0], workstation = 'desk') => {
    const engine = await startEngineOf(hub.url, await hub.signIn(name), { workstation });
    await inStep(engine);
    return engine;
  };
  const readers = async (): Promise<DocumentReaders> => {
    const spread = await lena.studio.spread({ kind: 'macro', documentId });
    if (!spread.readers) throw new Error('nobody has to read it');
    return spread.readers;
  };
  const stateOf = async (name: keyof TestHub['agents']) =>
    (await readers()).readers.find(({ agentId }) => agentId === hub.agents[name].id);
  const rowsOf = async () =>
    (await hub.hub.store.db.select().from(acknowledgements)).filter((row) => row.documentId === documentId);

  it('says what is new and what changed since the agent last looked, and nothing of what the first sync brought', async () => {
    await publish('Transfers take an hour.');
    const omar = await workstationOf('omar');
    expect(await entriesOf(omar)).toEqual([]);
    await publish('Transfers take a day.');
    await until('it is told', async () => (await entryOf(omar, documentId)) !== undefined);
    await publish('Transfers take two days.');
    await until('the third is here', async () => (await entryOf(omar, documentId))?.version === 3);
    expect(await entryOf(omar, documentId)).toMatchObject({ what: 'changed', toRead: null, used: false });
    // Against what stood there when they looked, not against what was in between.
    expect((await call(omar).whatsNew.read({ kind: 'macro', id: documentId })).texts).toEqual([
      { locale: 'en', before: 'Transfers take an hour.', now: 'Transfers take two days.' },
    ]);
    const { asOf } = await call(omar).whatsNew.list({});
    await call(omar).whatsNew.seen({ asOf });
    expect(await entriesOf(omar)).toEqual([]);
    const other = newId();
    await publishMacro(hub, { documentId: other, text: 'Fees are low.', title: 'Fees' });
    await until('the new one is told', async () => (await entryOf(omar, other))?.what === 'new');
  });

  it('says what was withdrawn and what may be said instead, and what is only reminded of is no news', async () => {
    const instead = newId();
    await publishMacro(hub, { documentId: instead, text: 'Ask us.', title: 'Ask us' });
    await publish('Transfers take an hour.');
    const omar = await workstationOf('omar');
    const change = {
      do: 'withdraw' as const,
      documentId,
      expected: 1,
      replacedBy: instead,
      reason: 'Wrong.',
    };
    expect(await lena.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
    await until('it is told', async () => (await entryOf(omar, documentId)) !== undefined);
    expect(await entryOf(omar, documentId)).toMatchObject({
      what: 'withdrawn',
      outdated: { why: 'withdrawn', replacement: { id: instead, title: 'Ask us' } },
    });
  });

  it('keeps to the agent’s languages and queues, but tells of what they use in any case', async () => {
    const ukrainian = { bodies: { en: 'Hello.', uk: 'Вітаю.' } };
    await publishMacro(hub, { documentId, text: 'Hello.', ...ukrainian });
    const strange = newId();
    const topics = ['a topic that no queue has'];
    await publishMacro(hub, { documentId: strange, text: 'One.', title: 'Strange', topics });
    const favourite = newId();
    await publishMacro(hub, { documentId: favourite, text: 'One.', title: 'Favourite', topics });
    const omar = await workstationOf('omar');
    await call(omar).macros.favour({ macroId: favourite, favourite: true });
    const next = { bodies: { en: 'Hello.', uk: 'Доброго дня.' } };
    await publishMacro(hub, { documentId, text: 'Hello.', ...next });
    await publishMacro(hub, { documentId: strange, text: 'Two.', title: 'Strange', topics });
    await publishMacro(hub, { documentId: favourite, text: 'Two.', title: 'Favourite', topics });
    await until('the favourite is told', async () => (await entryOf(omar, favourite)) !== undefined);
    expect((await entriesOf(omar)).map(({ id }) => id)).toEqual([favourite]);
  });

  it('must be read by those named alone, stays through “seen”, and is done by one acknowledgement on all their workstations', async () => {
    await publish('Transfers take an hour.');
    const omar = await workstationOf('omar');
    const ada = await workstationOf('ada');
    const other = await workstationOf('omar', 'other');
    const dueAt = Date.now() + 3_600_000;
    const { id } = hub.agents.omar;
    await publishToRead('Transfers take a day.', { readers: { agentIds: [id], groupIds: [] }, dueAt });
    await until('it is told', async () => (await entryOf(omar, documentId)) !== undefined);
    await until('and there', async () => (await entryOf(other, documentId)) !== undefined);
    await until('to the other as news', async () => (await entryOf(ada, documentId)) !== undefined);
    expect(await entryOf(omar, documentId)).toMatchObject({ what: 'changed', toRead: { version: 2, dueAt } });
    expect(await entryOf(ada, documentId)).toMatchObject({ what: 'changed', toRead: null });
    await call(omar).whatsNew.seen(await call(omar).whatsNew.list({}));
    expect(await entryOf(omar, documentId)).toMatchObject({ toRead: { version: 2 } });
    await until('it has loaded it', async () => (await stateOf('omar'))?.behind === 'not-read');
    expect(await stateOf('omar')).toMatchObject({ at: null, version: null });
    expect(await call(omar).whatsNew.acknowledge({ kind: 'macro', id: documentId, version: 1 })).toEqual({
      said: false,
    });
    expect(await call(omar).whatsNew.acknowledge({ kind: 'macro', id: documentId, version: 2 })).toEqual({
      said: true,
    });
    expect(await entryOf(omar, documentId)).toBeUndefined();
    await until('the hub has it', async () => (await readers()).have === 1);
    expect(await readers()).toMatchObject({ version: 2, wanted: 1, have: 1, dueAt });
    expect(await stateOf('omar')).toMatchObject({ behind: null, version: 2, at: expect.any(Number) });
    await until('on the other one too', async () => (await entryOf(other, documentId))?.toRead === null);
    // One that signs in later need not read it again.
    const third = await workstationOf('omar', 'third');
    expect(await entryOf(third, documentId)).toBeUndefined();
  });

  it('is acknowledged once, whatever happens to the hub’s answer, the line and the workstation', async () => {
    await publish('Transfers take an hour.');
    const proxy = await startTcpProxy(Number(new URL(hub.url).port));
    const omar = await startEngineOf(proxy.url, await hub.signIn('omar'));
    await inStep(omar);
    await publishToRead('Transfers take a day.');
    await until('it is told', async () => (await entryOf(omar, documentId)) !== undefined);
    proxy.set({ cutResponseAfter: 0, onlyRequests: /^POST \/api\/v1\/mutations/ });
    await call(omar).whatsNew.acknowledge({ kind: 'macro', id: documentId, version: 2 });
    await call(omar).whatsNew.acknowledge({ kind: 'macro', id: documentId, version: 2 });
    expect(await entryOf(omar, documentId)).toBeUndefined();
    await until('the hub has it, and its answer is lost', async () => (await rowsOf()).length === 1);
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => omar.status().connection.state === 'offline');
    expect(await call(omar).outbox.list({})).toMatchObject([
      { kind: 'acknowledge', summary: 'Transfer times', conversationId: null },
    ]);
    await omar.close();
    const again = omar.reopen();
    expect(await entryOf(again, documentId)).toBeUndefined();
    proxy.clear();
    await until('it is sent', () => isSent(again));
    expect(await rowsOf()).toMatchObject([{ agentId: hub.agents.omar.id, version: 2 }]);
    expect(await entryOf(again, documentId)).toBeUndefined();
    await proxy.close();
  });

  it('executes an acknowledgement once, keeps each version, and takes none of what is yet to come', async () => {
    await publish('Transfers take an hour.');
    const as = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const say = async (version: number, key: string = newId(), id = documentId) => {
      const mutation = {
        kind: 'acknowledge' as const,
        documentKind: 'macro' as const,
        documentId: id,
        version,
        at: 5,
      };
      const [result] = await applyMutations(hub.hub.context, as, [{ key, mutation }]);
      return result;
    };
    const key = newId();
    expect(await say(1, key)).toMatchObject({ outcome: 'applied' });
    expect(await say(1, key)).toMatchObject({ outcome: 'duplicate' });
    expect(await say(1)).toMatchObject({ outcome: 'applied' });
    expect(await say(2)).toMatchObject({ outcome: 'refused', why: 'invalid' });
    expect(await say(1, newId(), newId())).toMatchObject({ outcome: 'refused', why: 'not-found' });
    await publish('Transfers take a day.');
    expect(await say(2)).toMatchObject({ outcome: 'applied' });
    expect((await rowsOf()).map(({ version }) => version).sort()).toEqual([1, 2]);
  });

  it('goes on through a version that nobody must read, and ends where it is rolled back or withdrawn', async () => {
    const omar = await workstationOf('omar');
    await publish('Transfers take an hour.');
    await publishToRead('Transfers take a day.');
    await publish('Transfers take one day.');
    await until('the third is here', async () => (await entryOf(omar, documentId))?.version === 3);
    // They read what is live now.
    expect(await entryOf(omar, documentId)).toMatchObject({ toRead: { version: 3 } });
    expect(await readers()).toMatchObject({ version: 2 });
    const back = { do: 'roll-back' as const, documentId, expected: 3, to: 1 };
    expect(await lena.studio.change({ key: newId(), change: back })).toMatchObject({ outcome: 'saved' });
    await until('it is back', async () => (await entryOf(omar, documentId))?.version === 4);
    expect(await entryOf(omar, documentId)).toMatchObject({ toRead: null });
    expect((await lena.studio.spread({ kind: 'macro', documentId })).readers).toBeNull();
  });

  it('is remembered by a scheduled version, and by a release for each of its parts under its name', async () => {
    const omar = await workstationOf('omar');
    await approveMacro(hub, { documentId, text: 'Transfers take an hour.' });
    const other = newId();
    await approveMacro(hub, { documentId: other, text: 'Fees are low.', title: 'Fees' });
    const parts = [documentId, other].map((id) => ({ kind: 'macro' as const, documentId: id }));
    const releaseId = await beginRelease(hub, parts, 'Autumn');
    const change = {
      do: 'publish' as const,
      releaseId,
      expected: 2,
      at: null,
      recalls: false,
      mustRead: everybody,
    };
    expect(await lena.studio.changeRelease({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
    await until('both are told', async () => (await entryOf(omar, other)) !== undefined);
    const release = { id: releaseId, name: 'Autumn' };
    for (const id of [documentId, other])
      expect(await entryOf(omar, id)).toMatchObject({ what: 'new', release, toRead: { version: 1 } });
    const third = newId();
    const on = await approveMacro(hub, { documentId: third, text: 'Soon.', title: 'Soon' });
    const later = {
      do: 'publish' as const,
      at: Date.now() + 400,
      recalls: false,
      mustRead: everybody,
      ...on,
    };
    expect(await lena.studio.change({ key: newId(), change: later })).toMatchObject({ outcome: 'saved' });
    await until('its time has come', async () => (await entryOf(omar, third)) !== undefined);
    expect(await entryOf(omar, third)).toMatchObject({ toRead: { version: 1 } });
  });

  it('tells trainers and leads who is behind and why, and reminds them in one step, which is no other version', async () => {
    await publish('Transfers take an hour.');
    const omar = await workstationOf('omar');
    const dueAt = Date.now() - 1_000;
    await publishToRead('Transfers take a day.', { ...everybody, dueAt });
    await until('it is told', async () => (await entryOf(omar, documentId)) !== undefined);
    const { wanted } = await readers();
    expect(wanted).toBeGreaterThan(3);
    await until('it has loaded it', async () => (await stateOf('omar'))?.behind === 'not-read');
    expect((await readers()).readers.filter(({ behind }) => behind === 'no-workstation')).not.toEqual([]);
    const { readings } = await lena.studio.readings({});
    expect(readings.find((one) => one.documentId === documentId)).toMatchObject({ wanted, have: 0, dueAt });
    const remind = { do: 'remind' as const, documentId, expected: 2 };
    const key = newId();
    expect(await lena.studio.change({ key, change: remind })).toMatchObject({ outcome: 'saved' });
    expect(await lena.studio.change({ key, change: remind })).toMatchObject({ outcome: 'saved' });
    await until(
      'they are reminded',
      async () => ((await entryOf(omar, documentId))?.toRead?.remindedAt ?? null) !== null,
    );
    expect(await entryOf(omar, documentId)).toMatchObject({ version: 2, what: 'changed' });
    expect(await lena.studio.change({ key: newId(), change: { ...remind, expected: 1 } })).toMatchObject({
      outcome: 'conflict',
    });
    const plain = newId();
    await publishMacro(hub, { documentId: plain, text: 'One.', title: 'Plain' });
    const nothing = { do: 'remind' as const, documentId: plain, expected: 1 };
    expect(await lena.studio.change({ key: newId(), change: nothing })).toEqual({
      outcome: 'refused',
      why: 'not-must-read',
    });
    const plainAgent = wireClient(hub.url, await hub.signIn('omar'));
    expect(await kindOf(plainAgent.studio.readings({}))).toBe('forbidden');
    expect(await kindOf(plainAgent.studio.change({ key: newId(), change: remind }))).toBe('forbidden');
  });
});
