import type { Database } from 'better-sqlite3';
import { maskCustomer } from '../../shared/domain/masking/mask-customer.ts';
import { masksFor } from '../../shared/domain/masking/policy.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { takeOutOfDraft } from '../../shared/domain/secrets/draft-take-out.ts';
import { withoutSecretsIn } from '../../shared/domain/secrets/within.ts';
import { traitsOf } from './customer-traits.ts';
import { customerWordsOf } from './derived.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** Number of the last migration that this database has; 0 for an empty one. */
export function schemaOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

const everybody = { masked: true, unmaskedFor: [] };

/** Before the hub has said what is masked, everything that could be: addresses, numbers and what is kept as text. */
function maskedByDefault(customer: Customer): Customer {
  const policy = { email: everybody, phone: everybody };
  const fields = Object.entries(customer.fields ?? {}).flatMap(([key, value]) =>
    typeof value === 'boolean' ? [] : [{ key, mask: 'text' as const, unmaskedFor: [] }],
  );
  return maskCustomer({ ...customer, fields: customer.fields ?? {} }, masksFor('agent', policy, fields));
}

function cleanDraft(text: string, columns: readonly (string | null | undefined)[]): readonly unknown[] {
  const [rich, attachments, sources, actions, before] = columns.map((column) => JSON.parse(column ?? 'null'));
  const { draft, secrets } = takeOutOfDraft({ text, rich, attachments, sources, actions }, before ?? []);
  const missing = secrets.length > 0 ? secrets : null;
  return [draft.text, draft.rich, draft.attachments, draft.sources, draft.actions, missing];
}

/**
 * Brings the schema up to date, each migration in a transaction of its own. Throws what SQLite throws; then the
 * database is as the last whole migration left it.
 */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  // What migrations fold as the code does.
  db.function('customer_words', { deterministic: true }, (document) =>
    customerWordsOf(JSON.parse(String(document)) as Customer),
  );
  db.function('customer_traits', { deterministic: true }, (document) =>
    JSON.stringify(traitsOf(JSON.parse(String(document)) as Customer)),
  );
  db.function('mask_customer', { deterministic: true }, (document) =>
    document === null ? null : JSON.stringify(maskedByDefault(JSON.parse(String(document)) as Customer)),
  );
  db.function('without_secrets', { deterministic: true }, (document) =>
    JSON.stringify(withoutSecretsIn(JSON.parse(String(document)))),
  );
  db.function('draft_without_secrets', { deterministic: true, varargs: true }, (...columns) => {
    const [text, rich, attachments, sources, actions, before] = columns.map((column) =>
      column === null ? null : String(column),
    );
    return JSON.stringify(cleanDraft(text ?? '', [rich, attachments, sources, actions, before]));
  });
  for (const step of steps) {
    if (step.number <= schemaOf(db)) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.number}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
