import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCapacity, setCapacity } from '../../src/hub/services/desk/capacity.ts';
import {
  readRouting,
  removeRule,
  reorderRules,
  saveRule,
} from '../../src/hub/services/desk/routing-rules.ts';
import {
  readServiceLevels,
  removeCalendar,
  saveCalendar,
  savePolicy,
} from '../../src/hub/services/desk/service-levels.ts';
import { tryRouting } from '../../src/hub/services/desk/try-routing.ts';
import { tryServiceLevels } from '../../src/hub/services/desk/try-service-levels.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { readAgent, updateAgent } from '../../src/hub/store/queries/agents.ts';
import { insertRoutingRules } from '../../src/hub/store/queries/routing.ts';
import { insertSlaPolicies } from '../../src/hub/store/queries/sla.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { changeLog } from '../../src/hub/store/schema/change-log.ts';
import { agents } from '../../src/hub/store/schema/people.ts';
import { capacities, routingRules } from '../../src/hub/store/schema/routing.ts';
import { businessCalendars, slaPolicies } from '../../src/hub/store/schema/sla.ts';
import { workspaces } from '../../src/hub/store/schema/workspaces.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import type { RoutingRule } from '../../src/shared/domain/routing.ts';
import type { SlaPolicy } from '../../src/shared/domain/sla-policy.ts';
import { RoutingSetup, type RoutingTrial, ServiceLevels } from '../../src/shared/wire/desk-rules.ts';
import { give, rule } from '../support/crew.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const { id } of Object.values(hub.agents)) await updateAgent(db(), id, { state: 'off' });
    await updateAgent(db(), hub.agents.omar.id, { state: 'available', skills: ['otc'] });
    await changeWorkspaceSettings(db(), hub.workspace.id, { routeToUnseen: true });
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    for (const table of [routingRules, capacities, slaPolicies, businessCalendars]) await db().delete(table);
  });

  const context = () => hub.hub.context;
  const db = () => hub.hub.store.db;
  const as = (name: keyof TestHub['agents']) => ({
    agentId: hub.agents[name].id,
    workspaceId: hub.workspace.id,
    role: hub.agents[name].role,
  });
  const lead = () => as('lena');
  async function make(...rules: RoutingRule[]): Promise<void> {
    for (const one of rules) {
      const saved = await saveRule(context(), lead(), { rule: one, expected: null });
      expect(saved.outcome).toBe('saved');
    }
  }
  const names = async () =>
    (await readRouting(db(), hub.workspace.id)).rules.map(({ rule: { name } }) => name);
  const invented = (
    change: Partial<Extract<RoutingTrial['conversation'], { kind: 'invented' }>> = {},
  ): RoutingTrial => ({
    on: 'new',
    rules: null,
    conversation: {
      kind: 'invented',
      channel: 'chat',
      subject: '',
      text: 'Can you help?',
      language: 'en',
      tier: 'standard',
      topic: null,
      priority: 'normal',
      groupId: null,
      accountManagerId: null,
      ...change,
    },
  });

  it('lets leads and administrators change rules, and everybody else look', async () => {
    const one = rule('Stolen first', { priority: 'urgent' }, { words: ['stolen'] });
    await expect(saveRule(context(), as('omar'), { rule: one, expected: null })).rejects.toMatchObject({
      wire: { kind: 'forbidden' },
    });
    expect(await names()).toEqual([]);
    expect(await saveRule(context(), as('ada'), { rule: one, expected: null })).toMatchObject({
      outcome: 'saved',
      setup: { rules: [{ rule: one, version: 1, odd: [] }] },
    });
    const noted = await db().select().from(audit).where(eq(audit.action, 'routing-rule-made'));
    expect(noted.at(-1)).toMatchObject({ actorId: hub.agents.ada.id, subjectId: one.id });
  });

  it('never overwrites what another lead has saved meanwhile', async () => {
    const one = rule('Stolen first', { priority: 'urgent' });
    const two = rule('Second', { priority: 'low' });
    await make(one, two);
    const first = await saveRule(context(), lead(), { rule: { ...one, priority: 'high' }, expected: 1 });
    expect(first.outcome).toBe('saved');
    const late = await saveRule(context(), as('ada'), { rule: { ...one, priority: 'low' }, expected: 1 });
    expect(late).toMatchObject({
      outcome: 'conflict',
      setup: { rules: [{ rule: { priority: 'high' }, version: 2 }, {}] },
    });
    expect(await removeRule(context(), as('ada'), { id: one.id, expected: 1 })).toMatchObject({
      outcome: 'conflict',
    });
    const order = { from: [one.id, two.id], to: [two.id, one.id] };
    expect((await reorderRules(context(), lead(), order)).outcome).toBe('saved');
    expect((await reorderRules(context(), as('ada'), order)).outcome).toBe('conflict');
    expect(await names()).toEqual(['Second', 'Stolen first']);
    // A change keeps the place that the order gave it.
    await saveRule(context(), lead(), { rule: { ...one, name: 'Still second' }, expected: 2 });
    expect(await names()).toEqual(['Second', 'Still second']);
    expect((await removeRule(context(), lead(), { id: one.id, expected: 3 })).outcome).toBe('saved');
    expect(await names()).toEqual(['Second']);
  });

  it('says what is wrong with a rule, and what is odd about one that is saved', async () => {
    const nowhere = uuidv7();
    const problems = async (one: RoutingRule) => {
      const answer = await saveRule(context(), lead(), { rule: one, expected: null });
      return answer.outcome === 'invalid' ? answer.problems : answer.outcome;
    };
    expect(await problems(rule('Nowhere', { groupId: nowhere }))).toEqual([
      { code: 'no-such-queue', values: { groupId: nowhere } },
    ]);
    expect(await problems(rule('Nobody', give('least-loaded', { skill: 'kyb' })))).toEqual([
      { code: 'nobody-skilled', values: { skill: 'kyb' } },
    ]);
    expect(
      await problems(
        rule('Off until somebody is', { ...give('least-loaded', { skill: 'kyb' }), active: false }),
      ),
    ).toBe('saved');
    expect(await problems(rule('Nothing', {}))).toEqual([{ code: 'decides-nothing', values: {} }]);
    expect(await problems(rule('Dots', { priority: 'low' }, { words: ['...'] }))).toEqual([
      { code: 'empty-word', values: { word: '...' } },
    ]);
    await make(
      rule('All chats', { priority: 'low', last: true }, { channels: ['chat'] }),
      rule('Chats of VIPs', { priority: 'high' }, { channels: ['chat'], tiers: ['vip'] }),
      rule('VIPs', { priority: 'high' }, { tiers: ['vip'] }),
    );
    const { rules } = await readRouting(db(), hub.workspace.id);
    expect(rules.map(({ odd }) => odd)).toEqual([
      [],
      [],
      [{ code: 'never-asked', values: { rule: 'All chats' } }],
      [],
    ]);
  });

  it('says step by step what would come of a conversation, and changes nothing by it', async () => {
    await make(
      rule('Stolen first', { priority: 'urgent' }, { words: ['stolen'] }),
      rule('Withdrawals', { groupId: hub.groups.withdrawals.id }, { topics: ['withdrawal'] }),
      rule('Calm', { priority: 'low' }),
      rule('Switched off', { priority: 'high', active: false }),
      rule('OTC', { ...give('least-loaded', { skill: 'otc' }), last: true }, { tiers: ['standard'] }),
      rule('Too late', give('least-loaded')),
    );
    const [workspace] = await db().select().from(workspaces);
    const logged = await db().$count(changeLog);
    const routedAt = async () =>
      (await db().select().from(agents).where(eq(agents.id, hub.agents.omar.id)))[0]?.routedAt;
    const turn = await routedAt();
    const tried = await tryRouting(context(), lead(), invented({ text: 'My coins were stolen' }));
    expect(tried).toMatchObject({
      groupId: hub.groups.general.id,
      priority: 'urgent',
      assigneeId: hub.agents.omar.id,
      waits: false,
    });
    expect(tried.steps.map((step) => ('rule' in step ? [step.step, step.rule] : [step.step]))).toEqual([
      ['rule', 'Stolen first'],
      ['rule', 'Withdrawals'],
      ['rule', 'Calm'],
      ['rule', 'Switched off'],
      ['rule', 'OTC'],
      ['rule', 'Too late'],
      ['assignment', 'OTC'],
    ]);
    expect(tried.steps).toMatchObject([
      { verdict: 'applies', decides: [{ what: 'priority', to: 'urgent', effect: 'set' }] },
      { verdict: 'not', lacks: { what: 'topic', has: null } },
      { verdict: 'applies', decides: [{ what: 'priority', to: 'low', effect: 'late' }] },
      { verdict: 'off' },
      { verdict: 'applies', assigns: true },
      { verdict: 'not-asked' },
      { agentId: hub.agents.omar.id, because: [{ code: 'skilled' }, { code: 'only-one' }] },
    ]);
    expect(await db().$count(changeLog)).toBe(logged);
    expect(await routedAt()).toBe(turn);
    expect((await db().select().from(workspaces))[0]).toEqual(workspace);

    // The real thing decides the same.
    const opened = await openConversation(context(), hub.workspace.id, {
      customer: { create: { name: 'Nia', locale: 'en' } },
      channel: 'chat',
      subject: '',
      first: { id: uuidv7(), text: 'My coins were stolen' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const { groupId, priority, assigneeId } = opened.conversation;
    expect({ groupId, priority, assigneeId }).toEqual({
      groupId: tried.groupId,
      priority: tried.priority,
      assigneeId: tried.assigneeId,
    });
  });

  it('tries rules that are not saved, on conversations that the asker may see', async () => {
    const { g1, s1 } = hub.conversations;
    const draft = rule('Fees', { priority: 'low' }, { words: ['transfer'] });
    const existing = (id: string): RoutingTrial => ({
      on: 'new',
      rules: [draft],
      conversation: { kind: 'existing', id },
    });
    expect(await tryRouting(context(), lead(), existing(g1.id))).toMatchObject({
      priority: 'low',
      assigneeId: null,
      steps: [{ verdict: 'applies', because: [{ code: 'word', values: { word: 'transfer' } }] }],
    });
    await expect(tryRouting(context(), lead(), existing(s1.id))).rejects.toMatchObject({
      wire: { kind: 'not-found' },
    });
  });

  it('says who was passed over when nobody has room', async () => {
    await make(rule('Anybody', give('least-loaded')));
    const limit = { agentId: null, channel: 'chat' as const, groupId: null };
    const set = (from: number | null, most: number | null) =>
      setCapacity(context(), lead(), { changes: [{ ...limit, from, most }] });
    expect((await set(null, 0)).outcome).toBe('saved');
    const full = await tryRouting(context(), lead(), invented());
    expect(full).toMatchObject({ assigneeId: null, waits: true });
    expect(full.steps.at(-1)).toMatchObject({
      agentId: null,
      because: [{ code: 'all-full' }],
      passedOver: [{ agentId: hub.agents.omar.id, why: 'all-full' }],
    });
    // Somebody else has seen another limit: theirs is not set over this one.
    expect((await set(null, 5)).outcome).toBe('conflict');
    expect((await readAgent(db(), hub.agents.omar.id))?.limits).toEqual([
      { channel: 'chat', groupId: null, most: 0 },
    ]);
    expect((await set(0, null)).outcome).toBe('saved');
    expect((await readCapacity(db(), hub.workspace.id)).limits).toEqual([]);
    expect((await tryRouting(context(), lead(), invented())).assigneeId).toBe(hub.agents.omar.id);
    await expect(
      setCapacity(context(), as('omar'), { changes: [{ ...limit, from: null, most: 1 }] }),
    ).rejects.toMatchObject({ wire: { kind: 'forbidden' } });
  });

  const office = {
    id: uuidv7(),
    name: 'Berlin office',
    timezone: 'Europe/Berlin',
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 })),
    holidays: [] as string[],
  };
  const policy = (change: Partial<SlaPolicy>): SlaPolicy => ({
    id: uuidv7(),
    position: 0,
    name: 'In office hours',
    tiers: [],
    channels: [],
    priorities: [],
    firstReplyMinutes: 90,
    nextReplyMinutes: 60,
    resolveMinutes: null,
    calendarId: office.id,
    pauses: { firstReply: [], nextReply: [], resolve: [] },
    ...change,
  });

  it('says that what comes in on Friday evening is due on Monday morning, over a change of clocks', async () => {
    expect((await saveCalendar(context(), lead(), { calendar: office, expected: null })).outcome).toBe(
      'saved',
    );
    const saved = await savePolicy(context(), lead(), { policy: policy({}), expected: null });
    if (saved.outcome !== 'saved') throw new Error(saved.outcome);
    const at = {
      tier: 'vip' as const,
      channel: 'email' as const,
      priority: 'normal' as const,
      date: '2026-10-23',
      time: '18:30',
      timezone: 'Europe/Berlin',
      policy: null,
      calendar: null,
    };
    const attempt = (change: Partial<typeof at> | object = {}) =>
      tryServiceLevels(db(), hub.workspace.id, { ...at, ...change });
    expect(await attempt()).toEqual({
      policyId: saved.setup.policies[0]?.policy.id,
      at: Date.parse('2026-10-23T18:30+02:00'),
      firstReplyDueAt: Date.parse('2026-10-26T10:30+01:00'),
      nextReplyDueAt: Date.parse('2026-10-26T10:00+01:00'),
      resolveDueAt: null,
    });
    // A holiday that is being written down already counts.
    expect(await attempt({ calendar: { ...office, holidays: ['2026-10-26'] } })).toMatchObject({
      firstReplyDueAt: Date.parse('2026-10-27T10:30+01:00'),
    });
    await expect(attempt({ timezone: 'Europe/Atlantis' })).rejects.toMatchObject({
      wire: { kind: 'bad-input' },
    });
  });

  it('keeps calendars that are used, refuses hours that run backward, and marks levels that nothing gets to', async () => {
    const wrong = { ...office, timezone: 'Europe/Atlantis', weekly: [{ weekday: 3, from: 600, to: 540 }] };
    expect(await saveCalendar(context(), lead(), { calendar: wrong, expected: null })).toEqual({
      outcome: 'invalid',
      problems: [
        { code: 'no-such-timezone', values: { timezone: 'Europe/Atlantis' } },
        { code: 'backward-hours', values: { weekday: 3 } },
      ],
    });
    expect(await savePolicy(context(), lead(), { policy: policy({}), expected: null })).toMatchObject({
      problems: [{ code: 'no-such-calendar' }],
    });
    await saveCalendar(context(), lead(), { calendar: office, expected: null });
    await savePolicy(context(), lead(), { policy: policy({ name: 'Everybody' }), expected: null });
    await savePolicy(context(), lead(), { policy: policy({ tiers: ['vip'] }), expected: null });
    expect(await removeCalendar(context(), lead(), { id: office.id, expected: 1 })).toMatchObject({
      outcome: 'invalid',
      problems: [{ code: 'calendar-in-use', values: { policy: 'Everybody' } }, {}],
    });
    const { policies } = await readServiceLevels(db(), hub.workspace.id);
    expect(policies.map(({ odd }) => odd)).toEqual([
      [],
      [{ code: 'never-fits', values: { policy: 'Everybody' } }],
    ]);
    const moved = { calendar: { ...office, timezone: 'Europe/Lisbon' }, expected: 1 };
    expect((await saveCalendar(context(), lead(), moved)).outcome).toBe('saved');
    expect((await saveCalendar(context(), as('ada'), moved)).outcome).toBe('conflict');
  });

  it('holds no more rules, levels and calendars than a page can be told of, and says so', async () => {
    const many = <T>(most: number, one: (at: number) => T) =>
      Array.from({ length: most }, (_, at) => one(at));
    const { id } = hub.workspace;
    await insertRoutingRules(
      db(),
      id,
      many(limits.routingRules, (position) => ({ ...rule('Full', { priority: 'low' }), position })),
    );
    const another = { rule: rule('One too many', { priority: 'low' }), expected: null };
    expect(await saveRule(context(), lead(), another)).toEqual({
      outcome: 'invalid',
      problems: [{ code: 'too-many-rules', values: { most: 500 } }],
    });
    const routing = RoutingSetup.parse(await readRouting(db(), id));
    expect(routing.rules).toHaveLength(500);
    const [first] = routing.rules;
    if (!first) throw new Error('no rule');
    const changed = { rule: { ...first.rule, name: 'Called otherwise' }, expected: first.version };
    expect((await saveRule(context(), lead(), changed)).outcome).toBe('saved');
    await removeRule(context(), lead(), { id: first.rule.id, expected: first.version + 1 });
    expect((await saveRule(context(), lead(), another)).outcome).toBe('saved');

    await insertSlaPolicies(db(), id, {
      policies: many(limits.slaPolicies, (position) => ({ ...policy({ calendarId: null }), position })),
      calendars: many(limits.calendars, () => ({ ...office, id: uuidv7() })),
    });
    const level = { policy: policy({ calendarId: null }), expected: null };
    expect(await savePolicy(context(), lead(), level)).toEqual({
      outcome: 'invalid',
      problems: [{ code: 'too-many-levels', values: { most: 500 } }],
    });
    expect(await saveCalendar(context(), lead(), { calendar: office, expected: null })).toEqual({
      outcome: 'invalid',
      problems: [{ code: 'too-many-calendars', values: { most: 100 } }],
    });
    expect(ServiceLevels.parse(await readServiceLevels(db(), id)).policies).toHaveLength(500);
  });
});
