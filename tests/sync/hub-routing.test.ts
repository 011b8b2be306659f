import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { routeWaiting } from '../../src/hub/services/routing/try-again.ts';
import { insertAgents, updateAgent } from '../../src/hub/store/queries/agents.ts';
import { type Capacity, setCapacities } from '../../src/hub/store/queries/capacities.ts';
import { readConversations } from '../../src/hub/store/queries/conversations.ts';
import { readLoads } from '../../src/hub/store/queries/loads.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { insertRoutingRules } from '../../src/hub/store/queries/routing.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { capacities, routingRules } from '../../src/hub/store/schema/routing.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Agent } from '../../src/shared/domain/people.ts';
import type { RoutingAssignment, RoutingRule } from '../../src/shared/domain/routing.ts';
import type { Channel, Tier } from '../../src/shared/domain/vocabulary.ts';
import type { MutationResult } from '../../src/shared/wire/mutations.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);

/** As ten workstations would: each does the next thing as soon as it is done with one. */
async function tenAtOnce<Outcome>(deeds: readonly (() => Promise<Outcome>)[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...deeds];
  const work = async () => {
    for (let deed = waiting.shift(); deed; deed = waiting.shift()) outcomes.push(await deed());
  };
  await Promise.all(Array.from({ length: 10 }, work));
  return outcomes;
}

