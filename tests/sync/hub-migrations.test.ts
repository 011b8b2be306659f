import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as overServer } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { selectRows } from '../../src/hub/store/database.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';
import { migrationsFolder, type Store, type StoreOptions } from '../../src/hub/store/store.ts';
import { createEmptyDatabase, createTestDatabase, everyDatabase } from '../support/databases.ts';
import { copyFolder, removeFolder } from '../support/folders.ts';

const exchange = '00000000-0000-7000-8000-000000000001';
const oneRow = `insert into workspaces (id, name, domain, locale, created_at)
  values ('${exchange}', 'Northgate', 'northgate.example', 'en', 1)`;

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-migrations-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** The first so many migrations, as an earlier hub had them. */
async function firstMigrations(count: number): Promise<string> {
  const folder = join(await temporaryFolder(), 'migrations');
  copyFolder(migrationsFolder, folder);
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

/** A database as a hub of so many migrations left it, with one exchange in it. */
async function leftByEarlier(kind: (typeof everyDatabase)[number], count: number): Promise<StoreOptions> {
  const folder = await firstMigrations(count);
  if (kind === 'pglite') {
    const dataDir = join(await temporaryFolder(), 'database');
    const client = await PGlite.create({ dataDir });
    await migratePglite(overPglite({ client }), { migrationsFolder: folder });
    await client.exec(oneRow);
    await client.close();
    return { kind, dataDir };
  }
  const { url, drop } = await createEmptyDatabase();
  onTestFinished(drop);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrateServer(overServer({ client }), { migrationsFolder: folder });
  await client.query(oneRow);
  await client.end();
  return { kind, url, connections: 1 };
}

const applied = async (store: Store) =>
  selectRows<{ at: number }>(
    store.db,
    sql`select created_at::float8 as at from drizzle.__drizzle_migrations order by created_at`,
  );

describe.each(everyDatabase)('on %s', (kind) => {
  it('what a hub of twenty migrations wrote is there after all that came since', async () => {
    const options = await leftByEarlier(kind, 20);
    const store = await openStore(options);
    const { entries } = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as {
      entries: { when: number }[];
    };
    expect(await applied(store)).toEqual(entries.map(({ when }) => ({ at: when })));
    expect(await listWorkspaces(store.db)).toMatchObject([{ id: exchange, name: 'Northgate' }]);
    await store.close();
    // Again: there is nothing left to do.
    const again = await openStore(options);
    expect(await applied(again)).toHaveLength(entries.length);
    await again.close();
  });

  it('refuses what a newer hub has written', async () => {
    const database = await createTestDatabase(kind, 1);
    const store = await database.open();
    await store.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', 9000000000000)`,
    );
    await store.close();
    await expect(database.open()).rejects.toMatchObject({ name: 'StoreTooNew' });
    // Nor is it locked by the attempt.
    await expect(database.open()).rejects.toMatchObject({ name: 'StoreTooNew' });
    await database.drop();
  });
});

it('makes the same tables, indexes and constraints on both', async () => {
  const schemaOf = async (kind: (typeof everyDatabase)[number]) => {
    const database = await createTestDatabase(kind, 1);
    const store = await database.open();
    const columns = await selectRows(
      store.db,
      sql`select table_name, column_name, data_type, is_nullable, column_default
        from information_schema.columns where table_schema = 'public' order by 1, 2`,
    );
    const indexes = await selectRows(
      store.db,
      sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`,
    );
    const constraints = await selectRows(
      store.db,
      sql`select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as is
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`,
    );
    await store.close();
    await database.drop();
    return { columns, indexes, constraints };
  };
  const [pglite, postgres] = await Promise.all([schemaOf('pglite'), schemaOf('postgres')]);
  expect(pglite.columns.length).toBeGreaterThan(200);
  expect(pglite).toEqual(postgres);
});
