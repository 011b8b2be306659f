import type { ReadableDb } from '../db/handle.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';
import { excerptOf } from '../search/excerpt.ts';
import { searchMessages } from '../search/messages.ts';

/** Messages that hold the words, newest first. `before` is the instant of the oldest hit seen so far. */
export function findMessages(
  db: ReadableDb,
  { query: text, limit = 30, before }: Inputs['search']['messages'],
): Outputs['search']['messages'] {
  const { query, found } = searchMessages(db, text, limit + 1, before ?? null);
  return {
    more: found.length > limit,
    hits: found.slice(0, limit).map((message) => ({
      messageId: message.id,
      conversationId: message.conversation_id,
      conversationNumber: message.number,
      subject: message.subject,
      customerName: message.customer_name,
      kind: message.kind,
      excerpt: excerptOf(message.body_text, query),
      createdAt: message.created_at,
    })),
  };
}
