import { expect, it } from 'vitest';
import type { Priority, Tier } from '../../shared/domain/vocabulary.ts';
import { derive, type Facts } from './derived.ts';

const now = Date.UTC(2026, 2, 2, 10);
const minute = 60_000;

const facts = (change: Partial<Facts> = {}): Facts => ({
  status: 'open',
  priority: 'normal',
  tier: 'standard',
  first_reply_due_at: null,
  next_reply_due_at: null,
  resolve_due_at: null,
  snoozed_until: null,
  waiting_since: now - 10 * minute,
  last_message_at: now - 10 * minute,
  last_customer_ordinal: 1,
  mood: null,
  gate: null,
  ...change,
});
const urgency = (change: Partial<Facts>) => derive(facts(change), 0, now).urgency;
const upset = (priority: Priority, tier: Tier = 'standard') => urgency({ priority, tier, mood: '{}' });
const calm = (priority: Priority, tier: Tier = 'standard') => urgency({ priority, tier });

it('an upset customer who waits comes as one of a higher priority would, and after what is about to breach', () => {
  const breaching = urgency({ first_reply_due_at: now + 5 * minute });
  const inOrder = [
    breaching,
    upset('urgent', 'institution'),
    upset('urgent', 'vip'),
    upset('urgent'),
    calm('urgent', 'institution'),
    calm('urgent'),
    calm('high', 'vip'),
    calm('high'),
    calm('normal', 'institution'),
    calm('normal'),
    calm('low'),
    urgency({ waiting_since: null, priority: 'urgent' }),
    urgency({ status: 'solved', waiting_since: null }),
  ];
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  expect(new Set(inOrder).size).toBe(inOrder.length);
  expect(upset('normal')).toBe(calm('high'));
  expect(upset('high', 'vip')).toBe(calm('urgent', 'vip'));
  for (const key of inOrder) expect(Number.isSafeInteger(key)).toBe(true);
});

it('of two the one who waits longer comes first; who was answered is not upset any more', () => {
  const since = (minutes: number, priority: Priority) =>
    urgency({ priority, mood: '{}', waiting_since: now - minutes * minute });
  expect(since(30, 'urgent')).toBeLessThan(since(20, 'urgent'));
  expect(since(30, 'low')).toBeLessThan(since(20, 'low'));
  expect(urgency({ waiting_since: null, mood: '{}' })).toBe(urgency({ waiting_since: null }));
});

it('who may be in danger comes as one who is upset, and nobody else for what only a person answers', () => {
  const behindGate = (level: string) => urgency({ gate: JSON.stringify({ level, reasons: [], at: now }) });
  expect(behindGate('urgent')).toBe(upset('normal'));
  expect(behindGate('human')).toBe(calm('normal'));
  expect(behindGate('unsure')).toBe(calm('normal'));
});
