import type { z } from 'zod';
import type { Message } from '../../shared/domain/conversation.ts';
import type { PullThread } from '../../shared/wire/sync.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { readThread } from '../store/queries/messages.ts';
import type { Store } from '../store/store.ts';
import { loadViewer, sees } from './scope.ts';

/** Older messages of one conversation, newest first; null when this agent may not see it, or it isn't there. */
export async function pullThread(
  store: Store,
  agentId: string,
  pull: z.infer<typeof PullThread>,
): Promise<{ messages: Message[]; complete: boolean } | null> {
  return store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) return null;
    const conversation = await readConversation(tx, viewer.workspace.id, pull.conversationId);
    if (!conversation || !sees(viewer.scope, conversation)) return null;
    const messages = await readThread(tx, conversation.id, pull.before, pull.limit);
    const oldest = messages.at(-1);
    return { messages, complete: oldest === undefined || oldest.ordinal === 1 };
  }, 'repeatable read');
}
