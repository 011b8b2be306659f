import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeWaiting } from '../../src/hub/services/routing/try-again.ts';
import { updateAgent } from '../../src/hub/store/queries/agents.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { type Crew, everybody, give, rule, startCrew } from '../support/crew.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('on %s', (database) => {
  let desk: Crew;
  beforeAll(async () => {
    desk = await startCrew(database);
  });
  afterAll(() => desk.hub.close());

  const routed = async (one: Conversation) =>
    (await desk.events(one)).flatMap((event) => (event.type === 'routed' ? [event] : []));

  it('asks rules in their order: queue and priority go to the first that names them, and each says why', async () => {
    const { emptyHands, setRules, open, hub } = desk;
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
    const { emptyHands, setRules, setLimits, open, now, member, crew, db, context } = desk;
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
    const { emptyHands, setRules, setLimits, open, member, db } = desk;
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
    const { emptyHands, setRules, setLimits, open, now, db } = desk;
    await emptyHands();
    await setLimits();
    await setRules(rule('Back', give('least-loaded'), { on: ['new', 'reopened'] }));
    const one = await open();
    const holder = one.assigneeId;
    if (holder === null) throw new Error('Nobody got it.');
    const write = () => desk.customerWrites(one, 'Hello again');
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
    const { emptyHands, setRules, setLimits, open, member, claim, hub } = desk;
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
    expect(await desk.events(a)).toContainEqual({
      type: 'over-limit',
      agentId: member(2).id,
      inHand: 1,
      most: 1,
    });
  });
});
