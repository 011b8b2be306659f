import { withFieldsOf } from '../../../shared/domain/customer-field.ts';
import { maskCustomer } from '../../../shared/domain/masking/mask-customer.ts';
import { fieldOf } from '../../../shared/domain/masking/masked-fact.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { Bundle, Scope } from '../../../shared/wire/sync.ts';
import { prepared } from '../handle.ts';
import type { Batch } from './batch.ts';
import { showHubCustomer } from './put-customer.ts';

/** A customer as a scope holds them: without the fields that it has not, masked where it has masks. */
function asSeen(customer: Customer, { fields, masks = [] }: Scope): Customer {
  const kept = withFieldsOf(customer, fields && new Set(fields));
  return maskCustomer(kept, new Map(masks.map(({ fact, kind }) => [fact, kind])));
}

/** A conversation's customer without what this scope does not hold: it may have narrowed while they were on their way. */
export function withSeenFields(bundle: Bundle, scope: Scope | null): Bundle {
  const customer = scope ? asSeen(bundle.customer, scope) : bundle.customer;
  return customer === bundle.customer ? bundle : { ...bundle, customer };
}

/** Takes from all customers what the agent may see no longer, or masks it. */
export function eraseUnseenFields(batch: Batch, scope: Scope): void {
  const rows = prepared<{ document: string; base: string | null }>(
    batch.db,
    'SELECT document, base FROM customers',
  );
  const changed: Customer[] = [];
  for (const { document, base } of rows.iterate()) {
    const held = JSON.parse(base ?? document) as Customer;
    const seen = asSeen(held, scope);
    if (seen !== held) changed.push(seen);
  }
  forgetExpected(batch, scope);
  for (const customer of changed) showHubCustomer(batch, customer);
}

/** An own change that waits knows what was there before. The hub refuses it; what was typed stays its writer's. */
function forgetExpected({ db }: Batch, { fields, masks = [] }: Scope): void {
  if (fields === undefined) return;
  const masked = new Set(masks.map(({ fact }) => fieldOf(fact)));
  prepared(
    db,
    `UPDATE outbox SET payload = json_set(payload, '$.expected', NULL)
       WHERE kind = 'customer-field' AND payload ->> '$.expected' IS NOT NULL
         AND payload ->> '$.field' NOT IN (SELECT value FROM json_each(?))`,
  ).run(JSON.stringify(fields.filter((key) => !masked.has(key))));
}
