import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  agentId,
  conversationFixture,
  conversationId,
  fixtureNow,
  groupId,
  ownMessageId,
} from '../../../tests/support/engine-data.ts';
import type { ConversationMutation } from '../wire/mutations.ts';
import { applyMutation, shownConversation } from './optimistic.ts';
import { statuses } from './vocabulary.ts';

const id = conversationId(1);
const reply = (bodyText: string, seenOrdinal = 1): ConversationMutation => ({
  kind: 'reply',
  conversationId: id,
  messageId: ownMessageId(1),
  bodyText,
  attachments: [],
  sources: [],
  base: { seenOrdinal, assigneeId: null, heldMs: 0, force: false },
});
const waiting = conversationFixture(1, {
  status: 'new',
  waitingSince: fixtureNow - 60_000,
  sla: { firstReplyDueAt: fixtureNow, nextReplyDueAt: null, resolveDueAt: fixtureNow + 1, paused: null },
});

it('stops waiting once the desk has replied, and shows the reply', () => {
  expect(applyMutation(waiting, reply('On its  way.\n'), fixtureNow)).toMatchObject({
    status: 'open',
    waitingSince: null,
    preview: 'On its way.',
    lastAuthorKind: 'agent',
    lastMessageAt: fixtureNow,
    sla: { firstReplyDueAt: null, nextReplyDueAt: null, resolveDueAt: fixtureNow + 1, paused: null },
    version: waiting.version,
    lastOrdinal: waiting.lastOrdinal,
  });
});

it('goes on waiting when the customer wrote after the agent had looked, however wrong the clock', () => {
  const overtaken = { ...waiting, lastOrdinal: 2, lastAuthorKind: 'customer' as const };
  for (const at of [0, fixtureNow, fixtureNow + 365 * 86_400_000]) {
    const shown = applyMutation(overtaken, reply('Old news'), at);
    expect(shown.waitingSince).toBe(waiting.waitingSince);
    expect(shown.preview).toBe(waiting.preview);
  }
});

it('tells of a note nothing in the list', () => {
  const note: ConversationMutation = {
    kind: 'note',
    conversationId: id,
    messageId: ownMessageId(1),
    bodyText: 'psst',
    attachments: [],
  };
  const { updatedAt, ...shown } = applyMutation(waiting, note, fixtureNow);
  const { updatedAt: before, ...was } = waiting;
  expect(shown).toEqual(was);
  expect(updatedAt).toBeGreaterThan(before);
});

it('stops every clock and snooze when solved', () => {
  const solve: ConversationMutation = {
    kind: 'status',
    conversationId: id,
    status: 'solved',
    expected: 'new',
  };
  expect(applyMutation({ ...waiting, snoozedUntil: fixtureNow + 5 }, solve, fixtureNow)).toMatchObject({
    status: 'solved',
    waitingSince: null,
    snoozedUntil: null,
    sla: { firstReplyDueAt: null, nextReplyDueAt: null, resolveDueAt: null, paused: null },
  });
});

it('changes tags without doubling or losing others', () => {
  const tags: ConversationMutation = { kind: 'tags', conversationId: id, add: ['b', 'c'], remove: ['a'] };
  expect(applyMutation({ ...waiting, tags: ['a', 'b', 'x'] }, tags, fixtureNow).tags).toEqual([
    'b',
    'x',
    'c',
  ]);
});

const anyMutation: fc.Arbitrary<ConversationMutation> = fc.oneof(
  fc.string().map((text) => reply(text)),
  fc
    .constantFrom(...statuses)
    .map((status): ConversationMutation => ({ kind: 'status', conversationId: id, status, expected: 'new' })),
  fc.option(fc.nat(5), { nil: null }).map(
    (n): ConversationMutation => ({
      kind: 'assign',
      conversationId: id,
      assigneeId: n === null ? null : agentId(n),
      expected: null,
    }),
  ),
  fc.nat(3).map(
    (n): ConversationMutation => ({
      kind: 'group',
      conversationId: id,
      groupId: groupId(n),
      expected: groupId(1),
    }),
  ),
  fc
    .option(fc.nat(), { nil: null })
    .map((until): ConversationMutation => ({ kind: 'snooze', conversationId: id, until })),
  fc
    .record({ add: fc.subarray(['a', 'b', 'c']), remove: fc.subarray(['b', 'd']) })
    .map((change): ConversationMutation => ({ kind: 'tags', conversationId: id, ...change })),
);

it('applied twice is applied once', () => {
  fc.assert(
    fc.property(anyMutation, fc.nat(), (mutation, at) => {
      const once = applyMutation(waiting, mutation, at);
      expect(applyMutation(once, mutation, at)).toEqual(once);
    }),
  );
});

it('leaves the base alone', () => {
  fc.assert(
    fc.property(fc.array(anyMutation), (mutations) => {
      const base = structuredClone(waiting);
      shownConversation(
        base,
        mutations.map((mutation) => ({ mutation, at: fixtureNow })),
      );
      expect(base).toEqual(waiting);
    }),
  );
});
