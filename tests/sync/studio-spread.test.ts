import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workstations } from '../../src/hub/store/schema/workstations.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import type { VersionSpread } from '../../src/shared/wire/spread.ts';
import { databaseKinds } from '../support/databases.ts';
import {
  closeEngines,
  inStep,
  startEngine,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { publishMacro } from '../support/studio.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { kindOf, openLive, type WireClient, wireClient } from '../support/wire.ts';

const dayMs = 24 * 3_600_000;

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let lena: WireClient;
  let documentId: string;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    lena = wireClient(hub.url, await hub.signIn('lena'));
  });
  beforeEach(async () => {
    ahead = 0;
    documentId = newId();
  });
  afterEach(async () => {
    await closeEngines();
    await hub.hub.store.db.delete(workstations);
  });
  afterAll(() => hub.close());

  const publish = (text: string) => publishMacro(hub, { documentId, text });
  const spread = async (): Promise<VersionSpread> => {
    const { live } = await lena.studio.spread({ kind: 'macro', documentId });
    if (!live) throw new Error('nothing is live');
    return live;
  };
  const holderOf = async (name: keyof TestHub['agents']) =>
    (await spread()).holders.find(({ agentId }) => agentId === hub.agents[name].id);

  it('tells who has it and since when, who was away, and that they got it when they came back', async () => {
    const proxy = await startTcpProxy(Number(new URL(hub.url).port));
    const here = await startEngineOf(hub.url, await hub.signIn('omar'), { workstation: 'desk' });
    const away = await startEngineOf(proxy.url, await hub.signIn('ada'));
    await inStep(here);
    await inStep(away);
    await publish('Transfers take an hour.');
    await until('both have the first', async () => (await spread()).have === 2);
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => away.status().connection.state === 'offline');
    const before = Date.now();
    await publish('Transfers take a day.');
    await until('one has the second', async () => (await spread()).have === 1, 2_000);
    const held = await spread();
    expect(held).toMatchObject({ number: 2, wanted: 2 });
    expect(await holderOf('omar')).toMatchObject({ behind: null, holds: 2, offlineSince: null });
    const { hasSince } = (await holderOf('omar')) ?? {};
    expect(hasSince).toBeGreaterThanOrEqual(before);
    expect(hasSince).toBeLessThanOrEqual(Date.now());
    expect(held.holders[0]).toMatchObject({
      agentId: hub.agents.ada.id,
      hasSince: null,
      behind: 'offline',
      holds: 1,
      offlineSince: expect.any(Number),
    });
    const back = Date.now();
    proxy.clear();
    await until('both have the second', async () => (await spread()).have === 2);
    const ada = await holderOf('ada');
    expect(ada).toMatchObject({ behind: null, holds: 2 });
    expect(ada?.hasSince).toBeGreaterThanOrEqual(back);
    await proxy.close();
  });

  it('counts nobody as having it whose first sync has not come through the macros', async () => {
    await publish('Transfers take an hour.');
    const session = await hub.signIn('omar');
    const client = wireClient(hub.url, session);
    const { cursor } = await client.sync.start({});
    const line = await openLive(hub.url, { session, cursor });
    await until('it is seen', async () => (await spread()).wanted === 1);
    expect(await holderOf('omar')).toMatchObject({ behind: 'filling', holds: null });
    line.say({ type: 'reached', cursor, documents: true });
    await until('it has it', async () => (await spread()).have === 1);
    line.close();
    await until('it is gone', async () => (await holderOf('omar'))?.offlineSince !== null);
    expect(await holderOf('omar')).toMatchObject({ behind: null });
  });

  it('leaves out who was not seen for 30 days, and names those without a workstation', async () => {
    await publish('Transfers take an hour.');
    const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(engine);
    await until('it has it', async () => (await spread()).have === 1);
    const { omar, ada } = hub.agents;
    expect((await spread()).unseen).toContain(ada.id);
    expect((await spread()).unseen).not.toContain(omar.id);
    await closeEngines();
    await until('it is gone', async () => (await holderOf('omar'))?.offlineSince !== null);
    ahead = 29 * dayMs;
    lena = wireClient(hub.url, await hub.signIn('lena'));
    expect(await spread()).toMatchObject({ wanted: 1, have: 1 });
    ahead = 31 * dayMs;
    lena = wireClient(hub.url, await hub.signIn('lena'));
    expect(await spread()).toMatchObject({ wanted: 0, have: 0, holders: [] });
    expect((await spread()).unseen).toContain(omar.id);
    ahead = 0;
    lena = wireClient(hub.url, await hub.signIn('lena'));
  });

  it('knows a device again after signing in anew, and two devices of one agent apart', async () => {
    await publish('Transfers take an hour.');
    const embedded = { embedded: { url: hub.url, secret: testSecret } };
    const one = startEngine({ hub: embedded, workstation: 'one', appVersion: '1.2.3' });
    await inStep(one);
    await until('it has it', async () => (await spread()).have === 1);
    const [first] = (await spread()).holders;
    expect(first).toMatchObject({ name: 'one', appVersion: '1.2.3' });
    await one.close();
    const again = one.reopen({ appVersion: '1.2.4' });
    await until('the new version', async () => (await holderOf('omar'))?.appVersion === '1.2.4');
    expect((await spread()).holders.map(({ id }) => id)).toEqual([first?.id]);
    const other = startEngine({ hub: embedded, workstation: 'other' });
    await inStep(other);
    await until('both have it', async () => (await spread()).have === 2);
    expect((await spread()).holders.map(({ name }) => name).sort()).toEqual(['one', 'other']);
    await again.close();
  });

  it('is for those alone who may see the studio', async () => {
    const omar = wireClient(hub.url, await hub.signIn('omar'));
    expect(await kindOf(omar.studio.spread({ kind: 'macro', documentId }))).toBe('forbidden');
    const carla: Session = await hub.signIn('carla');
    expect(await wireClient(hub.url, carla).studio.spread({ kind: 'macro', documentId })).toEqual({
      live: null,
      staged: null,
      readers: null,
    });
  });

  it('goes on counting from where a workstation was after the hub was started anew', async () => {
    const engine: TestEngine = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(engine);
    await publish('Transfers take an hour.');
    await until('it has it', async () => (await spread()).have === 1);
    const [row] = await hub.hub.store.db
      .select()
      .from(workstations)
      .where(eq(workstations.agentId, hub.agents.omar.id));
    await hub.stop();
    await hub.start();
    lena = wireClient(hub.url, await hub.signIn('lena'));
    expect((await spread()).holders).toMatchObject([{ id: row?.id, behind: null, holds: 1 }]);
  });
});
