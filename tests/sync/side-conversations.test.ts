import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { changeAgent, changeGroup } from '../../src/hub/services/people.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { ChatSession } from '../../src/shared/wire/chat.ts';
import type { SideMutation } from '../../src/shared/wire/mutations.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

type Who = keyof Exchange['agents'];
const nobody = { kind: 'system', id: null } as const;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstationOf(name: Who): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const mine = (engine: TestEngine) => call(engine).sides.list({ conversationId: null });
const beside = (engine: TestEngine, conversationId: string) => call(engine).sides.list({ conversationId });
const knows = async (engine: TestEngine, id: string) => {
  await inStep(engine);
  return engine.db().prepare('SELECT 1 FROM sides WHERE id = ? AND hub IS NOT NULL').get(id) !== undefined;
};

async function apply(who: Who, mutation: SideMutation, key = uuidv7()) {
  const caller = { agentId: hub.agents[who].id, workspaceId: hub.workspace.id };
  const [result] = await applyMutations(hub.hub.context, caller, [{ key, mutation }]);
  return result;
}
const startOf = (
  conversationId: string,
  group: keyof Exchange['groups'],
  text = 'Has it left?',
): SideMutation & { kind: 'side-start' } => ({
  kind: 'side-start',
  side: { id: uuidv7(), conversationId, groupId: hub.groups[group].id, subject: 'A withdrawal' },
  messageId: uuidv7(),
  text,
});
const write = (sideId: string, text: string): SideMutation => ({
  kind: 'side-write',
  sideId,
  messageId: uuidv7(),
  text,
});

it('asks another team offline, whose members hear of it, answer, and are heard; then it is done and opened again', async () => {
  const omar = await workstationOf('omar');
  const mia = await workstationOf('mia');
  const { id: conversationId, number } = hub.conversations.g1;
  await hub.stop();
  const { id } = await call(omar).sides.start({
    conversationId,
    groupId: hub.groups.withdrawals.id,
    subject: ' A withdrawal ',
    text: 'Has it left?',
  });
  expect(await beside(omar, conversationId)).toMatchObject([
    { id, subject: 'A withdrawal', groupName: 'Withdrawals', messages: [{ mine: true, state: 'waiting' }] },
  ]);
  await hub.start();
  await until('mia hears of it', async () => (await mine(mia)).length === 1, 30_000);
  // Not the conversation itself: she sees what it is about, and no more.
  expect(await mine(mia)).toMatchObject([
    {
      id,
      by: 'Omar Haddad',
      part: 'asked',
      unread: true,
      isHere: false,
      about: { number, customerName: 'Maya', channel: 'chat', restricted: false },
      messages: [{ text: 'Has it left?', author: 'Omar Haddad', mine: false, state: 'sent' }],
    },
  ]);
  expect(mia.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(conversationId)).toBeUndefined();
  expect(mia.told).toContainEqual(
    expect.objectContaining({
      type: 'notify',
      conversationId: null,
      note: { what: 'side', by: 'Omar Haddad', subject: 'A withdrawal', text: 'Has it left?' },
    }),
  );
  await call(mia).sides.seen({ id });
  expect(await mine(mia)).toMatchObject([{ unread: false }]);

  await call(mia).sides.write({ id, text: 'It left at noon.' });
  await until('omar has the answer', async () => (await mine(omar))[0]?.unread === true);
  expect((await beside(omar, conversationId))[0]?.messages).toMatchObject([
    { text: 'Has it left?', state: 'sent' },
    { text: 'It left at noon.', author: 'Mia Lund', mine: false },
  ]);
  await until('he is told', () =>
    omar.told.some((one) => one.type === 'notify' && one.note.what === 'side' && one.note.by === 'Mia Lund'),
  );

  await call(omar).sides.setStatus({ id, status: 'done' });
  await until(
    'it is done for both',
    async () => (await mine(mia))[0]?.status === 'done' && (await mine(omar))[0]?.status === 'done',
  );
  await call(mia).sides.write({ id, text: 'One more thing.' });
  await until('writing opens it again', async () => {
    const [side] = await mine(omar);
    return side?.status === 'open' && side.messages.length === 3;
  });
  await until('nothing waits', () => isSent(omar) && isSent(mia));
  expect((await mine(omar))[0]).toMatchObject({ status: 'open', messages: { length: 3 } });
});

