import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeAgent } from '../../src/hub/services/people.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { listeningTransport } from '../support/heard-texts.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { approveMacro, publishMacro, workOn } from '../support/studio.ts';
import { wireClient } from '../support/wire.ts';

type Who = keyof TestHub['agents'];
const words = 'Large transfers are looked at by two of us before they leave.';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  const deskOf = async (name: Who): Promise<TestEngine> => {
    const engine = await startEngineOf(hub.url, await hub.signIn(name));
    await inStep(engine);
    return engine;
  };
  const has = async (engine: TestEngine, documentId: string) =>
    (await call(engine).macros.search({ query: 'Transfer times', limit: 100 })).some(
      ({ id }) => id === documentId,
    );
  const setGroups = (name: Who, groupIds: string[]) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents[name].id,
      { groupIds },
      { kind: 'system', id: null },
    );

  it('gives a macro to the members of its queues and to those who look after macros, and to nobody else', async () => {
    const documentId = newId();
    const { general, withdrawals } = hub.groups;
    const heard = listeningTransport();
    const omar = await startEngineOf(hub.url, await hub.signIn('omar'), { transport: heard.transport });
    await inStep(omar);
    const mia = await deskOf('mia');
    await publishMacro(hub, { documentId, text: words, groupIds: [withdrawals.id] });
    await until('the queue has it', () => has(mia, documentId));
    await inStep(omar);
    expect(await has(omar, documentId)).toBe(false);
    // Nor by asking: not what a workstation lists, not what it names.
    const client = wireClient(hub.url, await hub.signIn('omar'));
    const manifest = await client.sync.manifest({});
    expect(manifest.documents.map(({ id }) => id)).not.toContain(documentId);
    const asked = await client.sync.documents({ wanted: [{ kind: 'macro', id: documentId }] });
    expect(asked.documents).toEqual([]);
    expect(heard.texts.some((text) => text.includes(words))).toBe(false);
    // A first sync says the same.
    expect(await has(await deskOf('omar'), documentId)).toBe(false);
    expect(await has(await deskOf('lena'), documentId)).toBe(true);

    // Who comes into the queue has it at once, who leaves it no more.
    await setGroups('omar', [general.id, withdrawals.id]);
    await until('it comes with the queue', () => has(omar, documentId));
    await setGroups('omar', [general.id]);
    await until('it goes with it', async () => !(await has(omar, documentId)));

    // Another queue's from now on.
    await publishMacro(hub, { documentId, text: words, groupIds: [general.id] });
    await until('the other queue has it', () => has(omar, documentId));
    await until('the first has it no more', async () => !(await has(mia, documentId)));
    // And everybody's.
    await publishMacro(hub, { documentId, text: words });
    await until('all have it', () => has(mia, documentId));
    expect(await has(omar, documentId)).toBe(true);
  });

  it('stages among its queues alone, and counts nobody else as behind', async () => {
    const documentId = newId();
    const omar = await deskOf('omar');
    const mia = await deskOf('mia');
    const lena = wireClient(hub.url, await hub.signIn('lena'));
    await approveMacro(hub, { documentId, text: words, groupIds: [hub.groups.withdrawals.id] });
    const change = {
      do: 'stage' as const,
      to: { agentIds: [], groupIds: [], share: 100 },
      ...(await workOn(lena, documentId)),
    };
    expect(await lena.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
    await until('a member has it', () => has(mia, documentId));
    await inStep(omar);
    expect(await has(omar, documentId)).toBe(false);
    const { staged } = await lena.studio.spread({ kind: 'macro', documentId });
    const holders = staged?.holders.map(({ agentId }) => agentId) ?? [];
    expect(holders).toContain(hub.agents.mia.id);
    expect(holders).not.toContain(hub.agents.omar.id);
  });
});
