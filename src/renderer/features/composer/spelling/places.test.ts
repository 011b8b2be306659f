import { expect, it } from 'vitest';
import { carryOver, placeFor } from './places.ts';

const older = 'I recieve the paymnt today';
const places = [
  { start: 2, end: 9 },
  { start: 14, end: 20 },
];
const now = (newer: string) =>
  carryOver(places, older, newer).map(({ start, end }) => newer.slice(start, end));

it('goes with its words while one types elsewhere', () => {
  expect(now('I recieve the paymnt today, thanks')).toEqual(['recieve', 'paymnt']);
  expect(now('I recieve all the paymnt today')).toEqual(['recieve', 'paymnt']);
  expect(now('Hello, I recieve the paymnt today')).toEqual(['recieve', 'paymnt']);
});

it('drops a word that is being changed', () => {
  expect(now('I recieved the paymnt today')).toEqual(['paymnt']);
  expect(now('I receive the paymnt today')).toEqual(['paymnt']);
  expect(now('I recieve the payment today')).toEqual(['recieve']);
  expect(now('')).toEqual([]);
});

it('finds the word at the cursor, else the next, round and round', () => {
  expect(placeFor(places, 9)).toBe(places[0]);
  expect(placeFor(places, 10)).toBe(places[1]);
  expect(placeFor(places, 25)).toBe(places[0]);
  expect(placeFor([], 3)).toBeUndefined();
});
