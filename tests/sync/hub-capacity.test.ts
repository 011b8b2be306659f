import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeLimits } from '../../src/hub/services/routing/limits.ts';
import { selectRows } from '../../src/hub/store/database.ts';
import { readLoads } from '../../src/hub/store/queries/loads.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Channel, Status } from '../../src/shared/domain/vocabulary.ts';
import { type Crew, everybody, give, rule, startCrew } from '../support/crew.ts';
import { databaseKinds } from '../support/databases.ts';
import { until } from '../support/engine.ts';

const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
const hour = 3_600_000;

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

describe.each(databaseKinds)('on %s', (database) => {
  let desk: Crew;
  let ahead = 0;
  beforeAll(async () => {
    desk = await startCrew(database, { alsoIn: 'withdrawals', clock: () => Date.now() + ahead });
  });
  beforeEach(async () => {
    await desk.emptyHands();
    await desk.setRules();
  });
  afterAll(() => desk.hub.close());

  const status = async (n: number, one: Conversation, to: Status, how: { overLimit?: true } = {}) =>
    desk.deed(n < 0 ? desk.hub.agents.lena : desk.member(n), {
      kind: 'status',
      conversationId: one.id,
      status: to,
      expected: (await desk.now(one)).status,
      ...how,
    });
  const snooze = (n: number, one: Conversation, until: number | null) =>
    desk.deed(desk.member(n), { kind: 'snooze', conversationId: one.id, until });
  const move = async (n: number, one: Conversation, to: 'general' | 'withdrawals') =>
    desk.deed(desk.member(n), {
      kind: 'group',
      conversationId: one.id,
      groupId: desk.hub.groups[to].id,
      expected: (await desk.now(one)).groupId,
    });
  const merge = (n: number, kind: 'merge' | 'unmerge', into: Conversation, other: Conversation) =>
    desk.deed(desk.member(n), { kind, conversationId: into.id, otherId: other.id });
  const lead = -1;
  /** How much of a kind each of the crew has in hand. */
  async function count(of: 'chat' | 'email' | 'general'): Promise<number[]> {
    const loads = await readLoads(
      desk.db(),
      desk.crew.map(({ id }) => id),
    );
    const { general } = desk.hub.groups;
    return desk.crew.map(({ id }) =>
      (loads.get(id) ?? [])
        .filter((load) => (of === 'general' ? load.groupId === general.id : load.channel === of))
        .reduce((sum, load) => sum + load.count, 0),
    );
  }
  /** How many transactions of this database wait for another one's lock. */
  async function waiting(): Promise<number> {
    const [row] = await selectRows<{ n: number }>(
      desk.db(),
      sql`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row?.n ?? 0;
  }

  /** An agent with one chat in hand, as many as they may have, and another one that is theirs and set aside. */
  async function fullWithOneAside(n: number) {
    await desk.setLimits(everybody('chat', 1));
    const me = desk.member(n);
    const aside = await desk.open();
    await desk.claim(me, aside, me);
    await status(n, aside, 'pending');
    const inHand = await desk.open();
    expect((await desk.claim(me, inHand, me)).outcome).toBe('applied');
    return { me, aside, inHand };
  }
  const full = { outcome: 'refused', why: 'over-limit', values: { agent: '', inHand: 1, most: 1 } };

  it('lets nobody over their limit by taking what is set aside and opening it', async () => {
    const { me, aside, inHand } = await fullWithOneAside(0);
    // What is set aside is in nobody's hands: it may be claimed.
    const another = await desk.open();
    await status(1, another, 'on_hold');
    expect((await desk.claim(me, another, me)).outcome).toBe('applied');
    for (const one of [aside, another]) expect(await status(0, one, 'open')).toMatchObject(full);
    expect(await desk.now(aside)).toMatchObject({ status: 'pending' });
    // Somebody else opens it for them as little; a lead may, and it is written down.
    expect(await status(1, aside, 'open', { overLimit: true })).toMatchObject({
      ...full,
      values: { agent: me.name },
    });
    expect(await status(lead, aside, 'open')).toMatchObject({ why: 'over-limit' });
    expect((await status(lead, aside, 'open', { overLimit: true })).outcome).toBe('applied');
    expect(await desk.events(aside)).toContainEqual({
      type: 'over-limit',
      agentId: me.id,
      inHand: 1,
      most: 1,
      because: 'taken-up',
    });
    await status(0, aside, 'solved');
    await status(0, inHand, 'solved');
    expect((await status(0, another, 'open')).outcome).toBe('applied');
  });

  it('lets nobody over their limit by snoozing, claiming another one and waking the first', async () => {
    await desk.setLimits(everybody('chat', 1));
    const me = desk.member(0);
    const [first, second] = [await desk.open(), await desk.open()];
    await desk.claim(me, first, me);
    await snooze(0, first, Date.now() + ahead + hour);
    expect((await desk.claim(me, second, me)).outcome).toBe('applied');
    expect(await snooze(0, first, null)).toMatchObject(full);
    expect((await desk.now(first)).snoozedUntil).not.toBeNull();
    // Woken by its time, it goes over, and that is told.
    ahead += 2 * hour;
    await desk.hub.hub.housekeeping.wakeDue();
    expect((await desk.now(first)).snoozedUntil).toBeNull();
    expect(await desk.events(first)).toContainEqual({
      type: 'over-limit',
      agentId: me.id,
      inHand: 1,
      most: 1,
      because: 'snooze-over',
    });
  });

  it('lets a customer’s word and an answer to it go over a limit, and says why', async () => {
    const { me, aside } = await fullWithOneAside(0);
    await desk.customerWrites(aside, 'Are you there?');
    expect(await desk.now(aside)).toMatchObject({ status: 'open', assigneeId: me.id });
    const told = { type: 'over-limit', agentId: me.id, inHand: 1, most: 1 };
    expect(await desk.events(aside)).toContainEqual({ ...told, because: 'customer-wrote' });
    await status(0, aside, 'closed');
    expect(
      await desk.deed(me, {
        kind: 'reply',
        conversationId: aside.id,
        messageId: crypto.randomUUID(),
        bodyText: 'One more thing.',
        attachments: [],
        sources: [],
        base: { seenOrdinal: 0, assigneeId: me.id, heldMs: 0, force: true },
      }),
    ).toMatchObject({ outcome: 'applied' });
    expect(await desk.events(aside)).toContainEqual({ ...told, because: 'answered' });
    // What stays in hand takes no second place, however full they are.
    await desk.customerWrites(aside, 'Thank you');
    const over = (await desk.events(aside)).filter(({ type }) => type === 'over-limit');
    expect(over).toHaveLength(2);
  });

  it('takes a place for what a merge opens, and for what taking it back opens again', async () => {
    const { me, aside, inHand } = await fullWithOneAside(0);
    const { customerId } = aside;
    const waits = await desk.open({ customerId });
    expect(await merge(0, 'merge', aside, waits)).toMatchObject(full);
    expect(await desk.now(waits)).toMatchObject({ mergedIntoId: null, status: 'new' });
    await status(0, inHand, 'solved');
    expect((await merge(0, 'merge', aside, waits)).outcome).toBe('applied');
    expect(await desk.now(aside)).toMatchObject({ status: 'open', assigneeId: me.id });
    expect(await status(0, inHand, 'open')).toMatchObject(full);
    // What was open goes on in another one of theirs and frees its place, which is not free any more when it is wanted back.
    const mine = await desk.open({ customerId });
    await status(0, aside, 'pending');
    await desk.claim(me, mine, me);
    expect((await merge(0, 'merge', aside, mine)).outcome).toBe('applied');
    expect((await desk.now(aside)).status).toBe('open');
    expect((await merge(0, 'unmerge', aside, mine)).outcome).toBe('applied');
    expect((await desk.now(aside)).status).toBe('pending');
    expect((await desk.now(mine)).status).toBe('new');
    await merge(0, 'merge', aside, mine);
    await status(0, aside, 'pending');
    const next = await desk.open();
    expect((await desk.claim(me, next, me)).outcome).toBe('applied');
    expect(await merge(0, 'unmerge', aside, mine)).toMatchObject(full);
    expect(await desk.now(mine)).toMatchObject({ mergedIntoId: aside.id, status: 'closed' });
  });

  it('lets go of nothing that moves to another queue under limits that hold for both', async () => {
    const { me, aside } = await fullWithOneAside(0);
    await desk.customerWrites(aside, 'Are you there?');
    await move(0, aside, 'withdrawals');
    expect((await desk.now(aside)).assigneeId).toBe(me.id);
    await desk.setLimits({ agentId: null, channel: null, groupId: desk.hub.groups.general.id, most: 1 });
    await move(0, aside, 'general');
    expect((await desk.now(aside)).assigneeId).toBeNull();
  });

  it.runIf(database === 'postgres')(
    'lowers a limit before or after what is being given out right now, never beside it',
    async () => {
      const me = desk.member(0);
      for (const how of ['routed', 'claimed'] as const) {
        await desk.emptyHands();
        await desk.setLimits(everybody('chat', 1));
        await desk.setRules();
        const one = await desk.open();
        if (how === 'routed') await desk.setRules(rule('All', give('round-robin')));
        const has = async () => (await count('chat')).reduce((sum, n) => sum + n, 0);
        let letGo = () => {};
        const held = new Promise<void>((resolve) => {
          letGo = resolve;
        });
        const holding = desk.hub.hub.store.transaction(async (tx) => {
          // They have looked at limits and hands by then, and are about to write down what they did.
          await tx.execute(sql`lock table messages in share mode`);
          await held;
        });
        const giving = how === 'claimed' ? desk.claim(me, one, me) : desk.open();
        let changed: number | null = null;
        let changing = Promise.resolve();
        try {
          await until('it is about to be given', async () => (await waiting()) > 0, 10_000);
          const before = await waiting();
          changing = changeLimits(desk.context(), desk.hub.workspace.id, [everybody('chat', 0)], {
            kind: 'system',
            id: null,
          }).then(async () => {
            changed = await has();
          });
          await until('the change', async () => changed !== null || (await waiting()) > before, 10_000);
        } finally {
          letGo();
          await Promise.all([holding, giving, changing]);
        }
        expect(await has(), how).toBe(changed);
      }
    },
  );

  type Deed = { readonly by: number; readonly at: number; readonly what: string; readonly other: number };

  it(`wish 17: whatever ten agents do at once, nobody goes over any limit (seed ${seed})`, async () => {
    const channel = fc.constantFrom<Channel>('chat', 'email');
    const deed = fc.record({
      by: fc.nat(9),
      at: fc.nat(29),
      other: fc.nat(29),
      what: fc.oneof(
        { weight: 6, arbitrary: fc.constant('claim') },
        { weight: 6, arbitrary: fc.constant('open') },
        { weight: 4, arbitrary: fc.constantFrom('pending', 'on_hold') },
        { weight: 1, arbitrary: fc.constant('solved') },
        { weight: 4, arbitrary: fc.constantFrom('snooze', 'wake') },
        { weight: 2, arbitrary: fc.constantFrom('general', 'withdrawals') },
        { weight: 2, arbitrary: fc.constantFrom('merge', 'unmerge') },
        { weight: 1, arbitrary: fc.constant('opened') },
      ),
    });
    const plan = fc.record({
      chats: fc.integer({ min: 0, max: 2 }),
      mails: fc.integer({ min: 0, max: 3 }),
      inQueue: fc.integer({ min: 1, max: 4 }),
      own: fc.array(fc.tuple(fc.nat(9), channel, fc.integer({ min: 0, max: 2 })), { maxLength: 5 }),
      routes: fc.constantFrom('round-robin' as const, 'least-loaded' as const),
      conversations: fc.array(channel, { minLength: 30, maxLength: 30 }),
      deeds: fc.array(deed, { minLength: 200, maxLength: 200 }),
      later: fc.record({ chats: fc.integer({ min: 0, max: 2 }), inQueue: fc.integer({ min: 0, max: 4 }) }),
    });

    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        await desk.emptyHands();
        const { general } = desk.hub.groups;
        const own = new Map(given.own.map(([n, of, most]) => [`${n} ${of}`, { n, of, most }]));
        await desk.setLimits(
          everybody('chat', given.chats),
          everybody('email', given.mails),
          { agentId: null, channel: null, groupId: general.id, most: given.inQueue },
          ...[...own.values()].map(({ n, of, most }) => ({
            agentId: desk.member(n).id,
            channel: of,
            groupId: null,
            most,
          })),
        );
        await desk.setRules(rule('Marked', give(given.routes), { words: ['routed'] }));
        const there: Conversation[] = [];
        // Of six customers, so that there is what can be merged.
        for (const [n, of] of given.conversations.entries()) {
          const customerId = there[n % 6]?.customerId;
          there.push(await desk.open({ channel: of, ...(n >= 6 && customerId && { customerId }) }));
        }

        /** What somebody has of a kind may be so many at the end; by agent and kind. */
        const allowed = new Map<string, number>();
        for (const n of desk.crew.keys()) {
          allowed.set(`${n} chat`, own.get(`${n} chat`)?.most ?? given.chats);
          allowed.set(`${n} email`, own.get(`${n} email`)?.most ?? given.mails);
          allowed.set(`${n} general`, given.inQueue);
        }
        /** What they have then stays theirs; from then on nothing new comes over it. */
        const change = (of: 'chat' | 'general', most: number) => async () => {
          const limit =
            of === 'chat' ? everybody('chat', most) : { ...everybody(null, most), groupId: general.id };
          await changeLimits(desk.context(), desk.hub.workspace.id, [limit], { kind: 'system', id: null });
          for (const [n, has] of (await count(of)).entries())
            if (!own.has(`${n} ${of}`)) allowed.set(`${n} ${of}`, Math.max(most, has));
          return 'changed';
        };

        const doIt = async ({ by, at, what, other }: Deed): Promise<string> => {
          const one = there[at];
          const another = there[other];
          if (!one || !another) throw new Error('It is gone.');
          switch (what) {
            case 'claim':
              return (await desk.claim(desk.member(by), one, desk.member(by))).outcome;
            case 'snooze':
              return (await snooze(by, one, Date.now() + ahead + hour)).outcome;
            case 'wake':
              return (await snooze(by, one, null)).outcome;
            case 'general':
            case 'withdrawals':
              return (await move(by, one, what)).outcome;
            case 'merge':
            case 'unmerge':
              return (await merge(by, what, one, another)).outcome;
            case 'opened':
              return (await desk.open({ channel: one.channel, text: 'routed' })).status;
            default:
              return (await status(by, one, what as Status)).outcome;
          }
        };
        const deeds = given.deeds.map((one) => () => doIt(one));
        deeds.splice(70, 0, change('chat', given.later.chats));
        deeds.splice(140, 0, change('general', given.later.inQueue));
        const outcomes = await tenAtOnce(deeds);
        expect(outcomes).not.toContain('failed');
        for (const of of ['chat', 'email', 'general'] as const)
          for (const [n, has] of (await count(of)).entries())
            expect(has, `crew ${n}, ${of}`).toBeLessThanOrEqual(allowed.get(`${n} ${of}`) ?? 0);
      }),
      // PGlite has one connection: the race itself is PostgreSQL's.
      { seed, numRuns: database === 'postgres' ? 4 : 1, endOnFailure: true },
    );
  }, 180_000);
});
