import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readConversation } from '../../src/hub/store/queries/conversations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { ChatHubFrame, type ChatMessage, ChatSession } from '../../src/shared/wire/chat.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

describe.each(databaseKinds)('the customer’s chat on %s', (database) => {
  let desk: TestHub;
  beforeAll(async () => {
    desk = await startTestHub({ database, trustProxy: true });
    await changeWorkspaceSettings(desk.hub.store.db, desk.workspace.id, {
      chatIdentitySecret: 'shared-with-the-exchange-and-nobody-else',
    });
  });
  afterAll(() => desk.close());

  /** Each test writes from an address of its own: the limits count by address. */
  let tests = 0;
  let address = '';
  beforeEach(() => {
    tests += 1;
    address = `192.0.2.${tests}`;
  });

  async function call(path: string, init: RequestInit & { token?: string; json?: unknown } = {}) {
    const { token, json, ...rest } = init;
    const response = await fetch(`${desk.url}/chat/api/${path}`, {
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      ...rest,
      headers: {
        'x-forwarded-for': address,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(rest.headers as Record<string, string> | undefined),
      },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as never };
  }

  async function start(json: object): Promise<ChatSession> {
    const { status, body } = await call('start', { json });
    expect(status).toBe(200);
    return ChatSession.parse(body);
  }

  const db = () => desk.hub.store.db;
  const write = (chat: ChatSession, text: string, id = randomUUID()) =>
    call('messages', { token: chat.token, json: { id, text } });
  const stored = (chat: ChatSession) => readConversation(db(), desk.workspace.id, chat.conversationId);

  async function act(mutation: Mutation) {
    const [result] = await applyMutations(
      desk.hub.context,
      { agentId: desk.agents.omar.id, workspaceId: desk.workspace.id },
      [{ key: randomUUID(), mutation }],
    );
    return result;
  }

  const answer = (chat: ChatSession, bodyText: string) =>
    act({
      kind: 'reply',
      conversationId: chat.conversationId,
      messageId: randomUUID(),
      bodyText,
      attachments: [],
      sources: [],
      base: { seenOrdinal: 1, assigneeId: null, heldMs: 0, force: false },
    });

  /** A chat page's live line, with everything that it heard. */
  function listen(token: string, after = 0) {
    const heard: ChatHubFrame[] = [];
    const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/chat/live`);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token, after })));
    socket.on('message', (data) => heard.push(ChatHubFrame.parse(JSON.parse(data.toString()))));
    /** Each once, as the page takes them: what was written just before may come by the greeting and by the feed. */
    const messages = (): ChatMessage[] => {
      const all = heard.flatMap((frame) => (frame.type === 'messages' ? frame.messages : []));
      return [...new Map(all.map((message) => [message.id, message])).values()];
    };
    return { socket, heard, messages, close: () => socket.terminate() };
  }

  it('a page that is only opened leaves nothing behind', async () => {
    const chat = await start({ name: 'Maya' });
    expect(await stored(chat)).toBeNull();
    expect(chat.messages).toEqual([]);
  });

  it('a customer’s first message opens a conversation that waits for an answer', async () => {
    const chat = await start({ name: 'Maya Chen', email: 'maya@x.example', locale: 'es' });
    expect((await write(chat, 'I sent 500 USDT\nand nothing arrived')).status).toBe(200);
    expect(await stored(chat)).toMatchObject({
      channel: 'chat',
      status: 'new',
      subject: 'I sent 500 USDT',
      preview: 'I sent 500 USDT and nothing arrived',
      lastOrdinal: 1,
    });
    expect((await stored(chat))?.waitingSince).not.toBeNull();
  });

  it('a message sent twice, or twenty times at once, is written once', async () => {
    const chat = await start({ name: 'Maya' });
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => write(chat, 'hello?', id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await readThread(db(), chat.conversationId, undefined, 50)).toHaveLength(1);
  });

  it('an answer reaches the open page, by the agent’s public name, and never a note', async () => {
    const chat = await start({ name: 'Maya' });
    await write(chat, 'anyone there?');
    const page = listen(chat.token);
    await expect.poll(() => page.messages()).toHaveLength(1);
    await act({
      kind: 'note',
      conversationId: chat.conversationId,
      messageId: randomUUID(),
      bodyText: 'looks like a scammer',
      attachments: [],
    });
    expect(await answer(chat, 'Hello Maya')).toMatchObject({ outcome: 'applied' });
    await expect.poll(() => page.messages().map((m) => m.text)).toContain('Hello Maya');
    expect(page.messages().at(-1)).toMatchObject({ from: 'agent', agentName: desk.agents.omar.publicName });
    expect(JSON.stringify(page.heard)).not.toMatch(/scammer|omar@/i);
    const resumed = await call('session', { token: chat.token });
    expect(JSON.stringify(resumed.body)).not.toContain('scammer');
    page.close();
  });

  it('the desk sees when its answer was delivered and when it was read', async () => {
    const chat = await start({ name: 'Maya' });
    await write(chat, 'hi');
    await answer(chat, 'Hello');
    const state = async () =>
      (await readThread(db(), chat.conversationId, undefined, 5)).find((m) => m.bodyText === 'Hello')?.state;
    expect(await state()).toBe('sent');
    const page = listen(chat.token);
    await expect.poll(() => state()).toBe('delivered');
    await expect.poll(() => page.messages().map((m) => m.text)).toContain('Hello');
    page.socket.send(JSON.stringify({ type: 'read', ordinal: page.messages().at(-1)?.ordinal }));
    await expect.poll(() => state()).toBe('read');
    page.close();
  });

  it('a page that comes back hears what it missed, once', async () => {
    const chat = await start({ name: 'Maya' });
    await write(chat, 'one');
    await answer(chat, 'two');
    const first = listen(chat.token);
    await expect.poll(() => first.messages()).toHaveLength(2);
    const last = first.messages().at(-1)?.ordinal ?? 0;
    first.close();
    await answer(chat, 'three');
    const again = listen(chat.token, last);
    await expect.poll(() => again.messages().map((m) => m.text)).toEqual(['three']);
    again.close();
  });

  it('a message to a solved conversation opens it again', async () => {
    const chat = await start({ name: 'Maya' });
    await write(chat, 'hi');
    await act({ kind: 'status', conversationId: chat.conversationId, status: 'solved', expected: 'new' });
    const resumed = ChatSession.parse((await call('session', { token: chat.token })).body);
    expect(resumed.state).toBe('solved');
    await write(chat, 'it happened again');
    expect((await stored(chat))?.status).toBe('open');
  });

  it('a typed name identifies nobody; the exchange’s signed token does, on any device', async () => {
    const secret = new TextEncoder().encode('shared-with-the-exchange-and-nobody-else');
    const token = (sub: string, key = secret) =>
      new SignJWT({ name: 'Maya Chen', email: 'maya@x.example' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(sub)
        .setAudience('groundcrew-chat')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key);
    const phone = await start({ identity: await token('user-1') });
    await write(phone, 'from my phone');
    const laptop = await start({ identity: await token('user-1') });
    expect(laptop.conversationId).toBe(phone.conversationId);
    expect(laptop.messages.map((m) => m.text)).toEqual(['from my phone']);
    const impostor = await start({ name: 'Maya Chen', email: 'maya@x.example' });
    expect(impostor.conversationId).not.toBe(phone.conversationId);
    const forged = await call('start', { json: { identity: await token('user-1', new Uint8Array(32)) } });
    expect(forged).toMatchObject({ status: 400, body: { kind: 'bad-input', fields: ['identity'] } });
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"user-1","aud":"groundcrew-chat"}')}.`;
    expect((await call('start', { json: { identity: unsigned } })).status).toBe(400);
  });

  it('whoever was merged with a customer goes on in their own chat, and sees nothing of the customer’s', async () => {
    const secret = new TextEncoder().encode('shared-with-the-exchange-and-nobody-else');
    const identity = () =>
      new SignJWT({ name: 'Nia Owens', email: 'nia@x.example' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('user-nia')
        .setAudience('groundcrew-chat')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(secret);
    const known = await start({ identity: await identity() });
    await write(known, 'my balance is wrong');
    const claimed = await start({ name: 'Nia Owens', email: 'nia@x.example' });
    await write(claimed, 'it is me, tell me my balance');
    const customerId = (await stored(known))?.customerId ?? '';
    const otherId = (await stored(claimed))?.customerId ?? '';
    const take = { facts: [], fields: [] };
    expect(await act({ kind: 'customer-merge', customerId, otherId, take })).toMatchObject({
      outcome: 'applied',
    });
    expect((await stored(claimed))?.customerId).toBe(customerId);

    expect((await write(claimed, 'hello?')).status).toBe(200);
    const page = ChatSession.parse((await call('session', { token: claimed.token })).body);
    expect(page.messages.map(({ text }) => text)).toEqual(['it is me, tell me my balance', 'hello?']);
    // Theirs is the younger chat, and no page of the customer's opens it.
    const again = await start({ identity: await identity() });
    expect(again.conversationId).toBe(known.conversationId);
    expect(again.messages.map(({ text }) => text)).toEqual(['my balance is wrong']);
  });

  it('one customer’s token opens no other conversation and none of the desk’s calls', async () => {
    const mine = await start({ name: 'Maya' });
    await write(mine, 'hi');
    const received = await receiveCustomerMessage(
      desk.hub.context,
      { workspaceId: desk.workspace.id, conversationId: mine.conversationId, customerId: randomUUID() },
      { id: randomUUID(), text: 'I am not Maya' },
    );
    expect(received.outcome).toBe('not-found');
    const desks = await fetch(`${desk.url}/api/v1/sync/start`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mine.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(desks.status).toBe(401);
    const agent = await desk.signIn('omar');
    expect((await call('session', { token: agent.accessToken })).status).toBe(401);
  });

  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  ]);
  const upload = (chat: ChatSession, bytes: Uint8Array<ArrayBuffer>, name = 'screen.png') =>
    call('files', {
      method: 'PUT',
      token: chat.token,
      body: bytes,
      headers: { 'content-type': 'image/png', 'x-file-name': encodeURIComponent(name) },
    });

  it('a picture goes to the desk by its content and comes back to its own conversation alone', async () => {
    const chat = await start({ name: 'Maya' });
    const { status, body } = await upload(chat, png, 'écran ../../x.png');
    expect({ status, body }).toMatchObject({ status: 200, body: { mime: 'image/png', bytes: png.length } });
    const id = randomUUID();
    await call('messages', { token: chat.token, json: { id, text: '', attachments: [body] } });
    const hash = createHash('sha256').update(png).digest('hex');
    const get = (token: string) =>
      fetch(`${desk.url}/chat/api/files/${hash}`, { headers: { authorization: `Bearer ${token}` } });
    const own = await get(chat.token);
    expect(new Uint8Array(await own.arrayBuffer())).toEqual(png);
    expect(own.headers.get('content-disposition')).toBe('attachment');
    expect(own.headers.get('x-content-type-options')).toBe('nosniff');
    const stranger = await start({ name: 'Eve' });
    await write(stranger, 'hi');
    expect((await get(stranger.token)).status).toBe(404);
    const stolen = await call('messages', {
      token: stranger.token,
      json: { id: randomUUID(), text: '', attachments: [body] },
    });
    expect(stolen).toMatchObject({ status: 400, body: { fields: ['attachments'] } });
  });

  it.each([
    ['a program called screen.png', Uint8Array.from([0x4d, 0x5a, 0, 1, 2, 3]), 415],
    [
      'a picture that holds scripts',
      new TextEncoder().encode('<?xml version="1.0"?><svg onload="x()"/>'),
      415,
    ],
    ['11 MB', new Uint8Array(11 * 1024 * 1024), 413],
  ])('%s is refused', async (_what, bytes, expected) => {
    const chat = await start({ name: 'Maya' });
    expect((await upload(chat, bytes as Uint8Array<ArrayBuffer>)).status).toBe(expected);
  });

  it.each([
    ['no name', 'start', { name: '   ' }, 400, 'bad-input'],
    ['a language nobody speaks here', 'start', { name: 'x', locale: 'xx' }, 400, 'bad-input'],
    ['a novel', 'messages', { id: randomUUID(), text: 'x'.repeat(4001) }, 400, 'bad-input'],
    ['an id that is none', 'messages', { id: '1; drop table', text: 'x' }, 400, 'bad-input'],
    ['nothing', 'messages', { id: randomUUID(), text: ' \n ' }, 400, 'bad-input'],
    ['too much', 'messages', { id: randomUUID(), text: 'x'.repeat(100_000) }, 413, 'too-large'],
  ])('%s is answered with a typed error', async (_what, path, json, status, kind) => {
    const chat = await start({ name: 'Maya' });
    const reply = await call(path, { token: chat.token, json });
    expect(reply).toMatchObject({ status, body: { kind } });
    expect(JSON.stringify(reply.body)).not.toMatch(/\bat .*\.ts|node_modules|select |insert /i);
    expect(await stored(chat)).toBeNull();
  });

  it('broken JSON, a missing token and an unknown call are answered with typed errors', async () => {
    const broken = await call('start', {
      method: 'POST',
      body: '{"name":',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken).toMatchObject({ status: 400, body: { kind: 'bad-input' } });
    expect(await call('session')).toMatchObject({ status: 401, body: { kind: 'not-signed-in' } });
    expect(await call('nonsense')).toMatchObject({ status: 404, body: { kind: 'not-found' } });
  });

  it('a live line that says nothing sensible, or too much, is cut', async () => {
    const chat = await start({ name: 'Maya' });
    const silly = listen('not-a-token-not-a-token');
    await expect.poll(() => silly.heard).toContainEqual({ type: 'bye', kind: 'not-signed-in' });
    const loud = listen(chat.token);
    await expect.poll(() => loud.heard.length).toBeGreaterThan(0);
    for (let i = 0; i < 100; i++) loud.socket.send('{"type":"ping","n":1}');
    await expect.poll(() => loud.heard).toContainEqual({ type: 'bye', kind: 'rate-limited' });
  });

  it('hostile text is kept as text', async () => {
    const chat = await start({ name: '<img src=x onerror=alert(1)>' });
    const text = '<script>alert(1)</script>\u0000\u202Eevil\uD800';
    await write(chat, text);
    const [message] = await readThread(db(), chat.conversationId, undefined, 5);
    expect(message?.bodyText).toBe('<script>alert(1)</script>\u202Eevil\uFFFD');
    expect(message?.bodyHtml).toBeNull();
  });

  it('who starts a chat over and over waits, and is told how long', async () => {
    const answers = [];
    for (let i = 0; i < 25; i++) answers.push(await call('start', { json: { name: 'Maya' } }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ body: { kind: 'rate-limited', retry: 'later' } });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('a customer whose conversation was merged goes on in the other one, on the page that they have open', async () => {
    const chat = await start({ name: 'Nia Okafor' });
    await write(chat, 'Where is my deposit?');
    const own = await stored(chat);
    if (!own) throw new Error('not stored');
    const opened = await openConversation(desk.hub.context, desk.workspace.id, {
      customer: { id: own.customerId },
      channel: 'chat',
      subject: 'The same, by another way',
      groupId: own.groupId,
      first: { id: randomUUID(), text: 'I wrote before' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const other = opened.conversation;
    const page = listen(chat.token);
    await expect.poll(() => page.messages()).toHaveLength(1);

    const merged = { conversationId: other.id, otherId: own.id };
    expect(await act({ kind: 'merge', ...merged })).toMatchObject({ outcome: 'applied' });
    await answer({ ...chat, conversationId: other.id }, 'It has arrived now.');
    await expect
      .poll(() => page.messages().map(({ from, text }) => [from, text]))
      .toEqual([
        ['you', 'Where is my deposit?'],
        ['agent', 'It has arrived now.'],
      ]);
    expect((await write(chat, 'Thank you!')).status).toBe(200);
    await expect.poll(() => page.messages()).toHaveLength(3);
    const ordinals = page.messages().map(({ ordinal }) => ordinal);
    expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
    expect(new Set(ordinals).size).toBe(3);
    const texts = async (id: string) =>
      (await readThread(db(), id, undefined, 50)).flatMap(({ kind, bodyText }) =>
        kind === 'reply' ? [bodyText] : [],
      );
    expect(await texts(other.id)).toEqual(['Thank you!', 'It has arrived now.', 'I wrote before']);

    // Read there counts there; a page that comes back has all of it, and nothing twice.
    page.socket.send(JSON.stringify({ type: 'read', ordinal: ordinals[1] }));
    const answerOf = async (id: string) =>
      (await readThread(db(), id, undefined, 50)).find(({ bodyText }) => bodyText === 'It has arrived now.');
    await expect.poll(async () => (await answerOf(other.id))?.state).toBe('read');
    page.close();
    const { body } = await call('session', { token: chat.token });
    expect(ChatSession.parse(body).messages.map(({ text }) => text)).toEqual([
      'Where is my deposit?',
      'It has arrived now.',
      'Thank you!',
    ]);

    // Taken apart again, each hears its own.
    expect(await act({ kind: 'unmerge', ...merged })).toMatchObject({ outcome: 'applied' });
    await write(chat, 'And one more thing');
    expect(await texts(own.id)).toEqual(['And one more thing', 'Where is my deposit?']);
  });
});
