import pg from 'pg';

/** Runs one statement as whoever owns the hub's database: for what only time or the exchange would bring about. */
export async function atDatabase<Row extends pg.QueryResultRow>(
  url: string | null,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  if (!url) throw new Error('The hub has no database of its own.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
