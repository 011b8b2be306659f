import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { idempotencyKeys } from '../../src/hub/store/schema/change-log.ts';
import { conversations, messages } from '../../src/hub/store/schema/conversations.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { TestHub } from './hub.ts';

/** A customer writes in their conversation. */
export async function customerWrites(
  hub: TestHub,
  conversation: Pick<Conversation, 'id' | 'customerId'>,
  text: string,
): Promise<void> {
  const received = await receiveCustomerMessage(
    hub.hub.context,
    { workspaceId: hub.workspace.id, conversationId: conversation.id, customerId: conversation.customerId },
    { id: randomUUID(), text },
  );
  if (received.outcome !== 'received') throw new Error(`not received: ${received.outcome}`);
}

/** What agents wrote in a conversation, as the hub has it, oldest first. */
export async function writtenByAgents(
  hub: TestHub,
  conversationId: string,
): Promise<{ kind: string; text: string; authorId: string | null }[]> {
  const rows = await hub.hub.store.db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(messages.ordinal);
  return rows
    .filter((row) => row.authorKind === 'agent' && row.kind !== 'event')
    .map((row) => ({ kind: row.kind, text: row.bodyText, authorId: row.authorId }));
}

export async function conversationAtHub(hub: TestHub, id: string) {
  const [row] = await hub.hub.store.db.select().from(conversations).where(eq(conversations.id, id));
  if (!row) throw new Error('no such conversation');
  return row;
}

/** Keys that the hub has executed. */
export async function executedKeys(hub: TestHub): Promise<string[]> {
  const rows = await hub.hub.store.db.select({ key: idempotencyKeys.key }).from(idempotencyKeys);
  return rows.map((row) => row.key);
}
