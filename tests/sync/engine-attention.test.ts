import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { audit } from '../../src/hub/store/schema/audit.ts';
import {
  closeEngines,
  differences,
  inStep,
  isSent,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function desk(name: keyof TestHub['agents'], url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}

function note(engine: TestEngine, conversationId: string, text: string) {
  return engine.services.compose.send({
    conversationId,
    mode: 'note',
    text,
    attachments: [],
    sources: [],
    actions: [],
    thenStatus: null,
  });
}

/** What a view of this desk holds: subjects, and how many count as unread. */
function view(engine: TestEngine, id: 'mentions' | 'following') {
  const rows = engine
    .db()
    .prepare<[], { subject: string }>(
      `SELECT subject FROM conversations WHERE ${id === 'mentions' ? 'mentioned' : 'following'} = 1 ORDER BY subject`,
    )
    .all();
  const counts = engine
    .db()
    .prepare<[string], { count: number; unread: number }>(
      'SELECT count, unread FROM view_counts WHERE view = ?',
    )
    .get(id);
  return {
    subjects: rows.map(({ subject }) => subject),
    count: counts?.count ?? 0,
    unread: counts?.unread ?? 0,
  };
}

it('a mention in a note reaches who is named, by system note, screen and view; seen once it is read', async () => {
  const { g1 } = hub.conversations;
  const omar = await desk('omar');
  const lena = await desk('lena');
  const sven = await desk('sven');
  await note(omar, g1.id, '@Lena Vogt can you look? @Nobody');
  await until('lena to have it', () => view(lena, 'mentions').unread === 1);
  expect(view(lena, 'mentions')).toEqual({ subjects: ['Maya asks about fees'], count: 1, unread: 1 });
  expect(lena.told).toContainEqual(
    expect.objectContaining({
      type: 'notify',
      note: { what: 'mention', by: 'Omar Haddad', from: 'Maya', text: '@Lena Vogt can you look? @Nobody' },
      conversationId: g1.id,
    }),
  );
  await until('sven to have the note', () => has(sven, '@Lena Vogt can you look? @Nobody'));
  for (const other of [omar, sven]) expect(view(other, 'mentions').count).toBe(0);

  // On another workstation of hers it is there from the start; read on one, it is read on both.
  const second = await desk('lena');
  expect(view(second, 'mentions').unread).toBe(1);
  lena.services.attention.seen(g1.id, lastOrdinal(lena, g1.id));
  expect(view(lena, 'mentions')).toEqual({ subjects: ['Maya asks about fees'], count: 1, unread: 0 });
  await until('the other to hear', () => view(second, 'mentions').unread === 0);
  expect(await differences(lena, hub.url, await hub.signIn('lena'))).toEqual([]);
});

it('a mentioned team is told person by person, and nobody who may not see the conversation', async () => {
  const { r1 } = hub.conversations;
  const sven = await desk('sven');
  const carla = await desk('carla');
  const omar = await desk('omar');
  await note(sven, r1.id, 'For @General: keep quiet about this. @Omar Haddad');
  await until('carla to have it', () => view(carla, 'mentions').unread === 1);
  // It is restricted: the shell learns neither who nor what.
  expect(carla.told.filter(({ type }) => type === 'notify')).toMatchObject([
    { type: 'notify', note: { what: 'restricted' }, conversationId: r1.id },
  ]);
  await until('sven to have sent', () => isSent(sven));
  expect(view(sven, 'mentions').count).toBe(0);
  expect(view(omar, 'mentions').count).toBe(0);
  expect(JSON.stringify(omar.db().prepare('SELECT * FROM attention').all())).not.toContain(r1.id);
});

it('who follows a conversation hears of everybody’s words there, offline decisions included', async () => {
  const { g2 } = hub.conversations;
  const line = await startTcpProxy(Number(new URL(hub.url).port));
  const lena = await desk('lena', line.url);
  const omar = await desk('omar');
  line.set({ refuse: true });
  line.resetAll();
  lena.services.attention.follow({ id: g2.id, follow: true });
  expect(view(lena, 'following')).toMatchObject({ subjects: ['Bo waits for a deposit'], count: 1 });
  line.set({ refuse: false });
  await until('the hub to have it', () => isSent(lena));
  expect(view(lena, 'following').count).toBe(1);
  await customerWrites(hub, g2, 'Still nothing');
  await note(omar, g2.id, 'The network is slow today');
  await until('both to be told', () => lena.told.filter(({ type }) => type === 'notify').length === 2);
  expect(lena.told.filter(({ type }) => type === 'notify')).toMatchObject([
    { note: { what: 'message', from: 'Bo', text: 'Still nothing' } },
    { note: { what: 'colleague', by: 'Omar Haddad', from: 'Bo', text: 'The network is slow today' } },
  ]);
  lena.services.attention.follow({ id: g2.id, follow: false });
  await until('the hub to have it', () => isSent(lena));
  expect(view(lena, 'following').count).toBe(0);
  const written = await hub.hub.store.db.select().from(audit);
  expect(
    written.filter(({ action }) => action === 'conversation-follow').map(({ details }) => details),
  ).toEqual([{ follow: true }, { follow: false }]);
  await line.close();
});

function has(engine: TestEngine, text: string): boolean {
  return engine.db().prepare('SELECT 1 FROM messages WHERE body_text = ?').get(text) !== undefined;
}

function lastOrdinal(engine: TestEngine, id: string): number {
  const row = engine
    .db()
    .prepare<[string], { last: number }>('SELECT last_ordinal AS last FROM conversations WHERE id = ?')
    .get(id);
  return row?.last ?? 0;
}
