import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/engine/net/clock.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const hour = 3_600_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

/** A workstation whose clock can be moved on; it looks at it every few seconds. */
async function workstationOf(name: Parameters<TestHub['signIn']>[0]) {
  let ahead = 0;
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const later = (ms: number) => {
    ahead += ms;
  };
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { clock });
  await inStep(engine);
  return { engine, clock, later };
}
const list = (engine: TestEngine) => call(engine).reminders.list({});
const notes = (engine: TestEngine) =>
  engine.told.flatMap((message) =>
    message.type === 'notify' && message.note.what === 'reminder' ? [message.note] : [],
  );

it('follows its agent to the other workstation, is nobody else’s, and goes from both when it is done', async () => {
  const first = await workstationOf('omar');
  const second = await workstationOf('omar');
  const lena = await workstationOf('lena');
  const { id: conversationId } = hub.conversations.g1;
  const at = Date.now() + hour;
  const { id } = await call(first.engine).reminders.set({
    id: null,
    conversationId,
    at,
    text: ' Ask about the fee ',
  });
  await until('the other workstation has it', async () => (await list(second.engine)).length === 1);
  expect(await list(second.engine)).toMatchObject([
    { id, conversationId, at, text: 'Ask about the fee', customerName: 'Maya', atHub: true },
  ]);
  // One that signs in later has it too.
  const third = await workstationOf('omar');
  expect(await list(third.engine)).toHaveLength(1);
  await inStep(lena.engine);
  expect(await list(lena.engine)).toEqual([]);
  await call(second.engine).reminders.done({ id });
  await until('it is gone everywhere', async () => (await list(first.engine)).length === 0);
  await until('and nothing waits', () => isSent(first.engine) && isSent(second.engine));
});

it('reminds at its time without the hub, once, after a restart too, and again when it is put off', async () => {
  const { engine, clock, later } = await workstationOf('omar');
  const { id: conversationId } = hub.conversations.g2;
  await hub.stop();
  const { id } = await call(engine).reminders.set({
    id: null,
    conversationId,
    at: clock.now() + hour,
    text: 'Has the deposit come?',
  });
  expect(await list(engine)).toMatchObject([{ id, atHub: false }]);
  await engine.close();
  const again = engine.reopen();
  later(hour + 1_000);
  await until('it reminds', () => notes(again).length === 1, 15_000);
  expect(notes(again)).toEqual([{ what: 'reminder', from: 'Bo', text: 'Has the deposit come?' }]);
  later(10_000);
  await again.close();
  const third = again.reopen();
  await call(third).reminders.set({ id, conversationId, at: clock.now() + hour, text: 'And now?' });
  later(hour + 1_000);
  await until('it reminds anew, and just of that', () => notes(third).length > 0, 15_000);
  expect(notes(third).map(({ text }) => text)).toEqual(['And now?']);
  await hub.start();
  await until('the hub hears of it', async () => (await list(third))[0]?.atHub === true, 30_000);
  await call(third).reminders.done({ id });
  await until('nothing waits', () => isSent(third));
});

it('lets the later word count, and nobody touch another’s', async () => {
  const { id: conversationId } = hub.conversations.g3;
  const id = uuidv7();
  const as = (name: 'omar' | 'lena') => ({ agentId: hub.agents[name].id, workspaceId: hub.workspace.id });
  const set = async (name: 'omar' | 'lena', at: number, setAt: number, where = conversationId) => {
    const reminder = { id, conversationId: where, at, text: '', setAt };
    const [result] = await applyMutations(hub.hub.context, as(name), [
      { key: uuidv7(), mutation: { kind: 'reminder-set', reminder } },
    ]);
    return result;
  };
  expect(await set('omar', 2_000, 20)).toMatchObject({ outcome: 'applied' });
  // Said earlier, on a workstation that was offline.
  expect(await set('omar', 1_000, 10)).toMatchObject({ outcome: 'applied' });
  expect(await set('lena', 3_000, 30)).toMatchObject({ outcome: 'refused', why: 'id-taken' });
  await applyMutations(hub.hub.context, as('lena'), [
    { key: uuidv7(), mutation: { kind: 'reminder-done', reminderId: id } },
  ]);
  const { engine } = await workstationOf('omar');
  expect(await list(engine)).toMatchObject([{ id, at: 2_000 }]);
  // What one may not see one cannot be reminded of.
  expect(await set('omar', 4_000, 40, hub.conversations.s1.id)).toMatchObject({
    outcome: 'refused',
    why: 'not-found',
  });
});
