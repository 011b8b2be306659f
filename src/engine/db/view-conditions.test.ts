import { expect, it } from 'vitest';
import type { Gate, GateLevel, GateTopic, SoughtGate } from '../../shared/domain/gate/gate.ts';
import type { ViewCondition } from '../../shared/domain/saved-view.ts';
import { type Candidate, compileView } from './view-conditions.ts';

const now = Date.UTC(2026, 2, 2, 10);
const minute = 60_000;
const me = '00000000-0000-7000-8003-000000000001';

const waiting: Candidate = {
  channel: 'email',
  status: 'open',
  priority: 'high',
  tier: 'vip',
  group_id: '00000000-0000-7000-8004-000000000001',
  assignee_id: me,
  topic: 'withdrawal-delayed',
  locale: 'pt-BR',
  tags: '["network","bsc"]',
  created_at: now - 90 * minute,
  waiting_since: now - 30 * minute,
  due_at: now + 10 * minute,
  unread: 1,
  has_draft: 0,
  asleep: 0,
  working: 1,
  mood: null,
  signal: null,
  recovery: null,
  gate: null,
};

const holds = (condition: ViewCondition, row: Partial<Candidate> = {}, at = now) =>
  compileView({ match: 'all', conditions: [condition] }).includes({ ...waiting, ...row }, me, at);

it('speaks of channel, status, tier, queue, topic, tag, language and who has it', () => {
  const is = { not: false };
  expect(holds({ field: 'channel', ...is, values: ['chat', 'email'] })).toBe(true);
  expect(holds({ field: 'channel', not: true, values: ['email'] })).toBe(false);
  expect(holds({ field: 'tier', ...is, values: ['institution'] })).toBe(false);
  expect(holds({ field: 'topic', ...is, values: ['withdrawal-delayed'] })).toBe(true);
  expect(holds({ field: 'topic', not: true, values: ['withdrawal-delayed'] }, { topic: null })).toBe(true);
  expect(holds({ field: 'language', ...is, values: ['pt'] })).toBe(true);
  expect(holds({ field: 'language', ...is, values: ['es'] })).toBe(false);
  expect(holds({ field: 'tag', ...is, values: ['bsc', 'tron'] })).toBe(true);
  expect(holds({ field: 'tag', ...is, values: ['bs'] })).toBe(false);
  expect(holds({ field: 'assignee', ...is, values: ['me'] })).toBe(true);
  expect(holds({ field: 'assignee', ...is, values: ['nobody'] })).toBe(false);
  expect(holds({ field: 'assignee', ...is, values: ['nobody'] }, { assignee_id: null })).toBe(true);
  expect(holds({ field: 'assignee', ...is, values: ['me'] }, { assignee_id: null })).toBe(false);
});

it('speaks of time: age, waiting, a clock that runs out', () => {
  expect(holds({ field: 'age', not: false, minutes: 90 })).toBe(true);
  expect(holds({ field: 'age', not: false, minutes: 91 })).toBe(false);
  expect(holds({ field: 'waiting', not: false, minutes: 30 })).toBe(true);
  expect(holds({ field: 'waiting', not: false, minutes: 0 }, { waiting_since: null })).toBe(false);
  expect(holds({ field: 'due', not: false, minutes: 0 })).toBe(false);
  expect(holds({ field: 'due', not: false, minutes: 0 }, {}, now + 10 * minute)).toBe(true);
  expect(holds({ field: 'due', not: false, minutes: 15 })).toBe(true);
  expect(holds({ field: 'due', not: true, minutes: 15 }, { due_at: null })).toBe(true);
});

it('knows when time alone turns the answer', () => {
  const view = compileView({
    match: 'any',
    conditions: [
      { field: 'waiting', not: false, minutes: 45 },
      { field: 'due', not: true, minutes: 0 },
      { field: 'unread', not: false },
    ],
  });
  expect(view.turns(waiting)).toEqual([now + 15 * minute, now + 10 * minute]);
  expect(view.turns({ ...waiting, working: 0 })).toEqual([]);
});

it('shows work: what is solved or snoozed only when a condition speaks of it', () => {
  const solved = { status: 'solved', working: 0 };
  expect(holds({ field: 'tier', not: false, values: ['vip'] }, solved)).toBe(false);
  expect(holds({ field: 'status', not: false, values: ['solved'] }, solved)).toBe(true);
  expect(holds({ field: 'tier', not: false, values: ['vip'] }, { asleep: 1 })).toBe(false);
  expect(holds({ field: 'snoozed', not: false }, { asleep: 1 })).toBe(true);
});

it('asks for all conditions or for any', () => {
  const conditions: ViewCondition[] = [
    { field: 'tier', not: false, values: ['vip'] },
    { field: 'channel', not: false, values: ['chat'] },
  ];
  expect(compileView({ match: 'all', conditions }).includes(waiting, me, now)).toBe(false);
  expect(compileView({ match: 'any', conditions }).includes(waiting, me, now)).toBe(true);
});

it('speaks of open signals about the customer', () => {
  expect(holds({ field: 'signal', not: false })).toBe(false);
  expect(holds({ field: 'signal', not: false }, { signal: 'low' })).toBe(true);
  expect(holds({ field: 'signal', not: true }, { signal: 'low' })).toBe(false);
});

it('speaks of how far a recovery case has come, or that one is under way', () => {
  const open: ViewCondition = { field: 'recovery', not: false, values: ['open'] };
  expect(holds(open)).toBe(false);
  for (const recovery of ['collecting', 'ready', 'with-team', 'recovering'])
    expect(holds(open, { recovery }), recovery).toBe(true);
  for (const recovery of ['credited', 'returned', 'refused', 'closed'])
    expect(holds(open, { recovery }), recovery).toBe(false);
  expect(holds({ ...open, values: ['open', 'closed'] }, { recovery: 'closed' })).toBe(true);
  expect(holds({ ...open, values: ['with-team'] }, { recovery: 'recovering' })).toBe(false);
  expect(holds({ ...open, not: true })).toBe(true);
});

it('speaks of what only a person answers: surely, at once, or what it is about', () => {
  const gate = (level: GateLevel, ...topics: GateTopic[]): Partial<Candidate> => {
    const reasons = topics.map((topic) => ({ topic, level, words: [], messageId: me }));
    return { gate: JSON.stringify({ level, reasons, at: now } satisfies Gate) };
  };
  const asks = (...values: SoughtGate[]): ViewCondition => ({ field: 'gate', not: false, values });
  expect(holds(asks('human'))).toBe(false);
  expect(holds(asks('human'), gate('unsure', 'unread'))).toBe(false);
  expect(holds(asks('human'), gate('human', 'funds'))).toBe(true);
  expect(holds(asks('human'), gate('urgent', 'distress'))).toBe(true);
  expect(holds(asks('urgent'), gate('human', 'funds'))).toBe(false);
  expect(holds(asks('funds', 'security'), gate('human', 'distress', 'security'))).toBe(true);
  expect(holds(asks('unread'), gate('unsure', 'unread'))).toBe(true);
  expect(holds({ ...asks('funds'), not: true })).toBe(true);
});
