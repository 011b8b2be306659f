import type { Context, Hono } from 'hono';
import type { HubContext } from '../context.ts';
import { listWorkspaces, readWorkspaceSettings } from '../store/queries/workspaces.ts';
import type { ChatContext } from './chat-context.ts';
import { createChatService } from './chat-service.ts';
import { openChatTokens } from './chat-tokens.ts';
import { chatRoutes } from './routes.ts';
import { type ChatSockets, openChatSockets } from './socket.ts';

/**
 * Puts the customer's chat into a hub: its calls under /chat/api, and the live line that the caller hangs on
 * /chat/live. The pages themselves are static files. `addressOf` names the caller for rate limits.
 */
export async function mountChat(
  app: Hono,
  hub: HubContext,
  addressOf: (c: Context) => string,
): Promise<ChatSockets> {
  const [workspace] = await listWorkspaces(hub.store.db);
  if (!workspace) throw new Error('A chat needs a workspace.');
  const context: ChatContext = {
    ...hub,
    workspaceId: workspace.id,
    tokens: await openChatTokens(hub.store, hub.clock),
    deskOnline: async () => {
      const { chatOnline } = await readWorkspaceSettings(hub.store.db, workspace.id);
      if (chatOnline) return chatOnline === 'always';
      return hub.live.connectedAgents(workspace.id) > 0;
    },
  };
  const service = createChatService(context);
  app.route('/chat/api', chatRoutes(context, service, addressOf));
  return openChatSockets({ context, service, live: hub.live });
}
