import { expect, it } from 'vitest';
import { answeredIn } from './answered-in.ts';

it('fills each place of what was answered, from the last to the first, and leaves the others', () => {
  const text =
    'Sent {{ask.amount}} to {{ ask.address }}, {{ask.amount | upcase}}, {{customer.email}} {{ask.amounts}}';
  const filled = answeredIn(text, { amount: '5', address: '', email: 'x' }).reduce(
    (now, { start, end, text: answer }) => now.slice(0, start) + answer + now.slice(end),
    text,
  );
  expect(filled).toBe('Sent 5 to {{ ask.address }}, 5, {{customer.email}} {{ask.amounts}}');
});
