import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/engine/net/clock.ts';
import { nodeTransport, type Transport } from '../../src/engine/net/transport.ts';
import type { EngineEvent } from '../../src/shared/contract/events.ts';
import {
  closeEngines,
  differences,
  inStep,
  isOnline,
  isSent,
  reply,
  startEngine,
  startEngineOf,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { customerWrites, writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const day = 24 * 3_600_000;
const year = 365 * day;
let hub: TestHub;
let hubClock = 0;
beforeAll(async () => {
  hub = await startTestHub({ clock: () => Date.now() + hubClock });
});
afterEach(closeEngines);
afterAll(() => hub.close());

const embedded = { hub: { embedded: { url: '', secret: testSecret } } };
const atHub = () => ({ hub: { embedded: { ...embedded.hub.embedded, url: hub.url } } });

/** A line on which somebody rewrites the hub's answers. */
function tampering(path: string, rewrite: (body: { [name: string]: unknown }) => void): Transport {
  return {
    ...nodeTransport,
    async fetch(request) {
      const answer = await nodeTransport.fetch(request);
      if (!request.url.endsWith(path) || answer.status !== 200) return answer;
      const body = (await answer.json()) as { [name: string]: unknown };
      rewrite(body);
      return Response.json(body);
    },
  };
}

it('puts aside what it cannot read, with the reason, and goes on with the rest', async () => {
  const { g1, g2 } = hub.conversations;
  let spoil = true;
  const engine = startEngine({
    ...atHub(),
    transport: tampering('/sync/snapshot', (page) => {
      if (!spoil) return;
      for (const bundle of page.bundles as {
        conversation: { id: string; status: string };
        messages: { ordinal: number }[];
      }[]) {
        if (bundle.conversation.id === g1.id) bundle.conversation.status = 'bewildered';
        if (bundle.conversation.id === g2.id) for (const message of bundle.messages) message.ordinal = 0.5;
      }
    }),
  });
  await inStep(engine);
  expect(engine.status().quarantined).toBeGreaterThan(0);
  const aside = engine.db().prepare('SELECT entity, entity_id, reason, source FROM quarantine').all();
  expect(aside).toContainEqual({
    entity: 'conversation',
    entity_id: g1.id,
    source: 'snapshot',
    reason: expect.stringContaining('status'),
  });
  const ids = engine
    .db()
    .prepare<[], { id: string }>('SELECT id FROM conversations')
    .all()
    .map((row) => row.id);
  expect(ids.sort()).toEqual([g2.id, hub.conversations.g3.id].sort());
  // The next change brings it readable: settled.
  spoil = false;
  await customerWrites(hub, g1, 'so that it changes');
  await until(
    'g1 to come',
    () => engine.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(g1.id) !== undefined,
  );
  expect(engine.db().prepare("SELECT 1 FROM quarantine WHERE entity = 'conversation'").get()).toBeUndefined();
});

it('lets a poisoned item stand aside alone, first in its lane and in the batch', async () => {
  const engine = startEngine(atHub());
  await inStep(engine);
  const { g1, g2, g3 } = hub.conversations;
  const { connection } = engine.station().link;
  connection.needsSignIn('until all are queued');
  // Older than the poison and in the same batch: it must not take the blame.
  await reply(engine, g2.id, 'beside the poison');
  const poison = { kind: 'priority', conversationId: g1.id, priority: 'catastrophic', origin: 'act' };
  engine
    .db()
    .prepare(
      "INSERT INTO outbox (key, lane, kind, payload, state, created_at) VALUES (?, ?, 'priority', ?, 'queued', 0)",
    )
    .run('00000000-0000-7000-8000-000000000bad', g1.id, JSON.stringify(poison));
  await reply(engine, g1.id, 'behind the poison');
  await reply(engine, g3.id, 'beside it too');
  connection.restart();
  engine.station().driver.kick();
  await until('the rest sent', () => isSent(engine));
  expect(engine.services.outbox.list()).toMatchObject([
    {
      key: '00000000-0000-7000-8000-000000000bad',
      state: 'parked',
      reason: { code: 'outbox.refused.invalid' },
    },
  ]);
  for (const [{ id }, text] of [
    [g1, 'behind the poison'],
    [g2, 'beside the poison'],
    [g3, 'beside it too'],
  ] as const) {
    expect((await writtenByAgents(hub, id)).map((one) => one.text)).toContain(text);
  }
});

it('sends again what was left on its way when its answer could not be written down', async () => {
  const engine = startEngine(atHub());
  await inStep(engine);
  const { connection } = engine.station().link;
  connection.needsSignIn('until it is queued');
  await reply(engine, hub.conversations.g3.id, 'left on its way');
  engine.db().prepare("UPDATE outbox SET state = 'claimed', attempts = 1").run();
  connection.restart();
  engine.station().driver.kick();
  await until('sent', () => isSent(engine));
  const said = (await writtenByAgents(hub, hub.conversations.g3.id)).filter(
    ({ text }) => text === 'left on its way',
  );
  expect(said).toHaveLength(1);
});

it.each([
  ['a year ahead', year],
  ['a year behind', -year],
])('works with a clock that is %s', async (_, off) => {
  const engine = startEngine({ ...atHub(), clock: { ...systemClock, now: () => Date.now() + off } });
  await inStep(engine);
  const { id } = hub.conversations.g2;
  engine
    .db()
    .prepare("INSERT INTO settings VALUES ('undoSeconds', ?)")
    .run(JSON.stringify({ chat: 1 }));
  await customerWrites(hub, hub.conversations.g2, `before ${off}`);
  await until(
    'the customer',
    () =>
      engine.db().prepare('SELECT 1 FROM messages WHERE body_text = ?').get(`before ${off}`) !== undefined,
  );
  await reply(engine, id, `answer ${off}`);
  await until('sent', () => isSent(engine));
  await customerWrites(hub, hub.conversations.g2, `after ${off}`);
  const session = await hub.signIn('omar');
  await until('in step', async () => (await differences(engine, hub.url, session)).length === 0);
  const thread = engine
    .db()
    .prepare<[], { body_text: string }>(
      'SELECT body_text FROM messages WHERE ordinal IS NOT NULL ORDER BY conversation, ordinal',
    )
    .all()
    .map((row) => row.body_text)
    .filter((text) => text.endsWith(` ${off}`));
  expect(thread).toEqual([`before ${off}`, `answer ${off}`, `after ${off}`]);
  expect(engine.status().outbox).toEqual({ waiting: 0, parked: 0 });
});

it.each([
  ['knows that it is over', 31 * day],
  ['has a clock that knows nothing of it', 0],
])('sends nothing twice past the horizon of keys when the workstation %s', async (_, engineClock) => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const through = { embedded: { url: proxy.url, secret: testSecret } };
  const { g3 } = hub.conversations;
  const text = `a month in the drawer ${engineClock}`;
  const first = startEngine({ hub: through });
  await inStep(first);
  proxy.set({ cutResponseAfter: 0, onlyRequests: /^POST \/api\/v1\/mutations/ });
  await reply(first, g3.id, text);
  await until('an answer to be lost', () => proxy.harmed() > 0);
  await first.close();
  hubClock += 31 * day;
  await hub.hub.housekeeping.clean();
  proxy.clear();
  const again = first.reopen({
    hub: through,
    clock: { ...systemClock, now: () => Date.now() + engineClock },
  });
  await until('settled', () => isSent(again) && isOnline(again));
  expect((await writtenByAgents(hub, g3.id)).filter((one) => one.text === text)).toHaveLength(1);
  expect(again.services.outbox.list()).toEqual([]);
  await closeEngines();
  await proxy.close();
});

it('takes a new snapshot beside the old data when the hub no longer has the changes in between', async () => {
  const first = startEngine(atHub());
  await inStep(first);
  const { g1, g2 } = hub.conversations;
  first
    .db()
    .prepare(
      `INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at)
       VALUES (?, 'note', 'half a thought', '[]', '[]', '[]', 0)`,
    )
    .run(g1.id);
  const columns = first
    .db()
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('conversations') ORDER BY cid")
    .all()
    .map(({ name }) => (name === 'n' ? 'NULL' : name === 'id' ? '?' : name));
  // A row that the hub has no more.
  first
    .db()
    .prepare(`INSERT INTO conversations SELECT ${columns.join(', ')} FROM conversations WHERE id = ?`)
    .run('00000000-0000-7000-8000-00000000dead', g1.id);
  await first.close();
  await customerWrites(hub, g2, 'while the workstation was off for long');
  hubClock += 50 * day;
  await customerWrites(hub, g2, 'and long after');
  await hub.hub.housekeeping.clean();
  const seen: number[] = [];
  const count = () =>
    again.db().prepare<[], { n: number }>('SELECT count(*) AS n FROM conversations').get()?.n ?? 0;
  const again = first.reopen({
    ...atHub(),
    transport: tampering('/sync/snapshot', () => seen.push(count())),
  });
  await reply(again, g1.id, 'queued before the snapshot');
  const session = await hub.signIn('omar');
  await until(
    'in step',
    async () => (await differences(again, hub.url, session)).length === 0 && isSent(again),
  );
  // Everything stayed in use until the walk was over.
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(4);
  expect(count()).toBe(3);
  expect(again.db().prepare('SELECT text FROM drafts').all()).toEqual([{ text: 'half a thought' }]);
  expect((await writtenByAgents(hub, g1.id)).map(({ text }) => text)).toContain('queued before the snapshot');
});

it('fetches the beginning of a long conversation when somebody reads back to it', async () => {
  const { g2 } = hub.conversations;
  for (let n = 0; n < 220; n += 1) await customerWrites(hub, g2, `line ${n}`);
  const engine = startEngine(atHub());
  await inStep(engine);
  const row = () =>
    engine
      .db()
      .prepare<[string], { complete: number; n: number; oldest: number }>(
        `SELECT complete, count(*) AS n, min(ordinal) AS oldest FROM conversations
           JOIN messages ON messages.conversation = conversations.n WHERE conversations.id = ?`,
      )
      .get(g2.id);
  expect(row()).toMatchObject({ complete: 0, n: 200 });
  engine.services.wantOlder(g2.id, row()?.oldest ?? null);
  await until('the beginning', () => row()?.complete === 1);
  expect(row()?.oldest).toBe(1);
});

it('tells the shell of new words in own conversations, and of restricted ones without a word', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('sven'));
  await inStep(engine);
  const { s1, g1 } = hub.conversations;
  engine.services.act({ ids: [s1.id, g1.id], action: { type: 'assign', to: hub.agents.sven.id } });
  await until(
    'both taken',
    () => isSent(engine) && engine.db().prepare('SELECT 1 FROM outbox').get() === undefined,
  );
  await customerWrites(hub, s1, 'my keys were stolen');
  await customerWrites(hub, g1, 'anybody there?');
  await until('two notes', () => engine.told.filter((one) => one.type === 'notify').length >= 2);
  const notes = engine.told.filter((one) => one.type === 'notify');
  expect(notes).toContainEqual({
    type: 'notify',
    note: { what: 'message', from: 'Maya', text: 'anybody there?' },
    kind: 'mine',
    conversationId: g1.id,
    sound: { name: 'chime', volume: 70, inFront: true },
    inSight: false,
    mayReply: true,
  });
  const restricted = notes.find((one) => one.conversationId === s1.id);
  expect(JSON.stringify(restricted)).not.toMatch(/stolen|Kim/);
  await until('the badge', () => engine.told.some((one) => one.type === 'desk' && one.needsYou === 2));
});

it('tells the screen at once when something was parked', async () => {
  const engine = startEngine(atHub());
  await inStep(engine);
  const heard: EngineEvent[] = [];
  const stop = new AbortController();
  void (async () => {
    for await (const event of engine.news.connect(stop.signal)) heard.push(event);
  })();
  engine.services.act({
    ids: [hub.conversations.g3.id],
    action: { type: 'group', groupId: hub.conversations.g1.id },
  });
  await until('the notice', () => heard.some((event) => event.type === 'notice'));
  expect(heard.find((event) => event.type === 'notice')).toMatchObject({
    code: 'notice.parked',
    level: 'warning',
    values: { reason: 'outbox.refused.no-queue', kind: 'group' },
    conversationId: hub.conversations.g3.id,
  });
  stop.abort();
});
