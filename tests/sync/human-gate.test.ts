import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { editConversation, type Purpose } from '../../src/hub/services/conversation-edit.ts';
import type { Inbound } from '../../src/hub/services/customer-words.ts';
import { oldGatesRead, readOldGates } from '../../src/hub/services/gate/read-old.ts';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { sendDue } from '../../src/hub/services/send-scheduled.ts';
import { loadPlanOf } from '../../src/hub/services/sla/plan.ts';
import { withChanges } from '../../src/hub/store/changes.ts';
import { lockConversation } from '../../src/hub/store/queries/conversations.ts';
import { readCustomer } from '../../src/hub/store/queries/customers.ts';
import { conversations, messages } from '../../src/hub/store/schema/conversations.ts';
import { scheduledMessages } from '../../src/hub/store/schema/scheduled.ts';
import { hubSettings } from '../../src/hub/store/schema/workspaces.ts';
import type { Author, Conversation } from '../../src/shared/domain/conversation.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const ordinary = 'How do I create an API key with read-only permission?';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  async function open(first: Partial<Inbound> & { readonly text: string }, of?: Conversation) {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: of ? { id: of.customerId } : { create: { name: 'Nia', locale: 'en', email: null } },
      channel: 'email',
      subject: first.subject ?? '',
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), ...first },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  const writes = async ({ id, customerId }: Conversation, text: string) => {
    const to = { workspaceId: hub.workspace.id, conversationId: id, customerId };
    const received = await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text });
    if (received.outcome !== 'received') throw new Error(received.outcome);
    return received.message;
  };
  const gateOf = async ({ id }: { readonly id: string }) => (await conversationAtHub(hub, id)).gate;
  const bot: Author = { kind: 'bot', id: null };

  /** As a sender does: in one transaction with the conversation's lock. */
  async function sendAutomatically({ id }: Conversation, purpose: Purpose): Promise<boolean> {
    const { context } = hub.hub;
    const workspaceId = hub.workspace.id;
    const { result } = await withChanges(context.store, workspaceId, context.clock(), async (tx, changes) => {
      const conversation = await lockConversation(tx, workspaceId, id);
      const customer = conversation && (await readCustomer(tx, conversation.customerId));
      if (!conversation || !customer) throw new Error('no such conversation');
      const planOf = await loadPlanOf(tx, workspaceId, customer);
      const edit = editConversation(conversation, context.clock(), planOf);
      const said = edit.sayAutomatically(purpose, {
        id: uuidv7(),
        author: bot,
        bodyText: `From a machine: ${purpose}`,
      });
      await edit.finish(tx, workspaceId, changes);
      return said !== null;
    });
    return result;
  }
  const fromMachines = async ({ id }: Conversation) =>
    (
      await hub.hub.context.store.db
        .select()
        .from(messages)
        .where(and(eq(messages.conversationId, id), eq(messages.authorKind, 'bot')))
        .orderBy(messages.ordinal)
    ).map(({ bodyText }) => bodyText);

  it('a machine answers what is ordinary, and nothing else; its acknowledgement always goes', async () => {
    const asks = await open({ text: ordinary });
    expect(await gateOf(asks)).toBeNull();
    expect(await sendAutomatically(asks, 'answer')).toBe(true);
    const first = await writes(asks, 'my whole savings are not there any more');
    expect(await gateOf(asks)).toMatchObject({
      level: 'human',
      reasons: expect.arrayContaining([
        expect.objectContaining({
          topic: 'funds',
          messageId: first.id,
          words: expect.arrayContaining(['savings']),
        }),
      ]),
    });
    expect(await sendAutomatically(asks, 'answer')).toBe(false);
    expect(await sendAutomatically(asks, 'acknowledgement')).toBe(true);
    expect(await fromMachines(asks)).toEqual(['From a machine: answer', 'From a machine: acknowledgement']);
    // The customer still waits for a person.
    expect(await conversationAtHub(hub, asks.id)).toMatchObject({
      lastAuthorKind: 'customer',
      preview: 'my whole savings are not there any more',
      waitingSince: expect.any(Number),
    });
  });

  it('nobody who is no person says anything past the gate', async () => {
    const asks = await open({ text: ordinary });
    const edit = editConversation(asks, Date.now(), () => ({}) as never);
    const said = { id: uuidv7(), kind: 'reply' as const, author: bot, bodyText: 'Hello' };
    expect(() => edit.say(said as never)).toThrow('sayAutomatically');
  });

  it('is raised by subject, formatting, file and secret, and never lowered again', async () => {
    const topics = async (conversation: Conversation) =>
      (await gateOf(conversation))?.reasons.map(({ topic }) => topic);
    expect(await topics(await open({ text: 'Hello', subject: 'I was hacked' }))).toContain('security');
    expect(
      await topics(await open({ text: 'Hello', html: '<p>Hello</p><p>I was <b>ha</b>cked</p>' })),
    ).toContain('security');
    expect(await topics(await open({ text: phrase }))).toContain('security');
    expect(await topics(await open({ text: `${'so '.repeat(80_000)}` }))).toContain('unread');

    const dies = await open({ text: 'I want to die' });
    expect(await gateOf(dies)).toMatchObject({ level: 'urgent' });
    const before = await gateOf(dies);
    await writes(dies, 'Thanks, all is great now. I love the app!');
    expect((await gateOf(dies))?.reasons).toEqual(expect.arrayContaining(before?.reasons ?? []));
    const engine = await engineOf();
    await until('it is here', async () => (await rowOf(engine, dies.id)) !== undefined);
    for (const status of ['solved', 'open'] as const) {
      await call(engine).conversation.act({ ids: [dies.id], action: { type: 'status', status } });
      await until('it is sent', () => isSent(engine));
      expect(await conversationAtHub(hub, dies.id)).toMatchObject({ status, gate: { level: 'urgent' } });
    }
  });

  async function engineOf(): Promise<TestEngine> {
    const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(engine);
    return engine;
  }
  const rowOf = async (engine: TestEngine, id: string) =>
    (await call(engine).inbox.list({ view: 'open', sort: 'urgency', limit: 100 })).rows.find(
      (row) => row.id === id,
    );

  it('what was suggested leaves word by word only while a machine might say it too, whenever that changes', async () => {
    const proxy = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const engine = await startEngineOf(proxy.url, await hub.signIn('omar'));
      await inStep(engine);
      const [asks, stays, later] = [
        await open({ text: ordinary }),
        await open({ text: ordinary }),
        await open({ text: ordinary }),
      ];
      const all = [asks, stays, later];
      await until('they are here', async () =>
        (await Promise.all(all.map(({ id }) => rowOf(engine, id)))).every(Boolean),
      );
      const suggestion = 'You make one under Settings, API keys. Tick what it may read.';
      for (const { id: conversationId } of all)
        await call(engine).articles.suggested({ conversationId, text: suggestion });
      const write = ({ id: conversationId }: Conversation, text: string, at: number | null = null) =>
        call(engine).compose.send({
          ...{ conversationId, mode: 'reply' as const, text, rich: null, attachments: [], sources: [] },
          ...{ actions: [], thenStatus: null, at },
        });
      const soon = Date.now() + 3_600_000;
      await write(later, suggestion, soon);
      await until('it is kept for later', () => isSent(engine));

      proxy.set({ refuse: true });
      proxy.resetAll();
      await until('the line is cut', () => engine.status().connection.state !== 'online');
      await write(asks, suggestion);
      await write(stays, suggestion);
      await write(stays, `${suggestion} I have looked: yours has none yet.`);
      await writes(asks, 'All my savings are gone');
      await writes(later, 'All my savings are gone');
      proxy.clear();
      await until('all is sent', () => isSent(engine));
      expect(
        engine.services.outbox.list().map(({ reason, conversationId }) => [conversationId, reason?.code]),
      ).toEqual([[asks.id, 'outbox.refused.suggested']]);
      await until('the others are there', async () => (await repliesIn(stays)).length === 2);
      expect(await repliesIn(asks)).toEqual([]);

      const [row] = await call(engine).scheduled.list({ conversationId: later.id });
      const { db } = hub.hub.context.store;
      await db
        .update(scheduledMessages)
        .set({ at: 1, holdOnReply: false })
        .where(eq(scheduledMessages.id, row?.id ?? ''));
      const due = { id: row?.id ?? '', workspaceId: hub.workspace.id, conversationId: later.id };
      await sendDue(hub.hub.context, due);
      expect(await repliesIn(later)).toEqual([]);
      const [held] = await db.select().from(scheduledMessages).where(eq(scheduledMessages.id, due.id));
      expect(held).toMatchObject({ suggested: true, heldBecause: 'refused' });
    } finally {
      await proxy.close();
    }
  });
  const repliesIn = async ({ id }: Conversation) =>
    hub.hub.context.store.db
      .select()
      .from(messages)
      .where(
        and(eq(messages.conversationId, id), eq(messages.authorKind, 'agent'), eq(messages.kind, 'reply')),
      );

  it('is seen at every workstation with why, and what may cost a life stands above what is urgent', async () => {
    const engine = await engineOf();
    const calm = await open({ text: ordinary });
    const other = await open({ text: ordinary });
    await until('both are here', async () =>
      Boolean((await rowOf(engine, calm.id)) && (await rowOf(engine, other.id))),
    );
    expect((await rowOf(engine, calm.id))?.gate).toBeNull();
    const order = async () =>
      (await call(engine).inbox.list({ view: 'open', sort: 'urgency', limit: 100 })).rows.map(({ id }) => id);
    expect((await order()).indexOf(other.id)).toBeGreaterThan((await order()).indexOf(calm.id));
    const { id } = await writes(other, 'I do not want to live, no reason to live');
    await until('it is known', async () => (await rowOf(engine, other.id))?.gate === 'urgent');
    expect((await order()).indexOf(other.id)).toBeLessThan((await order()).indexOf(calm.id));
    const shown = (await call(engine).conversation.get({ id: other.id })).conversation.gate;
    expect(shown).toEqual(await gateOf(other));
    expect(shown?.reasons).toContainEqual(
      expect.objectContaining({
        topic: 'distress',
        level: 'urgent',
        messageId: id,
        words: ['no reason to live', 'reason to live'],
      }),
    );
  });

  it('goes along where conversations become one or are split', async () => {
    const engine = await engineOf();
    const stays = await open({ text: ordinary });
    const ends = await open({ text: 'I was hacked' }, stays);
    await until('both are here', async () =>
      Boolean((await rowOf(engine, stays.id)) && (await rowOf(engine, ends.id))),
    );
    engine.services.merging.merge({ id: stays.id, otherId: ends.id });
    await until('they are one', () => isSent(engine));
    expect(await gateOf(stays)).toEqual(await gateOf(ends));
    expect(await sendAutomatically(stays, 'answer')).toBe(false);
    const shown = async ({ id }: Conversation) => (await call(engine).conversation.get({ id })).conversation;
    await until(
      'the workstation knows of it',
      async () => (await shown(stays)).gate !== null && (await shown(ends)).mergedIntoId === stays.id,
    );
    engine.services.merging.unmerge({ id: ends.id });
    await until('they are two', () => isSent(engine));
    expect(await gateOf(ends)).toMatchObject({ level: 'human' });
    expect(await gateOf(stays)).toMatchObject({ level: 'human' });

    const one = await open({ text: 'I was hacked' });
    await writes(one, ordinary);
    await until('it is here', async () => (await rowOf(engine, one.id)) !== undefined);
    const { messages: thread } = await call(engine).conversation.thread({ id: one.id, limit: 20 });
    const chosen = thread.filter(({ bodyText }) => bodyText === 'I was hacked').map(({ id }) => id);
    const { id } = engine.services.merging.split({ id: one.id, messageIds: chosen });
    await until('it is split', () => isSent(engine));
    const off = await gateOf({ id });
    expect(off).toMatchObject({ level: 'human', reasons: [{ topic: 'security' }, { topic: 'unread' }] });
    expect(chosen).not.toContain(off?.reasons[0]?.messageId);
    const copies = await hub.hub.context.store.db
      .select()
      .from(messages)
      .where(eq(messages.conversationId, id));
    expect(copies.map((copy) => copy.id)).toContain(off?.reasons[0]?.messageId);
  });

  it('reads once what was written before the hub could', async () => {
    const { db } = hub.hub.context.store;
    const old = await open({ text: 'I was hacked' });
    await writes(old, 'Hello');
    // As a hub was before it knew of gates.
    await db.update(conversations).set({ gate: null }).where(eq(conversations.id, old.id));
    await db.delete(hubSettings).where(eq(hubSettings.key, oldGatesRead));
    expect(await readOldGates(hub.hub.context)).toBeGreaterThan(0);
    expect(await gateOf(old)).toMatchObject({ level: 'human' });
    await db.update(conversations).set({ gate: null }).where(eq(conversations.id, old.id));
    expect(await readOldGates(hub.hub.context)).toBe(0);

    // What was over by then is read when its customer comes back.
    await db.update(conversations).set({ status: 'solved' }).where(eq(conversations.id, old.id));
    await writes(old, ordinary);
    expect(await gateOf(old)).toMatchObject({ level: 'human' });
  });
});
