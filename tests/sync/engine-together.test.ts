import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { saveDraft } from '../../src/engine/db/queries/drafts.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { EngineEvent } from '../../src/shared/contract/events.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function desk(name: keyof TestHub['agents'], url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

/** What a window of this engine hears from now on. */
function listen(engine: Pick<Engine, 'news'>) {
  const heard: EngineEvent[] = [];
  const stop = new AbortController();
  void (async () => {
    for await (const event of engine.news.connect(stop.signal)) heard.push(event);
  })();
  return { heard, stop: () => stop.abort() };
}

const writing = { text: 'Hello', rich: null, attachments: [], sources: [], actions: [] };

it('warns before two answer: who is writing, and who has answered since one began; once each', async () => {
  const { g1 } = hub.conversations;
  const omar = await desk('omar');
  const lena = await desk('lena');
  const check = async () => {
    const outgoing = { conversationId: g1.id, mode: 'reply' as const, text: 'Hello', sources: [] };
    const findings = await omar.services.compose.check(outgoing);
    return findings.map(({ kind, detail, excerpt }) => [kind, detail, excerpt]);
  };

  lena.services.presence.set({ here: [{ conversationId: g1.id, doing: 'replying' }] });
  omar.services.presence.set({ here: [{ conversationId: g1.id, doing: 'replying' }] });
  await until('lena to be seen', () => omar.news.present(g1.id).length === 2);
  expect(await check()).toEqual([['colleague-writing', 'Lena Vogt', '']]);
  expect(await check()).toHaveLength(1);
  lena.services.presence.set({ here: [{ conversationId: g1.id, doing: 'viewing' }] });
  await until('lena to have stopped', () =>
    omar.news
      .present(g1.id)
      .every(({ agentId, doing }) => agentId === hub.agents.omar.id || doing === 'viewing'),
  );
  expect(await check()).toEqual([]);

  saveDraft(omar.db(), { ...writing, conversationId: g1.id, mode: 'reply' }, Date.now());
  await reply(lena, g1.id, 'A transfer costs one percent.');
  await until('her answer', () => isSent(lena) && hasText(omar, 'A transfer costs one percent.'));
  expect(await check()).toEqual([['colleague-answered', 'Lena Vogt', 'A transfer costs one percent.']]);
  expect(await check()).toEqual([]);
});

it('says who is there to a window that opens later, and knows of nobody while the line is down', async () => {
  const { g2 } = hub.conversations;
  const line = await startTcpProxy(Number(new URL(hub.url).port));
  try {
    const omar = await desk('omar', line.url);
    const lena = await desk('lena');
    lena.services.presence.set({ here: [{ conversationId: g2.id, doing: 'noting' }] });
    await until('lena to be seen', () => omar.news.present(g2.id).length === 1);
    const late = listen(omar);
    const there = { type: 'presence', conversationId: g2.id };
    await until('the late window to hear', () => late.heard.length > 0);
    expect(late.heard[0]).toMatchObject({
      ...there,
      agents: [{ agentId: hub.agents.lena.id, doing: 'noting' }],
    });

    await line.close();
    await until('nobody to be known', () => omar.news.present(g2.id).length === 0);
    await until('the window to hear', () =>
      late.heard.some((event) => event.type === 'presence' && event.agents.length === 0),
    );
    late.stop();
  } finally {
    await line.close();
  }
});

it('forgets what a window had in sight when the window is gone, whatever it was doing', async () => {
  const { g3 } = hub.conversations;
  const omar = await desk('omar');
  const lena = await desk('lena');
  const popOut = new AbortController();
  omar.services.presence.attend('second', popOut.signal);
  omar.services.presence.set({ window: 'second', here: [{ conversationId: g3.id, doing: 'replying' }] });
  await until('omar to be seen', () => lena.news.present(g3.id).length === 1);
  popOut.abort();
  await until('omar to be gone', () => lena.news.present(g3.id).length === 0);
});

it('takes back what was done after it has left too, but nothing that a colleague has changed since', async () => {
  const { g2 } = hub.conversations;
  const { omar: his, lena: hers } = hub.agents;
  const omar = await desk('omar');
  const lena = await desk('lena');
  const before = holder(omar, g2.id);
  const take = (engine: TestEngine, to: string) =>
    engine.services.act({ ids: [g2.id], action: { type: 'assign', to } });

  const first = take(omar, his.id);
  await until('it to be his', () => holder(lena, g2.id) === his.id);
  omar.services.takeBack(first);
  await until('it to be as before', () => holder(lena, g2.id) === before);
  expect(before).not.toBe(his.id);

  const second = take(omar, his.id);
  await until('it to be his', () => holder(lena, g2.id) === his.id);
  take(lena, hers.id);
  await until('him to know', () => holder(omar, g2.id) === hers.id);
  expect(() => omar.services.takeBack(second)).toThrow(/changed since/);
  expect(holder(omar, g2.id)).toBe(hers.id);
});

it('tells the former owner who took a conversation over', async () => {
  const { g3 } = hub.conversations;
  const omar = await desk('omar');
  const lena = await desk('lena');
  omar.services.act({ ids: [g3.id], action: { type: 'assign', to: hub.agents.omar.id } });
  await until('it to be his', () => holder(lena, g3.id) === hub.agents.omar.id);
  const window = listen(omar);
  lena.services.act({ ids: [g3.id], action: { type: 'assign', to: hub.agents.lena.id } });
  await until('he is told', () => window.heard.some(({ type }) => type === 'notice'));
  expect(window.heard.find(({ type }) => type === 'notice')).toMatchObject({
    code: 'notice.taken-over',
    values: { agent: 'Lena Vogt', customer: 'Iris' },
    conversationId: g3.id,
  });
  expect(omar.told).toContainEqual(
    expect.objectContaining({
      type: 'notify',
      note: { what: 'taken', by: 'Lena Vogt', from: 'Iris' },
      conversationId: g3.id,
    }),
  );
  expect(lena.told.filter(({ type }) => type === 'notify')).toEqual([]);
  window.stop();
});

function holder(engine: TestEngine, id: string): string | null {
  const row = engine.db().prepare('SELECT assignee_id FROM conversations WHERE id = ?').get(id);
  return (row as { assignee_id: string | null } | undefined)?.assignee_id ?? null;
}

function hasText(engine: TestEngine, text: string): boolean {
  return (
    engine.db().prepare('SELECT 1 FROM messages WHERE body_text = ? AND ordinal IS NOT NULL').get(text) !==
    undefined
  );
}
