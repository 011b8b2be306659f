import type { Customer } from '../../../shared/domain/people.ts';
import { customerWordsOf } from '../derived.ts';
import { prepared } from '../handle.ts';
import { customerColumns, type StoredConversation } from '../records.ts';
import { type Batch, touch } from './batch.ts';
import { rederive } from './put-conversation.ts';

type Known = { name: string; tier: string; locale: string; document: string };

/** Takes the hub's row of a customer, and its conversations' lines with it. An older row is passed over. */
export function putCustomer(batch: Batch, customer: Customer): void {
  const known = prepared<Known>(
    batch.db,
    'SELECT name, tier, locale, document FROM customers WHERE id = ?',
  ).get(customer.id);
  const document = JSON.stringify(customer);
  if (known?.document === document) return;
  if (known && (JSON.parse(known.document) as Customer).updatedAt > customer.updatedAt) return;
  prepared(
    batch.db,
    `INSERT INTO customers (id, name, tier, locale, document, words) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, tier = excluded.tier, locale = excluded.locale,
         document = excluded.document, words = excluded.words`,
  ).run(customer.id, customer.name, customer.tier, customer.locale, document, customerWordsOf(customer));
  touch(batch, { topic: 'customer', id: customer.id });
  const sameLine =
    known?.name === customer.name && known.tier === customer.tier && known.locale === customer.locale;
  if (!sameLine) redrawLines(batch, customer.id, customer);
}

/** The hub has no such customer for this agent any more. */
export function dropCustomer(batch: Batch, id: string): void {
  prepared(batch.db, 'DELETE FROM customers WHERE id = ?').run(id);
  redrawLines(batch, id, null);
  touch(batch, { topic: 'customer', id });
}

function redrawLines(batch: Batch, id: string, customer: Customer | null): void {
  const lines = prepared<StoredConversation>(batch.db, 'SELECT * FROM conversations WHERE customer_id = ?');
  for (const record of lines.all(id)) rederive(batch, record, customerColumns(customer));
}
