import { Message } from '../../../shared/domain/conversation.ts';
import { prepared } from '../handle.ts';
import type { Batch } from './batch.ts';
import { putMessage } from './put-message.ts';

/** Keeps a message whose conversation has not come yet: it may be in a later page of the change log. */
export function keepEarlyMessage(batch: Batch, message: Message): void {
  prepared(
    batch.db,
    `INSERT INTO early_messages (id, conversation_id, document) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, document = excluded.document`,
  ).run(message.id, message.conversationId, JSON.stringify(message));
}

export function dropEarlyMessage(batch: Batch, id: string): void {
  prepared(batch.db, 'DELETE FROM early_messages WHERE id = ?').run(id);
}

/** Puts messages that came before their conversation where they belong. */
export function adoptEarlyMessages(batch: Batch, n: number, conversationId: string): void {
  const early = prepared<{ document: string }>(
    batch.db,
    'DELETE FROM early_messages WHERE conversation_id = ? RETURNING document',
  ).all(conversationId);
  for (const { document } of early) {
    const message = Message.parse(JSON.parse(document));
    putMessage(batch, n, { ...message, outboxKey: null });
  }
}