it('never reaches the customer: not on the chat page, not among the messages of the conversation', async () => {
  const post = async (path: string, json: object, token?: string) => {
    const response = await fetch(`${hub.url}/chat/api/${path}`, {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    });
    return (await response.json()) as unknown;
  };
  const chat = ChatSession.parse(await post('start', { name: 'Maya' }));
  await post('messages', { id: randomUUID(), text: 'Where is my money?' }, chat.token);
  const start = startOf(chat.conversationId, 'withdrawals', 'quetzal between teams');
  expect(await apply('omar', start)).toMatchObject({ outcome: 'applied' });
  expect(await apply('mia', write(start.side.id, 'quetzal answer'))).toMatchObject({ outcome: 'applied' });
  const page = await fetch(`${hub.url}/chat/api/session`, {
    headers: { authorization: `Bearer ${chat.token}` },
  });
  const shown = await page.text();
  expect(shown).toContain('Where is my money?');
  expect(shown).not.toContain('quetzal');
  const thread = await readThread(hub.hub.store.db, chat.conversationId, undefined, 100);
  expect(thread.filter(({ author }) => author.kind === 'agent')).toEqual([]);
  expect(JSON.stringify(thread)).not.toContain('quetzal');
});

it('executes each key once, and takes a message once', async () => {
  const start = startOf(hub.conversations.g2.id, 'withdrawals');
  const key = uuidv7();
  expect(await apply('omar', start, key)).toMatchObject({ outcome: 'applied' });
  expect(await apply('omar', start, key)).toMatchObject({ outcome: 'duplicate' });
  expect(await apply('omar', { ...start, messageId: uuidv7() })).toMatchObject({ why: 'id-taken' });
  const said = write(start.side.id, 'Still waiting');
  expect(await apply('omar', said)).toMatchObject({ outcome: 'applied' });
  expect(await apply('omar', said)).toMatchObject({ why: 'id-taken' });
  const omar = await workstationOf('omar');
  expect((await beside(omar, hub.conversations.g2.id))[0]?.messages).toHaveLength(2);
});

it('lets nobody in who sees neither the conversation nor is of the team', async () => {
  const { w1, s1, r1, g3 } = hub.conversations;
  // Mia does not see g3; nobody tells of what is restricted, not even who sees it.
  expect(await apply('mia', startOf(g3.id, 'general'))).toMatchObject({ why: 'not-found' });
  expect(await apply('sven', startOf(r1.id, 'withdrawals'))).toMatchObject({ why: 'forbidden' });
  expect(await apply('sven', startOf(s1.id, 'general'))).toMatchObject({ why: 'forbidden' });
  const seed = 'abandon '.repeat(11);
  expect(await apply('mia', startOf(w1.id, 'general', `${seed}about`))).toMatchObject({ why: 'secret' });
  // Asked of security about a conversation in withdrawals: its members, and those of withdrawals.
  const start = startOf(w1.id, 'security');
  expect(await apply('mia', start)).toMatchObject({ outcome: 'applied' });
  for (const who of ['omar', 'carla'] as const) {
    expect(await apply(who, write(start.side.id, 'Hello?'))).toMatchObject({ why: 'not-found' });
    expect(await apply(who, { kind: 'side-status', sideId: start.side.id, status: 'done' })).toMatchObject({
      why: 'not-found',
    });
  }
  const [omar, sven, lena] = await Promise.all((['omar', 'sven', 'lena'] as const).map(workstationOf));
  if (!omar || !sven || !lena) throw new Error('three workstations are needed');
  expect([
    await knows(omar, start.side.id),
    await knows(sven, start.side.id),
    await knows(lena, start.side.id),
  ]).toEqual([false, true, true]);
  // The same by the change log, not only by the first sync.
  await apply('sven', write(start.side.id, 'We look into it'));
  await until('lena has it', async () => (await beside(lena, w1.id))[0]?.messages.length === 2);
  expect(await knows(omar, start.side.id)).toBe(false);
});

