import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { createHub, type Hub } from '../../src/hub/hub.ts';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import { withChanges } from '../../src/hub/store/changes.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { Change, type ChangesFrame } from '../../src/shared/wire/sync.ts';
import { wireVersion } from '../../src/shared/wire/version.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { createModelEngine } from '../support/model-engine.ts';
import { openLive, wireClient } from '../support/wire.ts';

const system = { kind: 'system', id: null } as const;
const parse = (frame: ChangesFrame) => frame.changes.map((one) => Change.parse(one));

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterAll(() => hub.close());

  const write = (to: Conversation, text: string, by: Hub = hub.hub) =>
    receiveCustomerMessage(
      by.context,
      { workspaceId: hub.workspace.id, conversationId: to.id, customerId: to.customerId },
      { id: uuidv7(), text },
    );
  const join = async (name: keyof TestHub['agents'], url = hub.url) => {
    const session = await hub.signIn(name);
    const live = await openLive(url, { session });
    return { session, live, welcome: await live.next('welcome') };
  };

  it('pushes what a customer writes to those who may see it, and to nobody else', async () => {
    const omar = await join('omar');
    const mia = await join('mia');
    await write(hub.conversations.g1, 'Are you there?');
    const { frame } = await omar.live.next('changes');
    expect(frame.from).toBe(omar.welcome.head);
    expect(parse(frame).map((change) => change.entity)).toEqual(['conversation', 'message']);
    expect(parse(frame)[1]?.row).toMatchObject({ bodyText: 'Are you there?' });
    // What mia hears next begins where she was: nothing of the above came to her.
    await write(hub.conversations.w1, 'Hello?');
    const hers = await mia.live.next('changes');
    expect(hers.frame.from).toBe(mia.welcome.head);
    expect(
      parse(hers.frame).every((change) => JSON.stringify(change.row).includes(hub.conversations.w1.id)),
    ).toBe(true);
    omar.live.close();
    mia.live.close();
  });

  it('pushes frames that follow each other without a gap, under a burst of writers', async () => {
    const omar = await join('omar');
    const engine = createModelEngine(wireClient(hub.url, omar.session));
    await engine.begin();
    const { g1, g2, g3, w1 } = hub.conversations;
    const texts = new Set<string>();
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const to = [g1, g2, g3, w1][n % 4] ?? g1;
        if (to !== w1) texts.add(`burst ${n}`);
        await write(to, `burst ${n}`);
      }),
    );
    const held = () => new Set([...engine.messages.values()].map((message) => message.bodyText));
    while ([...texts].some((text) => !held().has(text))) {
      const { frame } = await omar.live.next('changes');
      if (frame.to > engine.cursor())
        expect(await engine.take({ ...frame, from: Math.max(frame.from, engine.cursor()) })).toBe(true);
    }
    const changes = omar.live.heard.filter((frame) => frame.type === 'changes').map((one) => one.frame);
    for (const [index, frame] of changes.entries()) {
      if (index > 0) expect(frame.from).toBe(changes[index - 1]?.to);
    }
    omar.live.close();
  });

  it('pushes a conversation whole to whom it comes into sight, a tombstone to whom it leaves', async () => {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Ren', locale: 'en' } },
      channel: 'chat',
      subject: 'A question',
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), text: 'First words' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const { id } = opened.conversation;
    const omar = await join('omar');
    await restrictConversation(hub.hub.context, hub.workspace.id, id, true, system);
    await omar.live.next('changes', ({ frame }) =>
      parse(frame).some((change) => change.id === id && change.row === null),
    );
    await restrictConversation(hub.hub.context, hub.workspace.id, id, false, system);
    expect(parse((await omar.live.next('changes')).frame).map((change) => change.entity)).toEqual([
      'customer',
      'conversation',
      'message',
    ]);
    omar.live.close();
  });

  it('tells an engine to pull when its scope changed, and pushes by the new scope from then on', async () => {
    const mia = await join('mia');
    const { mia: agent } = hub.agents;
    const groupIds = [...agent.groupIds, hub.groups.general.id];
    await changeAgent(hub.hub.context, hub.workspace.id, agent.id, { groupIds }, system);
    const pull = await mia.live.next('pull');
    expect(pull.scopeEpoch).toBe(mia.welcome.scopeEpoch + 1);
    await write(hub.conversations.g2, 'Now mia hears this');
    expect(parse((await mia.live.next('changes')).frame).at(-1)?.row).toMatchObject({
      bodyText: 'Now mia hears this',
    });
    await changeAgent(hub.hub.context, hub.workspace.id, agent.id, { groupIds: agent.groupIds }, system);
    await mia.live.next('pull');
    await write(hub.conversations.g2, 'And this no more');
    await write(hub.conversations.w2, 'But this');
    expect(JSON.stringify((await mia.live.next('changes')).frame)).not.toContain('no more');
    mia.live.close();
  });

  it('shows who is in a conversation to those who may see it, until they leave', async () => {
    const omar = await join('omar');
    const sven = await join('sven');
    const mia = await join('mia');
    const { g1, s1 } = hub.conversations;
    sven.live.say({
      type: 'presence',
      here: [
        { conversationId: g1.id, doing: 'replying' },
        { conversationId: s1.id, doing: 'viewing' },
      ],
    });
    const shown = await omar.live.next('presence');
    expect(shown).toEqual({
      type: 'presence',
      conversationId: g1.id,
      agents: [{ conversationId: g1.id, agentId: hub.agents.sven.id, doing: 'replying' }],
    });
    const late = await join('lena');
    expect((await late.live.next('presence')).agents).toHaveLength(1);
    sven.live.close();
    expect(await omar.live.next('presence')).toEqual({ type: 'presence', conversationId: g1.id, agents: [] });
    // Nobody outside hears where sven was, and nobody sits in a conversation that they can't see.
    omar.live.say({ type: 'presence', here: [{ conversationId: s1.id, doing: 'viewing' }] });
    omar.live.say({ type: 'ping', n: 7 });
    await omar.live.next('pong', (pong) => pong.n === 7);
    expect(hub.hub.context.live.presentIn(s1.id)).toEqual([]);
    expect(mia.live.heard.filter((frame) => frame.type === 'presence')).toEqual([]);
    for (const { live } of [omar, mia, late]) live.close();
  });

  it('shows that a customer is writing to those who may see it', async () => {
    const omar = await join('omar');
    const mia = await join('mia');
    await hub.hub.context.live.customerTyping(hub.workspace.id, hub.conversations.g3.id);
    const typing = await omar.live.next('typing');
    expect(typing.conversationId).toBe(hub.conversations.g3.id);
    expect(typing.until).toBeGreaterThan(Date.now());
    mia.live.say({ type: 'ping', n: 1 });
    await mia.live.next('pong');
    expect(mia.live.heard.map((frame) => frame.type)).not.toContain('typing');
    omar.live.close();
    mia.live.close();
  });

  it('keeps a line whose token is renewed, and no line for somebody else’s token', async () => {
    const omar = await join('omar');
    const renewed = await wireClient(hub.url).auth.refresh({ refreshToken: omar.session.refreshToken });
    omar.live.say({ type: 'token', accessToken: renewed.accessToken });
    omar.live.say({ type: 'ping', n: 2 });
    await omar.live.next('pong');
    omar.live.say({ type: 'token', accessToken: (await hub.signIn('mia')).accessToken });
    expect((await omar.live.next('bye')).error.kind).toBe('forbidden');
    await omar.live.closed;
  });

  it.each([
    ['another version', { type: 'hello', version: 99, accessToken: 'x', cursor: 0 }, 'upgrade-required'],
    ['no good token', { type: 'hello', version: wireVersion, accessToken: 'x', cursor: 0 }, 'not-signed-in'],
    ['anything before hello', { type: 'presence', here: [] }, 'bad-input'],
    ['an unknown frame', { type: 'subscribe', all: true }, 'bad-input'],
  ])('says goodbye to %s', async (_what, frame, kind) => {
    const live = await openLive(hub.url);
    live.sayRaw(JSON.stringify(frame));
    expect((await live.next('bye')).error.kind).toBe(kind);
    await live.closed;
  });

  it('says goodbye to what is no JSON, to frames without end, and to frames too large', async () => {
    const nonsense = await openLive(hub.url);
    nonsense.sayRaw('{{{');
    expect((await nonsense.next('bye')).error.kind).toBe('bad-input');
    const flood = await join('omar');
    for (let n = 0; n < 300; n += 1) flood.live.say({ type: 'ping', n });
    expect((await flood.live.next('bye')).error.kind).toBe('rate-limited');
    const large = await openLive(hub.url);
    large.sayRaw('x'.repeat(70 * 1024));
    expect(await large.closed).toBe(1009);
  });

  it('upgrades nothing but its own paths', async () => {
    const status = await new Promise<number>((resolve) => {
      const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/elsewhere`);
      socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(404);
  });
});

it('carries changes, presence and ended sessions between two nodes on one PostgreSQL', async () => {
  const hub = await startTestHub({ database: 'postgres' });
  const other = await createHub({
    store: await hub.database.open(),
    filesDir: '/nonexistent',
    log: hub.hub.context.log,
    embedded: { secret: 'x'.repeat(40) },
  });
  const session = await hub.signIn('omar');
  const there = await openLive(other.url, { session });
  await there.next('welcome');
  const here = await openLive(hub.url, { session: await hub.signIn('lena') });
  await here.next('welcome');
  const { g1 } = hub.conversations;

  // The other node listens a moment after it opens: whatever is said before that it hears by looking itself.
  await receiveCustomerMessage(
    hub.hub.context,
    { workspaceId: hub.workspace.id, conversationId: g1.id, customerId: g1.customerId },
    { id: uuidv7(), text: 'Across' },
  );
  expect(JSON.stringify(await there.next('changes'))).toContain('Across');
  here.say({ type: 'presence', here: [{ conversationId: g1.id, doing: 'viewing' }] });
  expect((await there.next('presence')).agents).toMatchObject([{ agentId: hub.agents.lena.id }]);
  expect(other.context.live.connectedAgents(hub.workspace.id)).toBe(2);
  await wireClient(hub.url, session).auth.signOut({});
  expect((await there.next('bye')).error.kind).toBe('not-signed-in');
  here.close();
  await other.close();
  await hub.close();
});

it('keeps a slow engine from holding up the hub: it is told to pull when it reads again', async () => {
  const hub = await startTestHub({ database: 'postgres' });
  const { g1, g2 } = hub.conversations;
  const slow = await openLive(hub.url, { session: await hub.signIn('omar') });
  const quick = await openLive(hub.url, { session: await hub.signIn('lena') });
  await slow.next('welcome');
  await quick.next('welcome');
  slow.pause();
  const html = `<p>${'x'.repeat(400_000)}</p>`;
  for (let n = 0; n < 40; n += 1) {
    await receiveCustomerMessage(
      hub.hub.context,
      { workspaceId: hub.workspace.id, conversationId: g1.id, customerId: g1.customerId },
      { id: uuidv7(), text: `large ${n}`, html },
    );
    await quick.next('changes');
  }
  slow.resume();
  await slow.next('pull');
  expect(JSON.stringify(slow.heard)).not.toContain('large 39');
  await receiveCustomerMessage(
    hub.hub.context,
    { workspaceId: hub.workspace.id, conversationId: g2.id, customerId: g2.customerId },
    { id: uuidv7(), text: 'after' },
  );
  await slow.next('changes', (frame) => JSON.stringify(frame).includes('after'));
  slow.close();
  quick.close();
  await hub.close();
});

it('goes on by itself when PostgreSQL has dropped every connection', async () => {
  const hub = await startTestHub({ database: 'postgres' });
  const session = await hub.signIn('omar');
  const live = await openLive(hub.url, { session });
  await live.next('welcome');
  const other = await hub.database.open();
  await other.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  const { g1 } = hub.conversations;
  const to = { workspaceId: hub.workspace.id, conversationId: g1.id, customerId: g1.customerId };
  const inbound = { id: uuidv7(), text: 'Still there?' };
  await vi.waitFor(() => receiveCustomerMessage(hub.hub.context, to, inbound), { timeout: 10_000 });
  await live.next('changes', (frame) => JSON.stringify(frame).includes('Still there?'));
  // What another node writes it hears by its ear, which has to be connected again.
  const heard = new Set<number>();
  hub.hub.store.heads.onCommitted((head) => head && heard.add(head.seq));
  await vi.waitFor(
    async () => {
      const { seq } = await withChanges(other, hub.workspace.id, Date.now(), async (_tx, changes) =>
        changes.add({ entity: 'agent', id: hub.agents.omar.id }),
      );
      await vi.waitFor(() => expect(heard).toContain(seq), { timeout: 300 });
    },
    { timeout: 15_000, interval: 200 },
  );
  live.close();
  await other.close();
  await hub.close();
});
