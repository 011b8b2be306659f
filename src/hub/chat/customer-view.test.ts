import { expect, it } from 'vitest';
import type { Message } from '../../shared/domain/conversation.ts';
import { chatState, toChatMessage } from './customer-view.ts';

const message: Message = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  conversationId: '0192f0c0-0000-7000-8000-000000000002',
  ordinal: 3,
  kind: 'reply',
  author: { kind: 'agent', id: '0192f0c0-0000-7000-8000-000000000003' },
  channel: 'chat',
  bodyText: 'Hello',
  bodyHtml: null,
  attachments: [],
  event: null,
  sources: [],
  state: 'sent',
  createdAt: 1,
};

it('shows the customer an agent by the public name alone', () => {
  expect(toChatMessage(message, () => 'Ana')).toMatchObject({
    from: 'agent',
    agentName: 'Ana',
    text: 'Hello',
  });
});

it.each(['note', 'event'] as const)('never shows the customer a %s', (kind) => {
  expect(toChatMessage({ ...message, kind }, () => 'Ana')).toBeNull();
});

it('says that a message was received as long as nobody has answered', () => {
  expect(chatState({ status: 'new', waitingSince: 5 }, true)).toBe('received');
  expect(chatState({ status: 'open', waitingSince: null }, true)).toBe('online');
  expect(chatState({ status: 'new', waitingSince: 5 }, false)).toBe('away');
  expect(chatState({ status: 'solved', waitingSince: null }, true)).toBe('solved');
  expect(chatState(null, true)).toBe('online');
});