it('leaves the asked team’s workstations when the conversation, or its queue, is restricted', async () => {
  const { g1, g3 } = hub.conversations;
  const start = startOf(g3.id, 'withdrawals', 'pangolin');
  await apply('omar', start);
  const mia = await workstationOf('mia');
  expect(await knows(mia, start.side.id)).toBe(true);
  await restrictConversation(hub.hub.context, hub.workspace.id, g3.id, true, nobody);
  await until('it is gone', async () => !(await knows(mia, start.side.id)));
  expect(await apply('mia', write(start.side.id, 'Hm?'))).toMatchObject({ why: 'not-found' });
  // What is said there afterwards stays inside; sven is security in its queue.
  expect(await apply('sven', write(start.side.id, 'Behind the wall'))).toMatchObject({ outcome: 'applied' });
  expect(await knows(mia, start.side.id)).toBe(false);
  await restrictConversation(hub.hub.context, hub.workspace.id, g3.id, false, nobody);
  await until('it is back', () => knows(mia, start.side.id));

  const other = startOf(g1.id, 'withdrawals');
  await apply('omar', other);
  await until('mia has the other one', () => knows(mia, other.side.id));
  const restrict = (restricted: boolean) =>
    changeGroup(hub.hub.context, hub.workspace.id, hub.groups.general.id, { restricted }, nobody);
  await restrict(true);
  await until(
    'both are gone',
    async () => !(await knows(mia, other.side.id)) && !(await knows(mia, start.side.id)),
  );
  await restrict(false);
  await until(
    'both are back',
    async () => (await knows(mia, other.side.id)) && (await knows(mia, start.side.id)),
  );
});

it('comes to who joins the team, and goes from who leaves it', async () => {
  const start = startOf(hub.conversations.g1.id, 'withdrawals');
  await apply('omar', start);
  const join = (groups: (keyof Exchange['groups'])[]) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.mia.id,
      { groupIds: groups.map((name) => hub.groups[name].id) },
      nobody,
    );
  await join(['security']);
  const mia = await workstationOf('mia');
  expect(await knows(mia, start.side.id)).toBe(false);
  await join(['security', 'withdrawals']);
  await until('she has it', () => knows(mia, start.side.id));
  await join(['security']);
  await until('she has it no more', async () => !(await knows(mia, start.side.id)));
  await join(['withdrawals']);
});

it('keeps what was begun and not sent through a crash, for this agent alone, until it is sent or thrown away', async () => {
  const { id: conversationId } = hub.conversations.g2;
  const draft = { groupId: hub.groups.withdrawals.id, subject: 'A withdrawal', text: 'Has it left' };
  const before = await workstationOf('omar');
  await call(before).sides.saveDraft({ id: conversationId, draft });
  await before.close();
  const omar = before.reopen();
  expect(await call(omar).sides.draft({ id: conversationId })).toEqual(draft);
  const lena = await workstationOf('lena');
  expect(await call(lena).sides.draft({ id: conversationId })).toBeNull();
  await expect(call(omar).sides.saveDraft({ id: uuidv7(), draft })).rejects.toMatchObject({
    kind: 'not-found',
  });

  await inStep(omar);
  const { id } = await call(omar).sides.start({ conversationId, ...draft });
  expect(await call(omar).sides.draft({ id: conversationId })).toBeNull();
  const answer = { ...draft, text: 'And one more' };
  await call(omar).sides.saveDraft({ id, draft: answer });
  await call(omar).sides.write({ id, text: 'What was typed on meanwhile stays' });
  expect(await call(omar).sides.draft({ id })).toEqual(answer);
  await call(omar).sides.write({ id, text: answer.text });
  expect(await call(omar).sides.draft({ id })).toBeNull();
  await call(omar).sides.saveDraft({ id, draft: answer });
  await call(omar).sides.saveDraft({ id, draft: null });
  expect(await call(omar).sides.draft({ id })).toBeNull();
});

it('erases what was begun with the sight of the conversation, and an answer with the sight of the question', async () => {
  const { w1 } = hub.conversations;
  const start = startOf(hub.conversations.g1.id, 'withdrawals');
  await apply('omar', start);
  const mia = await workstationOf('mia');
  await until('mia has the question', () => knows(mia, start.side.id));
  const draft = { groupId: hub.groups.security.id, subject: 'A withdrawal', text: 'quokka' };
  await call(mia).sides.saveDraft({ id: w1.id, draft });
  await call(mia).sides.saveDraft({ id: start.side.id, draft });
  const kept = () => mia.db().prepare('SELECT about FROM side_drafts').pluck().all();
  expect(kept()).toHaveLength(2);
  const join = (group: keyof Exchange['groups']) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.mia.id,
      { groupIds: [hub.groups[group].id] },
      nobody,
    );
  await join('security');
  await until('both are gone', () => kept().length === 0);
  await join('withdrawals');
});
