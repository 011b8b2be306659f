import type { Database, Statement } from 'better-sqlite3';

declare const access: unique symbol;

/** A handle that queries only read through. */
export type ReadableDb = Database & { readonly [access]: 'read' | 'write' };
/** A handle that may also write; usable wherever a readable one is asked for. */
export type WritableDb = Database & { readonly [access]: 'write' };

/** Marks a raw connection as readable. `db/open.ts` alone makes handles. */
export function asReadable(db: Database): ReadableDb {
  return db as ReadableDb;
}

/** Marks a raw connection as writable. `db/open.ts` alone makes handles. */
export function asWritable(db: Database): WritableDb {
  return db as WritableDb;
}

const statements = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/**
 * The prepared statement of this SQL on this connection, prepared once. `Row` is what the SQL selects.
 *
 * better-sqlite3 builds SQLite with STAT4, whose planner looks at bound values: a join that compares a column with `?`
 * is planned anew at every run, ten times the cost of the look-up itself. `CAST(? AS INTEGER)` keeps the plan.
 */
export function prepared<Row = unknown>(db: ReadableDb, sql: string): Statement<unknown[], Row> {
  let cache = statements.get(db);
  if (!cache) {
    cache = new Map();
    statements.set(db, cache);
  }
  let statement = cache.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[]>(sql);
    cache.set(sql, statement);
  }
  return statement as Statement<unknown[], Row>;
}

/**
 * Runs `work` in one immediate transaction, or inside the one that is already open. All or nothing: an
 * exception rolls the outermost transaction back, so don't catch one halfway.
 */
export function transact<T>(db: WritableDb, work: () => T): T {
  if (db.inTransaction) return work();
  prepared(db, 'BEGIN IMMEDIATE').run();
  try {
    const result = work();
    prepared(db, 'COMMIT').run();
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (db.inTransaction) prepared(db, 'ROLLBACK').run();
    throw error;
  }
}

/** After how many pages in the write-ahead log a commit of this connection moves them to the file. */
export function checkpointAfter(db: WritableDb, pages: number): void {
  db.pragma(`wal_autocheckpoint = ${pages}`);
}

/** Takes what was overwritten out of the write-ahead log as well, unless somebody reads it just now. */
export function forgetOverwritten(db: WritableDb): void {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * A transaction of rows that the hub sends again, or an index makes again, when they are missing: all or nothing, too, but
 * a power cut soon afterwards may undo it, so that it need not wait for the disk. Whatever `transact` commits later carries it along.
 */
export function transactLightly<T>(db: WritableDb, work: () => T): T {
  if (db.inTransaction) return work();
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    return transact(db, work);
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}
