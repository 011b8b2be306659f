import { atDatabase } from './at-database.ts';

type Known = {
  /** Their account at the exchange. */
  readonly account: string;
  readonly topic?: string;
  /** At Onfido. */
  readonly applicant?: string;
};

/** What the exchange's token and the routing would have said of somebody who writes. */
export async function makeKnown(database: string | null, name: string, known: Known): Promise<void> {
  await atDatabase(
    database,
    'update customers set external_id = $1, identified = true, updated_at = updated_at + 1 where name = $2',
    [known.account, name],
  );
  if (known.applicant)
    await atDatabase(
      database,
      `update customers set fields = coalesce(fields, '{}') || jsonb_build_object('onfido-applicant', $1::text)
        where name = $2`,
      [known.applicant, name],
    );
  if (known.topic)
    await atDatabase(
      database,
      'update conversations set topic = $1 from customers c where c.id = customer_id and c.name = $2',
      [known.topic, name],
    );
}
