import { withFieldsOf } from '../../../shared/domain/customer-field.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { Bundle, Scope } from '../../../shared/wire/sync.ts';
import { prepared } from '../handle.ts';
import type { Batch } from './batch.ts';
import { showHubCustomer } from './put-customer.ts';

function keysOf(scope: Scope | null): ReadonlySet<string> | undefined {
  return scope?.fields && new Set(scope.fields);
}

/** A conversation's customer without what this scope does not hold: it may have narrowed while they were on their way. */
export function withSeenFields(bundle: Bundle, scope: Scope | null): Bundle {
  const customer = withFieldsOf(bundle.customer, keysOf(scope));
  return customer === bundle.customer ? bundle : { ...bundle, customer };
}

/** Takes from all customers what is known of them under fields that the agent may see no longer. */
export function eraseUnseenFields(batch: Batch, scope: Scope): void {
  const keys = keysOf(scope);
  if (keys === undefined) return;
  const suspects = prepared<{ document: string; base: string | null }>(
    batch.db,
    `SELECT document, base FROM customers WHERE EXISTS (
       SELECT 1 FROM json_each(coalesce(base, document), '$.fields') AS field
         WHERE field.key NOT IN (SELECT value FROM json_each(?)))`,
  ).all(JSON.stringify([...keys]));
  forgetExpected(batch, keys);
  for (const { document, base } of suspects)
    showHubCustomer(batch, withFieldsOf(JSON.parse(base ?? document) as Customer, keys));
}

/** An own change that waits knows what was there before. The hub refuses it; what was typed stays its writer's. */
function forgetExpected({ db }: Batch, keys: ReadonlySet<string>): void {
  prepared(
    db,
    `UPDATE outbox SET payload = json_set(payload, '$.expected', NULL)
       WHERE kind = 'customer-field' AND payload ->> '$.expected' IS NOT NULL
         AND payload ->> '$.field' NOT IN (SELECT value FROM json_each(?))`,
  ).run(JSON.stringify([...keys]));
}
