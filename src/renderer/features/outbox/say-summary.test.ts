import { beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { saySummary } from './say-summary.ts';

beforeAll(() => setUpTexts());

it('says in words what a waiting action changes to', () => {
  const at = Date.UTC(2026, 10, 28, 9, 30);
  expect(saySummary({ kind: 'status', summary: 'on_hold' })).toBe('On hold');
  expect(saySummary({ kind: 'priority', summary: 'urgent' })).toBe('Urgent');
  expect(saySummary({ kind: 'assign', summary: 'Ana Duarte' })).toBe('Ana Duarte');
  expect(saySummary({ kind: 'assign', summary: '' })).toBe('Nobody');
  expect(saySummary({ kind: 'snooze', summary: String(at) })).toBe(`Until ${dateAndTime(at)}`);
  expect(saySummary({ kind: 'snooze', summary: '' })).toBe('Not snoozed any more');
  expect(saySummary({ kind: 'tags', summary: '+usdt −bsc' })).toBe('+usdt −bsc');
});

it('shows a value that this version does not know as it is', () => {
  expect(saySummary({ kind: 'status', summary: 'archived' })).toBe('archived');
});
