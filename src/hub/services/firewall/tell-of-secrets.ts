import type { Message } from '../../../shared/domain/conversation.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import { warnCustomer } from './warn-customer.ts';

/** After a message out of which something was taken: the customer is warned at once, and the kinds go on record. */
export async function tellOfSecrets(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  customer: Customer,
  { id, secrets = [] }: Pick<Message, 'id' | 'secrets'>,
  now: number,
): Promise<void> {
  if (secrets.length === 0) return;
  warnCustomer(edit, secrets, customer.locale);
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'system', id: null },
    action: 'secret-removed',
    subject: { kind: 'conversation', id: edit.current().id },
    details: { messageId: id, kinds: [...new Set(secrets.map(({ kind }) => kind))] },
  });
}
