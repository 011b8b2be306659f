import { v7 as uuidv7 } from 'uuid';
import { Locale } from '../../../shared/domain/ids.ts';
import { readIdentity } from '../../chat/customer-identity.ts';
import { readMergedInto } from '../../store/queries/customer-merges.ts';
import { findCustomerByExternalId } from '../../store/queries/customers.ts';
import { readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import type { Store } from '../../store/store.ts';
import type { ConversationPlan } from '../new-conversation.ts';
import type { HandOver } from './calls.ts';

/**
 * Who is handed over: whom the exchange's token names, else the account that the chatbot answers for, else somebody new whom a
 * name and an address identify to nobody. Null where there is a token that the exchange did not sign, or that has run out.
 */
export async function whoseHandOver(
  { db }: Pick<Store, 'db'>,
  workspaceId: string,
  told: HandOver['customer'],
  now: number,
): Promise<ConversationPlan['customer'] | null> {
  const { chatIdentitySecret } = await readWorkspaceSettings(db, workspaceId);
  const identity = told.token === undefined ? null : await readIdentity(told.token, chatIdentitySecret, now);
  if (told.token !== undefined && identity === null) return null;
  const externalId = identity?.externalId ?? told.account ?? null;
  const known = externalId === null ? null : await findCustomerByExternalId(db, workspaceId, externalId);
  if (known) return { id: (await readMergedInto(db, known.id)) ?? known.id };
  return {
    create: {
      id: uuidv7(),
      name: identity?.name || told.name,
      email: identity?.email ?? told.email ?? null,
      locale: Locale.safeParse(told.locale).data ?? 'en',
      identified: externalId !== null,
      externalId,
    },
  };
}
