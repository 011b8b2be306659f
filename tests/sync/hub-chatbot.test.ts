import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readConversation } from '../../src/hub/store/queries/conversations.ts';
import { readCustomer } from '../../src/hub/store/queries/customers.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { chatbotConversations } from '../../src/hub/store/schema/chatbot.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import type { Message } from '../../src/shared/domain/conversation.ts';
import { ChatSession } from '../../src/shared/wire/chat.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { type Chatbot, chatbotSecret, openChatbot } from '../support/chatbot.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import type { WordAnswer } from '../support/signed-word.ts';

const identitySecret = 'shared-with-the-exchange-and-nobody-else';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

const rowsOf = (found: unknown) => (found as { rows: Record<string, string>[] }).rows;

async function tablesOf(db: TestHub['hub']['store']['db']): Promise<string[]> {
  const found = await db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  return rowsOf(found).map(({ name = '' }) => name);
}

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let bot: Chatbot;
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({
      database,
      chatbot: { secret: chatbotSecret },
      clock: () => Date.now() + ahead,
    });
    await changeWorkspaceSettings(hub.hub.store.db, hub.workspace.id, { chatIdentitySecret: identitySecret });
    bot = openChatbot(hub.url);
  });
  afterAll(() => hub.close());

  const db = () => hub.hub.store.db;
  const newName = () => `talk-${randomUUID()}`;
  const pageOf = (answer: WordAnswer | undefined) => answer?.body.page as { token: string; path: string };
  async function chat(path: string, token: string, json?: unknown) {
    const response = await fetch(`${hub.url}/chat/api/${path}`, {
      ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    return { status: response.status, body: await response.json() };
  }
  const session = async (token: string) => ChatSession.parse((await chat('session', token)).body);
  async function held(answer: WordAnswer | undefined) {
    const { conversationId } = await session(pageOf(answer).token);
    const conversation = await readConversation(db(), hub.workspace.id, conversationId);
    if (!conversation) throw new Error('There is no such conversation.');
    return conversation;
  }
  const threadOf = (id: string) =>
    readThread(db(), id, undefined, 200).then((rows) => [...rows].sort(byOrdinal));
  const byOrdinal = (a: Message, b: Message) => a.ordinal - b.ordinal;
  async function act(mutation: Mutation) {
    const [result] = await applyMutations(
      hub.hub.context,
      { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id },
      [{ key: randomUUID(), mutation }],
    );
    expect(result).toMatchObject({ outcome: 'applied' });
  }
  const solve = async (id: string) => {
    const expected = (await readConversation(db(), hub.workspace.id, id))?.status ?? 'new';
    await act({ kind: 'status', conversationId: id, status: 'solved', expected });
  };

  it('makes one conversation of a hand-over, with its transcript as what it is, however often it is told', async () => {
    const conversation = newName();
    await bot.hear(conversation, 'What does a withdrawal cost?', 'It depends on the network.');
    await bot.hear(conversation, 'Can I talk to somebody?', 'I will look for somebody.');
    const understood = {
      topic: 'Fees',
      summary: 'Asks for the fee of a withdrawal.',
      articles: [{ title: 'What we charge', link: 'https://help.northgate.example/fees' }],
      answers: ['It depends on the network.'],
    };
    const told = { conversation, customer: { name: 'Maya Chen', locale: 'es-MX' }, understood };
    const answers = await bot.handOver({ ...told, fault: 'twice' });
    answers.push(...(await bot.handOver({ ...told, fault: 'replayed' })));
    answers.push(...(await Promise.all([bot.handOver(told), bot.handOver(told)])).flat());
    expect(answers.map(({ status, body }) => [status, body.outcome])).toEqual([
      [202, 'taken'],
      ...Array(5).fill([200, 'known']),
    ]);
    const taken = await held(answers[0]);
    for (const answer of answers) expect((await held(answer)).id).toBe(taken.id);
    expect(taken).toMatchObject({
      ...{ channel: 'chat', status: 'new', subject: 'What does a withdrawal cost?', version: 1 },
      ...{ preview: 'Can I talk to somebody?', lastAuthorKind: 'customer' },
      gate: { level: 'human' },
    });
    expect(taken.gate?.reasons.at(-1)).toMatchObject({ topic: 'asked', level: 'human', words: [] });
    expect(taken.waitingSince).toBe(taken.createdAt);
    const thread = await threadOf(taken.id);
    expect(
      thread.slice(0, 5).map(({ author, bodyText, event }) => [author.kind, bodyText || event?.type]),
    ).toEqual([
      ['customer', 'What does a withdrawal cost?'],
      ['bot', 'It depends on the network.'],
      ['customer', 'Can I talk to somebody?'],
      ['bot', 'I will look for somebody.'],
      ['bot', 'chatbot'],
    ]);
    expect(thread[4]?.event).toEqual({ type: 'chatbot', why: 'asked', lines: 4, understood });
    expect(thread.map(({ createdAt }) => createdAt)).toEqual(
      [...thread.map(({ createdAt }) => createdAt)].sort(),
    );
    expect(await readCustomer(db(), taken.customerId)).toMatchObject({
      name: 'Maya Chen',
      identified: false,
    });
    expect(
      await db().select().from(conversations).where(sql`${conversations.subject} = ${taken.subject}`),
    ).toHaveLength(1);
  });

  it('makes one conversation of two first hand-overs at once', async () => {
    const conversation = newName();
    await bot.hear(conversation, 'Two at once');
    const told = { conversation, customer: { account: 'NG-twice', name: 'Two' } };
    const answers = (await Promise.all(Array.from({ length: 6 }, () => bot.handOver(told)))).flat();
    expect(answers.map(({ body }) => body.outcome).sort()).toEqual([...Array(5).fill('known'), 'taken']);
    expect(new Set(await Promise.all(answers.map(async (answer) => (await held(answer)).id))).size).toBe(1);
  });

  it('refuses what is not signed, signed by another, changed, old, too large or no hand-over, and keeps nothing', async () => {
    const conversation = newName();
    const before = await db().select().from(chatbotConversations);
    const told = { conversation, transcript: [{ id: 'a', author: 'customer' as const, text: 'Hi', at: 1 }] };
    for (const fault of ['unsigned', 'wrong-secret', 'changed-body'] as const)
      expect((await bot.handOver({ ...told, fault }))[0]).toMatchObject({
        status: 401,
        body: { outcome: 'unsigned' },
      });
    expect((await bot.handOver({ ...told, fault: 'old' }))[0]).toMatchObject({
      status: 400,
      body: { outcome: 'stale' },
    });
    expect((await bot.handOver({ ...told, fault: 'no-json' }))[0]?.body).toEqual({
      outcome: 'unreadable',
      fields: [''],
    });
    const line = { id: 'a', author: 'customer' as const, text: 'x'.repeat(4_000), at: 1 };
    const large = Array.from({ length: 20 }, (_, at) => ({ ...line, id: `${at}` }));
    expect((await bot.handOver({ conversation, transcript: large }))[0]?.status).toBe(413);
    for (const [more, field] of [
      [{ why: 'bored' }, 'why'],
      [{ why: 'gate-topic' }, 'about'],
      [{ transcript: [line, line] }, 'transcript'],
      [{ transcript: [{ ...line, text: 'x'.repeat(4_001) }] }, 'transcript.0.text'],
      [
        { understood: { articles: [{ title: 'A', link: 'javascript:alert(1)' }] } },
        'understood.articles.0.link',
      ],
      [{ conversation: 'short' }, 'conversation'],
    ] as const)
      expect((await bot.handOver({ ...told, ...more }))[0]).toMatchObject({
        status: 400,
        body: { outcome: 'unreadable', fields: [field] },
      });
    expect((await bot.handOver({ ...told, customer: { token: 'not-signed' } }))[0]).toMatchObject({
      status: 400,
      body: { outcome: 'no-identity' },
    });
    expect(await db().select().from(chatbotConversations)).toEqual(before);
  });

  it('reads secrets out of all that it is told before anything is stored, and warns once', async () => {
    const conversation = newName();
    await bot.hear(conversation, `My words are ${phrase}`, `You wrote ${phrase}. Never tell anybody.`);
    const understood = {
      topic: phrase,
      summary: `Gave ${phrase}`,
      answers: [phrase],
      articles: [{ title: phrase }],
    };
    const [answer] = await bot.handOver({
      conversation,
      customer: { name: phrase },
      understood,
      why: 'error',
    });
    const taken = await held(answer);
    const thread = await threadOf(taken.id);
    expect(thread.slice(0, 2).map(({ secrets }) => secrets?.map(({ kind }) => kind))).toEqual([
      ['seed-phrase'],
      ['seed-phrase'],
    ]);
    expect(thread.filter(({ author, kind }) => author.kind === 'system' && kind === 'reply')).toHaveLength(1);
    expect(taken.gate?.reasons.map(({ topic }) => topic)).toContain('security');
    for (const table of await tablesOf(db())) {
      const found = await db().execute(
        sql`select kept::text as row from ${sql.identifier(table)} as kept where kept::text like ${'%worth useful%'}`,
      );
      expect([table, rowsOf(found)]).toEqual([table, []]);
    }
  });

  it('raises the gate by what the customer wrote to the chatbot, and by what the chatbot says that it is', async () => {
    const robbed = newName();
    await bot.hear(robbed, 'Somebody took all my coins');
    const [first] = await bot.handOver({ conversation: robbed, why: 'not-understood' });
    const taken = await held(first);
    expect(taken.gate?.reasons.map(({ topic }) => topic)).toContain('funds');
    expect(taken.gate?.reasons[0]?.messageId).toBe((await threadOf(taken.id))[0]?.id);
    const plain = newName();
    await bot.hear(plain, 'It is about my account');
    const [second] = await bot.handOver({ conversation: plain, why: 'gate-topic', about: 'security' });
    expect((await held(second)).gate).toMatchObject({ level: 'human' });
    expect((await held(second)).gate?.reasons.at(-1)?.topic).toBe('security');
    // What the chatbot itself says raises nothing.
    const calm = newName();
    await bot.hear(calm, 'What are the fees?', 'If your account was hacked, tell us at once.');
    const [third] = await bot.handOver({ conversation: calm, why: 'not-understood' });
    expect((await held(third)).gate).toBeNull();
  });

  it('lets the customer go on in the chat page with what was said, and the chatbot say nothing more', async () => {
    const conversation = newName();
    await bot.hear(conversation, 'Where is my deposit of last week?', 'Deposits take some time.');
    const [answer] = await bot.handOver({ conversation, customer: { name: 'Noor', locale: 'tr' } });
    const { token, path } = pageOf(answer);
    expect(path).toBe(`/chat/?lang=tr#go-on=${token}`);
    expect(answer?.body).toMatchObject({ state: 'waiting' });
    const page = await session(token);
    expect(page).toMatchObject({ customerName: 'Noor', askedForPerson: true });
    expect(page.messages.map(({ from, text }) => [from, text])).toEqual([
      ['you', 'Where is my deposit of last week?'],
      ['automatic', 'Deposits take some time.'],
    ]);
    expect(JSON.stringify(page)).not.toContain('understood');
    expect((await chat('messages', token, { id: randomUUID(), text: 'Are you there?' })).status).toBe(200);
    const id = page.conversationId;
    const before = (await threadOf(id)).length;

    const [late] = await bot.write(conversation, 'I can help with that!');
    expect(late).toEqual({ status: 409, body: { outcome: 'with-a-person' } });
    await bot.hear(conversation, 'Hello?', 'I am back');
    const [again] = await bot.handOver({ conversation });
    expect(again).toMatchObject({ status: 409, body: { outcome: 'with-a-person', state: 'waiting' } });
    expect(await threadOf(id)).toHaveLength(before);

    // What the customer still writes in the chatbot's window comes to the desk, once.
    const word = { author: 'customer' as const, id: 'late-1' };
    expect((await bot.write(conversation, 'I write here now', word))[0]?.status).toBe(202);
    expect((await bot.write(conversation, 'I write here now', word))[0]?.body).toEqual({ outcome: 'known' });
    expect((await threadOf(id)).at(-1)).toMatchObject({
      bodyText: 'I write here now',
      author: { kind: 'customer' },
    });

    await act({ kind: 'assign', conversationId: id, assigneeId: hub.agents.omar.id, expected: null });
    expect((await bot.state(conversation)).body).toMatchObject({ outcome: 'told', state: 'with-a-person' });
    expect((await bot.state(newName())).status).toBe(404);
    expect((await bot.write(newName(), 'Hi'))[0]?.status).toBe(404);
  });

  it('goes on with the same conversation when it is handed over again, and with a new one when that was closed', async () => {
    const conversation = newName();
    await bot.hear(conversation, 'First question');
    const first = await held((await bot.handOver({ conversation }))[0]);
    await solve(first.id);
    expect((await bot.state(conversation)).body.state).toBe('over');
    expect((await bot.write(conversation, 'Hi'))[0]).toEqual({ status: 409, body: { outcome: 'over' } });
    // The same again is no news.
    expect((await bot.handOver({ conversation }))[0]?.body.outcome).toBe('known');
    expect((await readConversation(db(), hub.workspace.id, first.id))?.status).toBe('solved');
    ahead += 60_000;
    await bot.hear(conversation, 'Second question');
    const again = await held((await bot.handOver({ conversation, why: 'not-understood' }))[0]);
    expect(again).toMatchObject({ id: first.id, status: 'open' });
    const cards = (await threadOf(first.id)).filter(({ event }) => event?.type === 'chatbot');
    expect(cards.map(({ event }) => event)).toMatchObject([
      { why: 'asked', lines: 2 },
      { why: 'not-understood', lines: 2 },
    ]);
    await db().execute(sql`update conversations set status = 'closed' where id = ${first.id}`);
    await bot.hear(conversation, 'Third question');
    const third = await held((await bot.handOver({ conversation }))[0]);
    expect(third.id).not.toBe(first.id);
    expect(third.customerId).toBe(first.customerId);
    expect((await threadOf(third.id)).filter(({ kind }) => kind === 'reply')).toHaveLength(2);
    ahead = 0;
  });

  it('knows a customer by the exchange’s token or account, and by a name or an address never', async () => {
    const token = await new SignJWT({ name: 'Ines Valdes' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('groundcrew-chat')
      .setSubject('NG-77')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(identitySecret));
    const said = (customer: object) => bot.handOver({ conversation: newName(), customer });
    const signed = await held((await said({ token }))[0]);
    expect(await readCustomer(db(), signed.customerId)).toMatchObject({
      name: 'Ines Valdes',
      identified: true,
    });
    expect((await held((await said({ account: 'NG-77' }))[0])).customerId).toBe(signed.customerId);
    const typed = await held((await said({ name: 'Ines Valdes', email: 'ines@x.example' }))[0]);
    expect(typed.customerId).not.toBe(signed.customerId);
    // Each page opens what was handed over with it, and nothing else of theirs.
    expect((await session(pageOf((await said({ token }))[0]).token)).messages).toEqual([]);
  });

  it('a customer who asks for a person has no machine answer them from then on, whenever they ask', async () => {
    const started = await chat('start', '', { name: 'Ada' });
    const { token, conversationId } = ChatSession.parse(started.body);
    const reasons = async () =>
      (await readConversation(db(), hub.workspace.id, conversationId))?.gate?.reasons.map(
        ({ topic }) => topic,
      );
    expect((await chat('person', token, {})).status).toBe(200);
    expect((await chat('person', token, {})).status).toBe(200);
    expect(await reasons()).toEqual(['asked']);
    const asks = async () =>
      (await threadOf(conversationId)).filter(({ event }) => event?.type === 'asked-for-person');
    expect(await asks()).toHaveLength(1);
    expect((await session(token)).askedForPerson).toBe(true);
    await act({
      ...{ kind: 'reply', conversationId, messageId: randomUUID(), bodyText: 'Here I am', attachments: [] },
      ...{ sources: [], base: { seenOrdinal: 99, assigneeId: null, heldMs: 0, force: false } },
    });
    await solve(conversationId);
    expect((await chat('person', token, {})).status).toBe(200);
    expect(await readConversation(db(), hub.workspace.id, conversationId)).toMatchObject({ status: 'open' });
    expect((await readConversation(db(), hub.workspace.id, conversationId))?.waitingSince).not.toBeNull();
    expect(await asks()).toHaveLength(2);
    expect(await reasons()).toEqual(['asked']);
    const page = {
      workspaceId: hub.workspace.id,
      conversationId,
      customerId: (await held({ status: 200, body: { page: { token } } })).customerId,
    };
    await receiveCustomerMessage(hub.hub.context, page, { id: randomUUID(), text: 'What are the fees?' });
    expect(await reasons()).toEqual(['asked']);
  });
});
