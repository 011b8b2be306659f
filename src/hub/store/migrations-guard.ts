import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Queryable, selectRows } from './database.ts';
import { migrationsFolder } from './store.ts';

class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
}

/** Refuses a database that a newer hub has migrated: better not to open it than to damage it. */
export async function refuseNewerDatabase(db: Queryable): Promise<void> {
  const [table] = await selectRows<{ there: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!table?.there) return;
  const [last] = await selectRows<{ at: number }>(
    db,
    sql`select coalesce(max(created_at), 0)::float8 as at from drizzle.__drizzle_migrations`,
  );
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map((one) => one.folderMillis));
  if ((last?.at ?? 0) > newest)
    throw new StoreTooNew('This database was used by a newer version of Groundcrew. Update this one first.');
}
