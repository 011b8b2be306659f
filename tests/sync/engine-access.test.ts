import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeAgent } from '../../src/hub/services/people.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import {
  closeEngines,
  differences,
  inStep,
  reply,
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

const nobody = { kind: 'system', id: null } as const;
const inGroups = (name: keyof TestHub['agents'], groups: (keyof TestHub['groups'])[]) =>
  changeAgent(
    hub.hub.context,
    hub.workspace.id,
    hub.agents[name].id,
    { groupIds: groups.map((group) => hub.groups[group].id) },
    nobody,
  );

function has(engine: TestEngine, conversationId: string): boolean {
  return engine.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(conversationId) !== undefined;
}

/** Files under an engine's folder in which a word can be read, free pages and write-ahead log included. */
function filesWith(engine: TestEngine, word: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' })) {
    const path = join(engine.dataDir, name);
    if (statSync(path).isFile() && readFileSync(path).includes(word)) found.push(name);
  }
  return found;
}

it('takes a lost group out of the database file, to the last free page', async () => {
  const { w1, w2, g1 } = hub.conversations;
  for (let n = 0; n < 30; n += 1) await customerWrites(hub, w1, `zebrafinch number ${n} in the withdrawal`);
  const engine = await startEngineOf(hub.url, await hub.signIn('lena'));
  await inStep(engine);
  engine.db().pragma('wal_checkpoint(PASSIVE)');
  expect(filesWith(engine, 'zebrafinch')).not.toEqual([]);
  const { keys } = await reply(engine, g1.id, 'still mine');
  await inGroups('lena', ['general']);
  await until('the group to be gone', () => !has(engine, w1.id) && !has(engine, w2.id));
  expect(has(engine, g1.id)).toBe(true);
  expect(keys).toHaveLength(1);
  await until('every trace to be gone', () => filesWith(engine, 'zebrafinch').length === 0, 20_000);
  expect(filesWith(engine, 'Where is my withdrawal')).toEqual([]);
  expect(await differences(engine, hub.url, await hub.signIn('lena'))).toEqual([]);
  await engine.close();
  expect(filesWith(engine, 'zebrafinch')).toEqual([]);
  await inGroups('lena', ['general', 'withdrawals']);
});

it('fetches a gained group whole, customers and history included', async () => {
  const session = await hub.signIn('mia');
  const engine = await startEngineOf(hub.url, session);
  await inStep(engine);
  expect(has(engine, hub.conversations.g1.id)).toBe(false);
  await inGroups('mia', ['withdrawals', 'general']);
  await until('the gained group', async () => (await differences(engine, hub.url, session)).length === 0);
  expect(has(engine, hub.conversations.g1.id)).toBe(true);
  expect(
    engine
      .db()
      .prepare(
        'SELECT count(*) AS n FROM conversations LEFT JOIN customers ON customers.id = customer_id WHERE customers.id IS NULL',
      )
      .get(),
  ).toEqual({ n: 0 });
  await inGroups('mia', ['withdrawals']);
  await until('it gone again', () => !has(engine, hub.conversations.g1.id));
});

it('keeps restricted conversations off the wire and out of the file of an agent outside', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  proxy.record(true);
  const { s1, r1, g1 } = hub.conversations;
  await customerWrites(hub, s1, 'quokkasecret before the sync');
  await customerWrites(hub, r1, 'quokkasecret inside general');
  await customerWrites(hub, g1, 'wombatpublic for everybody');
  const outside = await startEngineOf(proxy.url, await hub.signIn('omar'));
  await inStep(outside);
  await customerWrites(hub, s1, 'quokkasecret while connected');
  await customerWrites(hub, r1, 'quokkasecret while connected too');
  await customerWrites(hub, g1, 'wombatpublic once more');
  await until(
    'the public one',
    () =>
      outside.db().prepare("SELECT 1 FROM messages WHERE body_text = 'wombatpublic once more'").get() !==
      undefined,
  );
  const wire = proxy.recorded().toString('latin1');
  expect(wire).toContain('wombatpublic');
  for (const word of ['quokkasecret', s1.id, r1.id, s1.subject, r1.subject]) expect(wire).not.toContain(word);
  expect(filesWith(outside, 'wombatpublic')).not.toEqual([]);
  expect(filesWith(outside, 'quokkasecret')).toEqual([]);

  // The same glass shows it where it may be: sven is in security.
  const inside = await startEngineOf(proxy.url, await hub.signIn('sven'));
  await inStep(inside);
  expect(proxy.recorded().toString('latin1')).toContain('quokkasecret');
  expect(filesWith(inside, 'quokkasecret')).not.toEqual([]);
  await closeEngines();
  await proxy.close();
});

it('lets go of a conversation that becomes restricted, its draft too, and parks what waited for it', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
  await inStep(engine);
  const { g3 } = hub.conversations;
  engine
    .db()
    .prepare("INSERT INTO settings VALUES ('undoSeconds', ?)")
    .run(JSON.stringify({ chat: 60 }));
  await reply(engine, g3.id, 'held when it went');
  engine
    .db()
    .prepare(
      `INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at)
       VALUES (?, 'note', 'half a thought', '[]', '[]', '[]', 0)`,
    )
    .run(g3.id);
  await restrictConversation(hub.hub.context, hub.workspace.id, g3.id, true, nobody);
  await until('it gone', () => !has(engine, g3.id));
  expect(engine.db().prepare('SELECT * FROM drafts').all()).toEqual([]);
  expect(engine.services.outbox.list()).toMatchObject([
    { state: 'parked', reason: { code: 'outbox.lost-access' }, summary: 'held when it went' },
  ]);
});
