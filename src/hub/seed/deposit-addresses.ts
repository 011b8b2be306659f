import { eq, sql } from 'drizzle-orm';
import { findOnChain } from '../../shared/domain/chain/find-on-chain.ts';
import { selectRows, type Transaction } from '../store/database.ts';
import { customers } from '../store/schema/people.ts';

/** The demo's field under which the exchange keeps where a customer's deposits go. */
export const depositAddressKey = 'deposit-address';

type Said = { readonly customerId: string; readonly text: string };

/**
 * Gives customers who miss a deposit the address that they name as theirs, as an exchange knows it; nothing where they name
 * none.
 */
export async function insertDepositAddresses(tx: Transaction, workspaceId: string): Promise<void> {
  const said = await selectRows<Said>(
    tx,
    sql`select c.customer_id as "customerId", m.body_text as "text"
      from messages m
      join conversations c on c.id = m.conversation_id
      where c.workspace_id = ${workspaceId} and c.status in ('new', 'open', 'pending')
        and c.topic = 'deposit-missing' and m.author_kind = 'customer' and m.kind = 'reply'
      order by m.created_at, m.id`,
  );
  const known = new Map<string, string>();
  for (const { customerId, text } of said) {
    const found = findOnChain(text).find(({ kind, checksum }) => kind === 'address' && checksum !== 'wrong');
    if (found && !known.has(customerId)) known.set(customerId, text.slice(found.start, found.end));
  }
  for (const [customerId, address] of known)
    await tx
      .update(customers)
      .set({
        fields: sql`${customers.fields} || ${JSON.stringify({ [depositAddressKey]: address })}::text::jsonb`,
      })
      .where(eq(customers.id, customerId));
}
