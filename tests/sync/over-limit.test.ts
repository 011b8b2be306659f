import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeLimits } from '../../src/hub/services/routing/limits.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0]) {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
type Action = Parameters<ReturnType<typeof call>['conversation']['act']>[0]['action'];
const does = (engine: TestEngine, conversationId: string, action: Action) =>
  call(engine).conversation.act({ ids: [conversationId], action });
const shown = (engine: TestEngine, id: string) => call(engine).conversation.get({ id });

it('puts back the status that a full agent set, says why, and lets a lead do it anyway', async () => {
  const { g1, g2 } = hub.conversations;
  await changeLimits(
    hub.hub.context,
    hub.workspace.id,
    [{ agentId: hub.agents.omar.id, channel: null, groupId: null, most: 1 }],
    { kind: 'system', id: null },
  );
  const omar = await engineOf('omar');
  await does(omar, g1.id, { type: 'assign', to: hub.agents.omar.id });
  await does(omar, g1.id, { type: 'status', status: 'pending' });
  await until('it is set aside', async () => (await conversationAtHub(hub, g1.id)).status === 'pending');
  await does(omar, g2.id, { type: 'assign', to: hub.agents.omar.id });
  await until('all of it has arrived', () => isSent(omar));
  await does(omar, g1.id, { type: 'status', status: 'open' });
  await until('it is refused', () => omar.status().outbox.parked === 1);
  expect(omar.services.outbox.list()).toMatchObject([
    {
      state: 'parked',
      reason: { code: 'outbox.refused.over-limit', values: { agent: '', inHand: 1, most: 1 } },
    },
  ]);
  expect((await shown(omar, g1.id)).conversation).toMatchObject({ status: 'pending' });

  const lena = await engineOf('lena');
  await does(lena, g1.id, { type: 'status', status: 'open' });
  await until('it is refused to her too', () => lena.status().outbox.parked === 1);
  const [item] = lena.services.outbox.list();
  expect(item?.reason?.values).toMatchObject({ agent: 'Omar Haddad' });
  await lena.services.outbox.retry({ key: item?.key ?? '', force: true });
  await until('it is done', async () => (await conversationAtHub(hub, g1.id)).status === 'open');
});
