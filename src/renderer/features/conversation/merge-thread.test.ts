import { expect, it } from 'vitest';
import { aMessage } from './a-message.ts';
import { olderThan, withNewest, withOlder, withoutOldest } from './merge-thread.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => aMessage(from + n));
const ordinals = (thread: { messages: readonly { ordinal: number | null }[] }) =>
  thread.messages.map((message) => message.ordinal);

it('keeps older messages when the newest window moves on', () => {
  const opened = withNewest(null, { messages: range(51, 100), more: true });
  const scrolled = withOlder(opened, { messages: range(1, 50), more: false });
  const after = withNewest(scrolled, { messages: range(53, 102), more: true });
  expect(ordinals(after)).toEqual(range(1, 102).map((message) => message.ordinal));
  expect(after.more).toBe(false);
});

it('starts over rather than show a thread with a hole', () => {
  const opened = withNewest(null, { messages: range(51, 100), more: true });
  const after = withNewest(opened, { messages: range(151, 200), more: true });
  expect(ordinals(after)).toEqual(range(151, 200).map((message) => message.ordinal));
  expect(after.more).toBe(true);
});

it('lets the window decide about queued messages', () => {
  const queued = aMessage(999, { ordinal: null, delivery: 'queued' });
  const opened = withNewest(null, { messages: [...range(51, 100), queued], more: true });
  expect(ordinals(opened).at(-1)).toBe(null);
  const sent = withNewest(opened, { messages: range(52, 101), more: true });
  expect(ordinals(sent)).toEqual(range(51, 101).map((message) => message.ordinal));
});

it('asks for what lies before the oldest loaded message and takes no message twice', () => {
  const opened = withNewest(null, { messages: range(51, 100), more: true });
  expect(olderThan(opened)).toBe(51);
  const scrolled = withOlder(opened, { messages: range(2, 51), more: true });
  expect(ordinals(scrolled)).toEqual(range(2, 100).map((message) => message.ordinal));
});

it('lets the oldest go once there are many, and asks for them again before the oldest that is left', () => {
  const few = withNewest(null, { messages: range(1, 200), more: false });
  expect(withoutOldest(few)).toBe(few);
  const queued = aMessage(999, { ordinal: null, delivery: 'queued' });
  const many = withoutOldest(withNewest(few, { messages: [...range(160, 210), queued], more: true }));
  expect([many.messages.length, olderThan(many), many.more]).toEqual([100, 112, true]);
  const scrolled = withOlder(many, { messages: range(1, 111), more: false });
  expect(ordinals(scrolled)).toEqual([...range(1, 210).map(({ ordinal }) => ordinal), null]);
});

it('goes on where older messages came from the hub later', () => {
  const opened = withNewest(null, { messages: range(51, 100), more: true });
  const asked = withOlder(opened, { messages: [], more: true });
  expect(asked).toMatchObject({ more: true, atHub: true });
  // Something new arrives meanwhile: it is still on its way.
  const later = withNewest(asked, { messages: range(52, 101), more: true });
  expect(later).toMatchObject({ more: true, atHub: true });
  const come = withOlder(later, { messages: range(1, 50), more: false });
  expect(come).toMatchObject({ more: false, atHub: false });
  expect(ordinals(come)).toEqual(range(1, 101).map((message) => message.ordinal));
});

it('keeps what was said in a merged conversation where it stands, once', () => {
  const from = { id: '00000000-0000-7000-8000-00000000000a', number: 10_167 };
  const other = (n: number) => aMessage(n, { ordinal: null, from });
  const opened = withNewest(null, { messages: [other(500), ...range(51, 53)], more: true });
  const scrolled = withOlder(opened, { messages: [other(400), ...range(49, 50), other(500)], more: false });
  expect(scrolled.messages.map(({ id }) => id)).toEqual(
    [other(400), ...range(49, 50), other(500), ...range(51, 53)].map(({ id }) => id),
  );
  const after = withNewest(scrolled, { messages: [...range(52, 54), other(600)], more: true });
  expect(after.messages.map(({ id }) => id)).toEqual(
    [other(400), ...range(49, 50), other(500), ...range(51, 54), other(600)].map(({ id }) => id),
  );
});
