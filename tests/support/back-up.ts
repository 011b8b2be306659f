import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { schemaOf } from '../../src/engine/db/migrate.ts';
import { migrations } from '../../src/engine/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../src/engine/db/open.ts';
import type { Store } from '../../src/hub/store/store.ts';

/**
 * What a logical backup of a hub holds: every row of every table, as lines of JSON in a file for each. Nothing in it is
 * compressed, as long values in the database's own files are. Answers with the number of rows.
 */
export async function dumpHub(store: Store, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const read = async <Row>(query: SQL) => ((await store.db.execute(query)) as { rows: Row[] }).rows;
  const tables = await read<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  let count = 0;
  for (const { schema, name } of tables) {
    const rows = await read<{ line: string }>(
      sql`select row_to_json(one)::text as line from ${sql.identifier(schema)}.${sql.identifier(name)} as one`,
    );
    count += rows.length;
    writeFileSync(join(folder, `${schema}.${name}.jsonl`), rows.map(({ line }) => line).join('\n'));
  }
  return count;
}

/** The copy that the app makes of a workstation's database before a newer version changes it. Answers with its path. */
export function backUpWorkstation(file: string, now: number): string {
  const present = new Database(file, { readonly: true });
  const schema = schemaOf(present);
  present.close();
  const opened = openDatabase(file, now, [
    ...migrations,
    { number: schema + 10, name: 'of a newer app', sql: '' },
  ]);
  if (!opened.ok) throw new Error(opened.message);
  closeDatabase(opened.db);
  return `${file}.schema-${schema}.${now}.backup`;
}
