import { and, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '../database.ts';
import { chatbotConversations } from '../schema/chatbot.ts';

export type ChatbotConversation = typeof chatbotConversations.$inferSelect;

const named = (workspaceId: string, external: string) =>
  and(eq(chatbotConversations.workspaceId, workspaceId), eq(chatbotConversations.external, external));

/** Notes it, unless it is noted; answers with what is. Whoever comes second waits for the first to commit. */
export async function noteChatbotConversation(
  tx: Transaction,
  wanted: ChatbotConversation,
): Promise<ChatbotConversation> {
  const [noted] = await tx.insert(chatbotConversations).values(wanted).onConflictDoNothing().returning();
  if (noted) return noted;
  const [known] = await tx
    .select()
    .from(chatbotConversations)
    .where(named(wanted.workspaceId, wanted.external))
    .for('update');
  if (!known) throw new Error('What was in the way is gone.');
  return known;
}

/** It goes on in another conversation, or was handed over again. */
export async function changeChatbotConversation(
  tx: Transaction,
  { workspaceId, external, ...change }: ChatbotConversation,
): Promise<void> {
  await tx.update(chatbotConversations).set(change).where(named(workspaceId, external));
}

export async function readChatbotConversation(
  db: Queryable,
  workspaceId: string,
  external: string,
): Promise<ChatbotConversation | null> {
  const [row] = await db.select().from(chatbotConversations).where(named(workspaceId, external));
  return row ?? null;
}
