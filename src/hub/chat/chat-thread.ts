import type { Conversation, Message } from '../../shared/domain/conversation.ts';
import type { Queryable } from '../store/database.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { readMerge } from '../store/queries/merges.ts';
import { readMessagesAfter } from '../store/queries/messages.ts';

/**
 * What a chat page shows: its own conversation and, once that was merged into another, what was said there since. The
 * page counts on: after its own last ordinal `ownLast` comes the other one's `otherLast + 1`.
 */
export type ChatThread = {
  /** Where the page's words go now; null: nothing has been said yet. */
  readonly conversation: Conversation | null;
  readonly merged: { readonly intoId: string; readonly ownLast: number; readonly otherLast: number } | null;
};

export async function findChatThread(
  db: Queryable,
  workspaceId: string,
  conversationId: string,
): Promise<ChatThread> {
  const own = await readConversation(db, workspaceId, conversationId);
  const merge = own?.mergedIntoId ? await readMerge(db, workspaceId, own.id) : null;
  if (!merge) return { conversation: own, merged: null };
  return {
    conversation: await readConversation(db, workspaceId, merge.targetId),
    merged: { intoId: merge.targetId, ownLast: merge.sourceOrdinal, otherLast: merge.targetOrdinal },
  };
}

/** Messages after an ordinal as the page counts, numbered as it counts. */
export async function readChatThread(
  db: Queryable,
  conversationId: string,
  { merged }: ChatThread,
  after: number,
  limit: number,
): Promise<Message[]> {
  const own = await readMessagesAfter(db, conversationId, after, limit);
  if (!merged) return own;
  const since = Math.max(merged.otherLast, ordinalThere(merged, after));
  const there = await readMessagesAfter(db, merged.intoId, since, limit);
  return [...own, ...there.map((message) => ({ ...message, ordinal: ordinalHere(merged, message.ordinal) }))];
}

type Merged = NonNullable<ChatThread['merged']>;

/** An ordinal of the page's as the other conversation has it; at most its last one before the merge: none. */
export function ordinalThere({ ownLast, otherLast }: Merged, ordinal: number): number {
  return ordinal - ownLast + otherLast;
}

export function ordinalHere({ ownLast, otherLast }: Merged, ordinal: number): number {
  return ordinal - otherLast + ownLast;
}
