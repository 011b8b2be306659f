import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readConversation } from '../../src/hub/store/queries/conversations.ts';
import { listEscalationsIn } from '../../src/hub/store/queries/escalations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { Bundle } from '../../src/shared/wire/sync.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { kindOf, wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];
type Raise = Extract<Mutation, { kind: 'escalate' }>;
type Step = Extract<Mutation, { kind: 'escalation-step' }>;
const minute = 60_000;

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let now = Date.now();
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => now });
  });
  afterAll(() => hub.close());

  async function apply(who: Who, mutation: Mutation, key = uuidv7()) {
    const caller = { agentId: hub.agents[who].id, workspaceId: hub.workspace.id };
    const [result] = await applyMutations(hub.hub.context, caller, [{ key, mutation }]);
    return result;
  }
  const raiseOf = (
    conversation: keyof Exchange['conversations'],
    target: keyof Exchange['targets'],
    more: Partial<Raise> = {},
  ): Raise => {
    const [reason] = hub.targets[target].reasons;
    return {
      kind: 'escalate',
      conversationId: hub.conversations[conversation].id,
      escalationId: uuidv7(),
      targetId: hub.targets[target].id,
      reason: reason?.key ?? '',
      severity: 'normal',
      checks: (reason?.checks ?? []).map((key) => ({ key, there: true })),
      override: '',
      note: 'What is asked.',
      told: null,
      ...more,
    };
  };
  const stepOf = (
    { escalationId, conversationId }: Raise,
    deed: Step['deed'],
    more: Partial<Step> = {},
  ): Step => ({
    kind: 'escalation-step',
    conversationId,
    escalationId,
    stepId: uuidv7(),
    deed,
    text: 'What is said.',
    toTargetId: null,
    expected: 'waiting',
    ...more,
  });
  const read = async ({ conversationId }: { conversationId: string }) => {
    const { db } = hub.hub.context.store;
    const [escalation] = (await listEscalationsIn(db, [conversationId])).slice(-1);
    const conversation = await readConversation(db, hub.workspace.id, conversationId);
    if (!escalation || !conversation) throw new Error('not there');
    return { escalation, conversation };
  };

  it('asks for a note, and for a word on what is missing', async () => {
    const [reason] = hub.targets.tier2.reasons;
    const missing = { checks: (reason?.checks ?? []).map((key) => ({ key, there: false })) };
    expect(await apply('omar', raiseOf('g1', 'tier2', { note: ' ' }))).toMatchObject({ why: 'empty' });
    expect(await apply('omar', raiseOf('g1', 'tier2', missing))).toMatchObject({
      why: 'incomplete',
      values: { missing: reason?.checks.length },
    });
    expect(await apply('omar', raiseOf('g1', 'tier2', { checks: [] }))).toMatchObject({ why: 'incomplete' });
    expect(await apply('omar', raiseOf('g1', 'tier2', { reason: 'none-such' }))).toMatchObject({
      why: 'invalid',
    });
    // No form is an emergency's alone: an ordinary queue has no such way in.
    expect(
      await apply('omar', raiseOf('g1', 'tier2', { reason: '', severity: 'critical', note: '' })),
    ).toMatchObject({ why: 'invalid' });
    const raise = raiseOf('g1', 'tier2', { ...missing, override: 'It cannot wait for this' });
    const key = uuidv7();
    expect(await apply('omar', raise, key)).toMatchObject({ outcome: 'applied' });
    expect(await apply('omar', raise, key)).toMatchObject({ outcome: 'duplicate' });
    expect(await apply('lena', raiseOf('g1', 'tier2'))).toMatchObject({ why: 'escalated-already' });
    const { escalation, conversation } = await read(raise);
    expect(escalation).toMatchObject({ state: 'waiting', override: 'It cannot wait for this', steps: [{}] });
    expect(escalation.dueAt).toBe(now + hub.targets.tier2.minutes * minute);
    expect(conversation).toMatchObject({
      groupId: hub.groups.general.id,
      alsoGroupId: hub.groups.withdrawals.id,
    });
    await apply('omar', stepOf(raise, 'withdraw'));
  });

  it('lets no secret in, and tells the customer what the agent saw, once', async () => {
    const seed = 'abandon ability able about above absent absorb abstract absurd abuse access accident';
    expect(await apply('omar', raiseOf('g2', 'tier2', { note: `His words: ${seed}` }))).toMatchObject({
      why: 'secret',
    });
    const raise = raiseOf('g2', 'tier2', { told: { messageId: uuidv7(), text: 'Wir haben es erhalten.' } });
    const key = uuidv7();
    await apply('omar', raise, key);
    await apply('omar', raise, key);
    const thread = await readThread(hub.hub.context.store.db, raise.conversationId, undefined, 50);
    const told = thread
      .filter(({ kind }) => kind === 'reply' && true)
      .filter(({ id }) => id === raise.told?.messageId);
    expect(told).toMatchObject([{ author: { kind: 'agent', id: hub.agents.omar.id } }]);
    expect((await read(raise)).conversation.waitingSince).toBeNull();
    await apply('omar', stepOf(raise, 'withdraw'));
  });

  it('gives it to one of two, and lets each side do what is theirs', async () => {
    const raise = raiseOf('g1', 'tier2');
    await apply('omar', raise);
    expect(await apply('omar', stepOf(raise, 'accept'))).toMatchObject({ why: 'forbidden' });
    expect(await apply('carla', stepOf(raise, 'withdraw'))).toMatchObject({ why: 'forbidden' });
    expect(await apply('mia', stepOf(raise, 'answer', { text: '  ' }))).toMatchObject({ why: 'empty' });
    const [first, second] = await Promise.all([
      apply('mia', stepOf(raise, 'accept')),
      apply('lena', stepOf(raise, 'accept')),
    ]);
    expect([first?.outcome, second?.outcome].sort()).toEqual(['applied', 'conflict']);
    expect([first, second].find((one) => one?.outcome === 'conflict')).toMatchObject({ because: 'taken' });
    const expected = 'accepted' as const;
    expect(await apply('mia', stepOf(raise, 'pass', { expected, toTargetId: raise.targetId }))).toMatchObject(
      {
        why: 'invalid',
      },
    );
    await apply('mia', stepOf(raise, 'answer', { expected }));
    expect(await apply('mia', stepOf(raise, 'resolve', { expected }))).toMatchObject({ why: 'not-found' });
    const { escalation, conversation } = await read(raise);
    expect(escalation).toMatchObject({ state: 'answered', dueAt: null });
    expect(conversation.alsoGroupId).toBeNull();
  });

  it('is seen by the queue it was escalated to in every way, and only until that has ended', async () => {
    const raise = raiseOf('g2', 'tier2');
    const { conversationId } = raise;
    const mia = wireClient(hub.url, await hub.signIn('mia'));
    const walk = async () => {
      const pull = { phase: 'working' as const, after: null, groupId: hub.groups.withdrawals.id };
      const { bundles } = await mia.sync.snapshot(pull);
      return bundles
        .map((bundle) => Bundle.parse(bundle))
        .find(({ conversation }) => conversation.id === conversationId);
    };
    expect(await walk()).toBeUndefined();
    expect(await kindOf(mia.sync.thread({ conversationId }))).toBe('not-found');
    await apply('omar', raise);
    expect((await walk())?.escalations).toMatchObject([{}, { id: raise.escalationId, handed: false }]);
    expect((await mia.sync.thread({ conversationId })).messages.length).toBeGreaterThan(0);
    const note: Extract<Mutation, { kind: 'note' }> = {
      kind: 'note',
      conversationId,
      messageId: uuidv7(),
      bodyText: 'Looking.',
      attachments: [],
    };
    expect(await apply('mia', note)).toMatchObject({ outcome: 'applied' });
    await apply('omar', stepOf(raise, 'withdraw'));
    expect(await walk()).toBeUndefined();
    expect(await kindOf(mia.sync.thread({ conversationId }))).toBe('not-found');
    expect(await apply('mia', { ...note, messageId: uuidv7() })).toMatchObject({ why: 'not-found' });
  });

  it('stops the clock while an answer is owed to it, and lets it run on from there', async () => {
    const raise = raiseOf('g1', 'tier2');
    await apply('omar', raise);
    now += 60 * minute;
    await apply('mia', stepOf(raise, 'ask'));
    expect((await read(raise)).escalation).toMatchObject({ state: 'asked', dueAt: null });
    now += 1000 * minute;
    expect(await hub.hub.housekeeping.climbDue()).toBe(0);
    await apply('omar', stepOf(raise, 'reply', { expected: 'asked' }));
    expect((await read(raise)).escalation.dueAt).toBe(now + (hub.targets.tier2.minutes - 60) * minute);
    await apply('mia', stepOf(raise, 'resolve', { expected: 'accepted' }));
  });

  it('climbs by itself when it is overdue, once on however many nodes, and is critical at the top', async () => {
    const raise = raiseOf('w1', 'tier2');
    await apply('lena', raise);
    await apply('mia', stepOf(raise, 'accept'));
    now += hub.targets.tier2.minutes * minute - 1;
    expect(await hub.hub.housekeeping.climbDue()).toBe(0);
    now += 1;
    const climbed = await Promise.all(Array.from({ length: 4 }, () => hub.hub.housekeeping.climbDue()));
    expect(climbed.reduce((sum, one) => sum + one, 0)).toBe(1);
    const up = await read(raise);
    expect(up.escalation).toMatchObject({ state: 'waiting', holderId: null, targetId: hub.targets.lead.id });
    expect(up.conversation.alsoGroupId).toBe(hub.groups.general.id);
    now = up.escalation.dueAt ?? 0;
    expect(await hub.hub.housekeeping.climbDue()).toBe(1);
    expect(await hub.hub.housekeeping.climbDue()).toBe(0);
    const top = await read(raise);
    expect(top.escalation).toMatchObject({ severity: 'critical', dueAt: now, state: 'waiting' });
    expect(top.escalation.steps.map(({ kind, agentId }) => [kind, agentId])).toEqual([
      ['raise', hub.agents.lena.id],
      ['accept', hub.agents.mia.id],
      ['climb', null],
      ['overdue', null],
    ]);
    await apply('omar', stepOf(raise, 'resolve'));
  });

  it('is behind the wall at once, and no way leads out of there again', async () => {
    await apply('omar', {
      kind: 'assign',
      conversationId: hub.conversations.g3.id,
      assigneeId: hub.agents.omar.id,
      expected: null,
    });
    const raise = raiseOf('g3', 'security', { reason: '', severity: 'critical', note: '' });
    expect(await apply('omar', raise)).toMatchObject({ outcome: 'applied' });
    expect((await read(raise)).conversation).toMatchObject({
      groupId: hub.groups.security.id,
      alsoGroupId: null,
      assigneeId: null,
      priority: 'urgent',
    });
    for (const who of ['omar', 'lena', 'carla', 'ada'] as const) {
      expect(await apply(who, stepOf(raise, 'withdraw'))).toMatchObject({ why: 'not-found' });
      expect(await apply(who, raiseOf('g3', 'tier2'))).toMatchObject({ why: 'not-found' });
    }
    expect(await apply('sven', stepOf(raise, 'pass', { toTargetId: hub.targets.tier2.id }))).toMatchObject({
      why: 'forbidden',
    });
    expect(await apply('sven', stepOf(raise, 'accept'))).toMatchObject({ outcome: 'applied' });
    expect(await apply('sven', raiseOf('r1', 'tier2'))).toMatchObject({ why: 'forbidden' });
  });

  it('writes down who did what, and not a word of it', async () => {
    const rows = await hub.hub.context.store.db.select().from(audit);
    const ours = rows.filter(({ action }) => /escalat/.test(action));
    expect(new Set(ours.map(({ action }) => action))).toEqual(
      new Set([
        'conversation-escalate',
        'conversation-escalation-step',
        'escalation-climbed',
        'escalation-overdue',
      ]),
    );
    expect(JSON.stringify(ours)).not.toMatch(/What is (asked|said)/);
  });
});
