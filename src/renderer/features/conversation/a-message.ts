import type { MessageView } from '../../../shared/contract/conversation-views.ts';

const conversationId = '00000000-0000-7000-8000-000000000001';
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A message for tests: from the customer, at minute `n` of a day, with ordinal `n`. */
export function aMessage(n: number, more: Partial<MessageView> = {}): MessageView {
  return {
    id: idOf(n),
    conversationId,
    ordinal: n,
    kind: 'reply',
    author: { kind: 'customer', id: idOf(900) },
    authorName: 'Maya Chen',
    channel: 'chat',
    bodyText: `message ${n}`,
    bodyHtml: null,
    attachments: [],
    event: null,
    sources: [],
    delivery: 'delivered',
    outboxKey: null,
    from: null,
    createdAt: new Date(2026, 10, 3, 12, 0).getTime() + n * 60_000,
    ...more,
  };
}
