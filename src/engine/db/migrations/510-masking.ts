import type { Migration } from './migration.ts';

/**
 * What was known of customers in clear is masked, and everything is fetched anew, with the hub's masks in place of ours.
 * What the outbox or a copy of this file still holds of it goes too.
 */
export const masking: Migration = {
  number: 510,
  name: 'masking',
  erases: true,
  sql: `
UPDATE customers SET document = mask_customer(document), base = mask_customer(base);
UPDATE customers SET words = customer_words(document);
DELETE FROM customer_traits;
INSERT INTO customer_traits (customer_id, kind, value)
  SELECT customers.id, trait.value ->> 'kind', trait.value ->> 'value'
    FROM customers, json_each(customer_traits(customers.document)) AS trait WHERE true
  ON CONFLICT DO NOTHING;
UPDATE outbox SET payload = json_set(payload, '$.expected', NULL)
  WHERE kind = 'customer-field' AND payload ->> '$.expected' IS NOT NULL;
DELETE FROM quarantine;
UPDATE sync_state SET phase = 'starting';
`,
};