type Asked = {
  readonly text?: string;
  readonly channel?: Channel;
  readonly locale?: string;
  readonly tier?: Tier;
  readonly topic?: string;
  readonly accountManagerId?: string;
};

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  /** Ten who work in the general queue; nobody else is routed to. */
  const crew: Agent[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ database });
    const { store } = hub.hub;
    for (const { id } of Object.values(hub.agents)) await updateAgent(store.db, id, { state: 'off' });
    for (let n = 0; n < 10; n += 1)
      crew.push({
        ...hub.agents.omar,
        id: uuidv7(),
        name: `Crew ${n}`,
        email: `crew${n}@northgate.example`,
        languages: n === 3 ? ['es', 'en'] : ['en'],
        skills: n === 4 ? ['otc'] : [],
      });
    await insertAgents(store.db, hub.workspace.id, crew, Date.now());
    await changeWorkspaceSettings(store.db, hub.workspace.id, { routeToUnseen: true });
  });
  afterAll(() => hub.close());

  const context = () => hub.hub.context;
  const db = () => hub.hub.store.db;
  const member = (n: number): Agent => {
    const found = crew[n];
    if (!found) throw new Error(`No crew ${n}.`);
    return found;
  };

  async function open(asked: Asked = {}): Promise<Conversation> {
    const { text = 'Can you help?', channel = 'chat', locale = 'en', topic = null } = asked;
    const { tier = 'standard', accountManagerId = null } = asked;
    const opened = await openConversation(context(), hub.workspace.id, {
      customer: { create: { name: 'Nia', locale, tier, accountManagerId } },
      channel,
      topic,
      subject: 'A question',
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function now(one: Conversation): Promise<Conversation> {
    const [row] = await readConversations(db(), [one.id]);
    if (!row) throw new Error('It is gone.');
    return row;
  }
  const routed = async (one: Conversation) =>
    (await readThread(db(), one.id, undefined, 500))
      .reverse()
      .flatMap(({ event }) => (event?.type === 'routed' ? [event] : []));
  const claim = async (by: Agent, one: Conversation, to: Agent, more: { overLimit?: true } = {}) => {
    const [result] = await applyMutations(context(), { agentId: by.id, workspaceId: hub.workspace.id }, [
      {
        key: uuidv7(),
        mutation: {
          kind: 'assign',
          conversationId: one.id,
          assigneeId: to.id,
          expected: (await now(one)).assigneeId,
          ...more,
        },
      },
    ]);
    if (!result) throw new Error('No result.');
    return result as MutationResult;
  };
  const rule = (name: string, change: Partial<RoutingRule>, when: Partial<RoutingRule['when']> = {}) => ({
    id: uuidv7(),
    position: 0,
    name,
    active: true,
    groupId: null,
    priority: null,
    assign: null,
    last: false,
    ...change,
    when: {
      on: ['new' as const],
      channels: [],
      topics: [],
      words: [],
      languages: [],
      tiers: [],
      groupIds: [],
      priorities: [],
      accountManager: false,
      waitingAtLeast: null,
      ...when,
    },
  });
  const give = (how: RoutingAssignment['how'], more: Partial<RoutingAssignment> = {}) => ({
    assign: { how, skill: null, speaks: false, leaveFree: 0, ...more },
  });
  async function setRules(...rules: RoutingRule[]): Promise<void> {
    await db().delete(routingRules);
    await insertRoutingRules(
      db(),
      hub.workspace.id,
      rules.map((one, position) => ({ ...one, position })),
    );
  }
  async function setLimits(...rows: Capacity[]): Promise<void> {
    await db().delete(capacities);
    await setCapacities(db(), hub.workspace.id, rows);
  }
  const everybody = (channel: Channel | null, most: number): Capacity => ({
    agentId: null,
    channel,
    groupId: null,
    most,
  });
  async function emptyHands(): Promise<void> {
    await db().execute("update conversations set status = 'closed'");
    for (const { id } of crew) await updateAgent(db(), id, { state: 'available' });
  }

  it('asks rules in their order: queue and priority go to the first that names them, and each says why', async () => {
    await emptyHands();
    await setRules(
      rule('Stolen first', { priority: 'urgent' }, { words: ['stolen', 'hack'] }),
      rule(
        'Withdrawals',
        { groupId: hub.groups.withdrawals.id, priority: 'high' },
        { topics: ['withdrawal'] },
      ),
      rule('Everything else', { priority: 'low', last: true }),
      rule('Never reached', { groupId: hub.groups.withdrawals.id }),
    );
    const one = await open({ text: 'My coins were STOLEN, I was hacked', topic: 'withdrawal' });
    expect(one).toMatchObject({ priority: 'urgent', groupId: hub.groups.withdrawals.id, assigneeId: null });
    expect(await routed(one)).toEqual([
      {
        type: 'routed',
        rule: 'Stolen first',
        what: 'priority',
        to: 'urgent',
        because: [{ code: 'word', values: { word: 'stolen' } }],
      },
      {
        type: 'routed',
        rule: 'Withdrawals',
        what: 'group',
        to: hub.groups.withdrawals.id,
        because: [{ code: 'topic', values: { topic: 'withdrawal' } }],
      },
    ]);
    const plain = await open();
    expect(plain).toMatchObject({ priority: 'low', groupId: hub.groups.general.id });
  });

  it('gives in turn to those who are available, speak the language and have room', async () => {
    await emptyHands();
    await setLimits(everybody('chat', 1));
    await setRules(
      rule('Spanish', { ...give('round-robin', { speaks: true }), last: true }, { languages: ['es'] }),
      rule('Chats', give('round-robin')),
    );
    await updateAgent(db(), member(0).id, { state: 'break' });
    const spanish = await open({ locale: 'es' });
    expect(spanish.assigneeId).toBe(member(3).id);
    expect((await routed(spanish))[0]?.because.map((reason) => reason.code)).toEqual([
      'language',
      'speaks',
      'only-one',
    ]);
    const others = [];
    for (let n = 0; n < 8; n += 1) others.push((await open()).assigneeId);
    expect(new Set(others)).toEqual(new Set(crew.filter((_, n) => n !== 0 && n !== 3).map(({ id }) => id)));

    const late = await open();
    expect(late.assigneeId).toBeNull();
    expect((await routed(late))[0]).toMatchObject({
      to: null,
      because: [{ code: 'always' }, { code: 'all-full' }],
    });
    expect(await routeWaiting(context())).toBe(0);
    expect(await routed(late)).toHaveLength(1);
    await updateAgent(db(), member(0).id, { state: 'available' });
    expect(await routeWaiting(context())).toBe(1);
    expect((await now(late)).assigneeId).toBe(member(0).id);
  });

  it('gives a VIP to their manager, and to the least loaded when the manager is away', async () => {
    await emptyHands();
    await setLimits();
    await setRules(
      rule('To their manager', give('account-manager'), { accountManager: true, tiers: ['vip'] }),
      rule('Least loaded', give('least-loaded', { skill: 'otc' }), { tiers: ['vip'] }),
    );
    const asked = { tier: 'vip' as const, accountManagerId: member(1).id };
    const first = await open(asked);
    expect(first.assigneeId).toBe(member(1).id);
    expect((await routed(first))[0]).toMatchObject({ rule: 'To their manager', what: 'assignee' });
    await updateAgent(db(), member(1).id, { state: 'away' });
    const second = await open(asked);
    expect(second.assigneeId).toBe(member(4).id);
    expect((await routed(second))[0]?.because.at(-2)).toEqual({ code: 'skilled', values: { skill: 'otc' } });
  });

  it('takes nobody’s conversation away when the customer comes back, unless their shift is over', async () => {
    await emptyHands();
    await setLimits();
    await setRules(rule('Back', give('least-loaded'), { on: ['new', 'reopened'] }));
    const one = await open();
    const holder = one.assigneeId;
    if (holder === null) throw new Error('Nobody got it.');
    const write = () =>
      receiveCustomerMessage(
        context(),
        { workspaceId: hub.workspace.id, conversationId: one.id, customerId: one.customerId },
        { id: uuidv7(), text: 'Hello again' },
      );
    await updateAgent(db(), holder, { state: 'break' });
    await write();
    expect((await now(one)).assigneeId).toBe(holder);
    await updateAgent(db(), holder, { state: 'off' });
    await write();
    const after = await now(one);
    expect([null, holder]).not.toContain(after.assigneeId);
    expect((await routed(one)).at(-1)?.because[0]).toEqual({
      code: 'holder-off',
      values: { agentId: holder },
    });
  });

  it('refuses a claim beyond the limit with the numbers; a lead may, and it is written down', async () => {
    await emptyHands();
    await setRules();
    await setLimits(everybody('chat', 2), { agentId: member(2).id, channel: 'chat', groupId: null, most: 1 });
    const [a, b, c] = [await open(), await open(), await open()];
    expect((await claim(member(0), a, member(0))).outcome).toBe('applied');
    expect((await claim(member(0), b, member(0))).outcome).toBe('applied');
    expect(await claim(member(0), c, member(0))).toMatchObject({
      outcome: 'refused',
      why: 'over-limit',
      values: { agent: '', inHand: 2, most: 2, channel: 'chat' },
    });
    // An e-mail is no chat; pending ones are set aside; and somebody's own limit stands in place of everybody's.
    expect((await claim(member(0), await open({ channel: 'email' }), member(0))).outcome).toBe('applied');
    expect((await claim(member(1), c, member(2))).outcome).toBe('applied');
    expect(await claim(member(1), a, member(2))).toMatchObject({ why: 'over-limit', values: { most: 1 } });
    expect((await claim(member(1), a, member(2), { overLimit: true })).outcome).toBe('refused');
    const { lena } = hub.agents;
    expect((await claim(lena, a, member(2))).outcome).toBe('refused');
    expect((await claim(lena, a, member(2), { overLimit: true })).outcome).toBe('applied');
    const events = (await readThread(db(), a.id, undefined, 500)).map((line) => line.event);
    expect(events).toContainEqual({ type: 'over-limit', agentId: member(2).id, inHand: 1, most: 1 });
  });

  it(`wish 17: thirty conversations and ten agents in a race never go over any limit (seed ${seed})`, async () => {
    const channel = fc.constantFrom<Channel>('chat', 'email');
    const plan = fc.record({
      chats: fc.integer({ min: 0, max: 3 }),
      mails: fc.integer({ min: 0, max: 4 }),
      inQueue: fc.integer({ min: 1, max: 6 }),
      own: fc.array(fc.tuple(fc.nat(9), channel, fc.integer({ min: 0, max: 2 })), { maxLength: 5 }),
      routes: fc.constantFrom('round-robin' as const, 'least-loaded' as const),
      conversations: fc.array(
        fc.record({
          channel,
          routed: fc.boolean(),
          claims: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 30, maxLength: 30 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        await emptyHands();
        const own = new Map(given.own.map(([n, of, most]) => [`${n} ${of}`, { n, of, most }]));
        await setLimits(
          everybody('chat', given.chats),
          everybody('email', given.mails),
          { agentId: null, channel: null, groupId: hub.groups.general.id, most: given.inQueue },
          ...[...own.values()].map(({ n, of, most }) => ({
            agentId: member(n).id,
            channel: of,
            groupId: null,
            most,
          })),
        );
        await setRules(rule('Marked', give(given.routes), { words: ['routed'] }));
        // Opening, which routes some of them, races with claims of those that are there already.
        const plain = given.conversations.filter((one) => !one.routed);
        const there: { one: Conversation; claims: number[] }[] = [];
        for (const wanted of plain)
          there.push({ one: await open({ channel: wanted.channel }), claims: wanted.claims });
        const deeds = [
          ...there.flatMap(({ one, claims }) =>
            claims.map((n) => async () => (await claim(member(n), one, member(n))).outcome),
          ),
          ...given.conversations
            .filter((one) => one.routed)
            .map((one) => async () => (await open({ channel: one.channel, text: 'routed' })).status),
        ];
        const outcomes = await tenAtOnce(deeds);
        expect(outcomes).not.toContain('failed');
        const loads = await readLoads(
          db(),
          crew.map(({ id }) => id),
        );
        for (const [n, { id }] of crew.entries()) {
          const mine = loads.get(id) ?? [];
          const has = (of: Channel | null) =>
            mine
              .filter((load) => of === null || load.channel === of)
              .reduce((sum, load) => sum + load.count, 0);
          expect(has('chat')).toBeLessThanOrEqual(own.get(`${n} chat`)?.most ?? given.chats);
          expect(has('email')).toBeLessThanOrEqual(own.get(`${n} email`)?.most ?? given.mails);
          expect(has(null)).toBeLessThanOrEqual(given.inQueue);
        }
      }),
      // PGlite has one connection: the race itself is PostgreSQL's.
      { seed, numRuns: database === 'postgres' ? 4 : 1, endOnFailure: true },
    );
  }, 180_000);
});
