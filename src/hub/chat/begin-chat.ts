import { and, desc, eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { cleanLine } from '../../shared/domain/clean-text.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';
import type { ChatStart } from '../../shared/wire/chat.ts';
import { HubFailure } from '../failure.ts';
import type { Queryable } from '../store/database.ts';
import { begunBy } from '../store/queries/customer-merges.ts';
import { findCustomerByExternalId } from '../store/queries/customers.ts';
import { readWorkspaceSettings } from '../store/queries/workspaces.ts';
import { conversations } from '../store/schema/conversations.ts';
import type { ChatContext } from './chat-context.ts';
import { keyOfDevice } from './chat-device.ts';
import type { ChatClaims } from './chat-tokens.ts';
import { readIdentity } from './customer-identity.ts';

/**
 * Who begins a chat. A typed name or address identifies nobody: such a visitor is always a new customer. The
 * exchange's signed token does: then their last chat that is not closed goes on, on any device.
 */
export async function beginChat(context: ChatContext, input: ChatStart): Promise<ChatClaims> {
  const { store, workspaceId } = context;
  const blank = {
    workspaceId,
    conversationId: uuidv7(),
    customerId: uuidv7(),
    name: cleanLine(withoutSecrets(input.name ?? ''), 80),
    email: input.email ?? null,
    externalId: null,
    locale: input.locale,
    device: null,
  };
  if (input.identity === undefined) {
    if (blank.name === '') {
      throw new HubFailure('bad-input', 'Say what we may call you.', { fields: ['name'] });
    }
    return blank;
  }
  const { chatIdentitySecret } = await readWorkspaceSettings(store.db, workspaceId);
  const identity = await readIdentity(input.identity, chatIdentitySecret, context.clock());
  if (!identity) {
    throw new HubFailure('bad-input', 'The exchange did not sign this identity, or it has run out.', {
      fields: ['identity'],
    });
  }
  const known = await findCustomerByExternalId(store.db, workspaceId, identity.externalId);
  const earlier = known ? await findOpenChat(store.db, workspaceId, known.id) : null;
  return {
    ...blank,
    conversationId: earlier ?? blank.conversationId,
    customerId: known?.id ?? blank.customerId,
    name: known?.name || identity.name || blank.name,
    email: known?.email ?? identity.email,
    externalId: identity.externalId,
    device: await keyOfDevice(context, input.device),
  };
}

async function findOpenChat(db: Queryable, workspaceId: string, customerId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        begunBy(customerId),
        eq(conversations.channel, 'chat'),
        ne(conversations.status, 'closed'),
      ),
    )
    .orderBy(desc(conversations.id))
    .limit(1);
  return row?.id ?? null;
}
