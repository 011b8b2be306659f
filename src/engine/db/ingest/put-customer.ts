import { shownCustomer } from '../../../shared/domain/optimistic-customer.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { isCustomerMutation } from '../../../shared/wire/mutations.ts';
import { customerWordsOf } from '../derived.ts';
import { prepared } from '../handle.ts';
import { listLane } from '../queries/outbox.ts';
import { customerColumns, type StoredConversation } from '../records.ts';
import { type Batch, touch } from './batch.ts';
import { dropTraits, putTraits } from './customer-traits.ts';
import { applyKyc } from './kyc.ts';
import { rederive } from './put-conversation.ts';

type Known = { name: string; tier: string; locale: string; document: string; base: string | null };

/** Takes the hub's row of a customer, and its conversations' lines with it. An older row is passed over. */
export function putCustomer(batch: Batch, customer: Customer): void {
  const known = knownOf(batch, customer.id);
  const before = known && (known.base ?? known.document);
  if (before === JSON.stringify(customer)) return;
  if (before && (JSON.parse(before) as Customer).updatedAt > customer.updatedAt) return;
  show(batch, customer, known, batch.hasOutbox);
}

/** Shows the hub's row of a customer who is here, whatever was here of them before. */
export function showHubCustomer(batch: Batch, customer: Customer): void {
  show(batch, customer, knownOf(batch, customer.id), true);
}

/** Lays own pending changes over the hub's row anew, after this customer's lane has changed; false when it is none. */
export function recomputeCustomer(batch: Batch, id: string): boolean {
  const known = knownOf(batch, id);
  if (!known) return false;
  show(batch, JSON.parse(known.base ?? known.document) as Customer, known, true);
  return true;
}

function knownOf(batch: Batch, id: string): Known | undefined {
  return prepared<Known>(
    batch.db,
    'SELECT name, tier, locale, document, base FROM customers WHERE id = ?',
  ).get(id);
}

function show(batch: Batch, hub: Customer, known: Known | undefined, mayHaveOwn: boolean): void {
  const pending = mayHaveOwn
    ? listLane(batch.db, hub.id).flatMap(({ mutation, state }) =>
        isCustomerMutation(mutation) && state !== 'parked' ? [mutation] : [],
      )
    : [];
  const customer = shownCustomer(hub, pending);
  prepared(
    batch.db,
    `INSERT INTO customers (id, name, tier, locale, document, words, base) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, tier = excluded.tier, locale = excluded.locale,
         document = excluded.document, words = excluded.words, base = excluded.base`,
  ).run(
    customer.id,
    customer.name,
    customer.tier,
    customer.locale,
    JSON.stringify(customer),
    customerWordsOf(customer),
    pending.length > 0 ? JSON.stringify(hub) : null,
  );
  putTraits(batch, customer, known ? (JSON.parse(known.document) as Customer) : null);
  touch(batch, { topic: 'customer', id: customer.id });
  if (known && known.document !== JSON.stringify(customer)) touch(batch, { topic: 'search' });
  const sameLine =
    known?.name === customer.name && known.tier === customer.tier && known.locale === customer.locale;
  if (!sameLine) redrawLines(batch, customer.id, customer);
}

/** The hub has no such customer for this agent any more. */
export function dropCustomer(batch: Batch, id: string): void {
  dropTraits(batch, id);
  applyKyc(batch, id, null);
  const { changes } = prepared(batch.db, 'DELETE FROM customers WHERE id = ?').run(id);
  if (changes > 0) touch(batch, { topic: 'search' });
  redrawLines(batch, id, null);
  touch(batch, { topic: 'customer', id });
}

function redrawLines(batch: Batch, id: string, customer: Customer | null): void {
  const lines = prepared<StoredConversation>(batch.db, 'SELECT * FROM conversations WHERE customer_id = ?');
  for (const record of lines.all(id)) rederive(batch, record, customerColumns(customer));
}
