import { expect, it } from 'vitest';
import { takeOutSecrets } from '../../../shared/domain/secrets/take-out.ts';
import { numberedMark, withNumberedMarks } from './numbered-marks.ts';

it('numbers the marks of secrets in their order, and leaves one that was typed', () => {
  const { text, marks } = takeOutSecrets('[•••] card 4111 1111 1111 1111, my OTP is 482913');
  const secrets = marks.map(({ kind, at }) => ({ kind, place: 'text' as const, at }));
  const numbered = withNumberedMarks(text, secrets);
  expect(numbered).toBe('[•••] card [•••0], my OTP is [•••1]');
  expect([...numbered.matchAll(numberedMark)].map(([, number]) => Number(number))).toEqual([0, 1]);
  expect(withNumberedMarks('plain', [{ kind: 'card-number', place: 'subject', at: null }])).toBe('plain');
  expect(withNumberedMarks('short', [{ kind: 'card-number', place: 'text', at: 90 }])).toBe('short');
});
