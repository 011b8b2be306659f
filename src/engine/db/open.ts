import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type DatabaseFailure, failureOf } from './failures.ts';
import { asReadable, asWritable, type ReadableDb, type WritableDb } from './handle.ts';
import { migrate, schemaOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { type Salvage, salvageInto, setAside } from './salvage.ts';

export type Opened =
  | {
      readonly ok: true;
      readonly db: WritableDb;
      /** What was saved out of a damaged file, which now lies in `salvage.folder`; null for a healthy one. */
      readonly salvage: Salvage | null;
    }
  | { readonly ok: false; readonly kind: DatabaseFailure; readonly message: string };

const backupsKept = 2;

/**
 * Opens the workstation's database, making or migrating it as needed. A database of a newer app is refused and
 * left alone. A damaged one is moved aside, and its outbox, drafts and settings are carried into a fresh one, which
 * the hub then fills again. `now` (ms) names backups; `steps` are other migrations than the app's own, for tests.
 */
export function openDatabase(file: string, now: number, steps: readonly Migration[] = migrations): Opened {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return { ok: true, db: openHealthy(file, now, steps), salvage: null };
  } catch (error) {
    if (error instanceof NewerDatabase) {
      return { ok: false, kind: 'newer-database', message: error.message };
    }
    const kind = failureOf(error);
    if (kind === null) throw error;
    if (kind !== 'corrupt') return { ok: false, kind, message: messageOf(error) };
  }
  return startAnew(file, now, steps);
}

/** A second connection that only reads: diagnostics, tests, a reader beside a long write. */
export function openReadable(file: string): ReadableDb {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  return asReadable(db);
}

/** A second connection that writes too, for a thread of its own beside whoever holds the file open. */
export function openBeside(file: string): WritableDb {
  const db = new Database(file, { fileMustExist: true });
  settle(db);
  return asWritable(db);
}

/** Closes in good order, so that the next start needs no check. */
export function closeDatabase(db: WritableDb): void {
  const { name: file, memory } = db;
  db.close();
  // Damage that was found while it was open is the next start's business.
  if (!memory && readMarker(file) !== 'damaged') rmSync(markerOf(file), { force: true });
}

/** Makes the next start look for damage and, when there is some, start anew from what can be saved. */
export function suspect(file: string): void {
  writeFileSync(markerOf(file), 'damaged');
}

class NewerDatabase extends Error {}

function openHealthy(file: string, now: number, steps: readonly Migration[]): WritableDb {
  const newest = steps.at(-1)?.number ?? 0;
  const existed = existsSync(file) && statSync(file).size > 0;
  const marker = readMarker(file);
  const db = new Database(file);
  try {
    const schema = schemaOf(db);
    if (schema > newest) {
      throw new NewerDatabase(`schema ${schema}, this app knows up to ${newest}`);
    }
    settle(db);
    if (existed && schema > 0 && schema < newest) backUp(db, file, schema, now);
    migrate(db, steps);
    if (existed) eraseOlder(db, file, steps, schema);
    if (existed) lookForDamage(db, marker !== null);
    if (marker === 'damaged') checkIndex(db);
    writeFileSync(markerOf(file), 'in use');
    return asWritable(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function settle(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // What an agent lost sight of must not be left in free pages.
  db.pragma('secure_delete = ON');
  // A WAL that a long backfill has blown up is cut back at the next checkpoint.
  db.pragma('journal_size_limit = 67108864');
}

/** What must be whole to work at all is read at every start; everything only after an unclean end. */
function lookForDamage(db: Database.Database, thoroughly: boolean): void {
  const small = [
    'meta',
    'settings',
    'sync_state',
    'agents',
    'groups',
    'outbox',
    'drafts',
    'side_drafts',
    'view_counts',
  ];
  const all = thoroughly
    ? db
        .prepare<[], string>(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
        )
        .pluck()
        .all()
    : small;
  for (const table of all) {
    const answer = db.pragma(`quick_check('${table}')`, { simple: true });
    if (answer !== 'ok') throw new Database.SqliteError(String(answer), 'SQLITE_CORRUPT');
  }
}

/** A full-text index knows damage of its own. Seconds at a million messages, so only on suspicion. */
function checkIndex(db: Database.Database): void {
  db.exec("INSERT INTO message_search (message_search) VALUES ('integrity-check')");
}

function startAnew(file: string, now: number, steps: readonly Migration[]): Opened {
  let folder: string;
  try {
    folder = setAside(file, now);
    rmSync(markerOf(file), { force: true });
    const db = openHealthy(file, now, steps);
    return { ok: true, db, salvage: salvageInto(db, folder, basename(file)) };
  } catch (error) {
    return { ok: false, kind: failureOf(error) ?? 'corrupt', message: messageOf(error) };
  }
}

function backUp(db: Database.Database, file: string, schema: number, now: number): void {
  const copy = `${file}.schema-${schema}.${now}.backup`;
  db.prepare('VACUUM INTO ?').run(copy);
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  const folder = dirname(file);
  const backups = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.schema-`) && name.endsWith('.backup'))
    .map((name) => ({ name, at: Number(name.split('.').at(-2)) }))
    .sort((a, b) => b.at - a.at);
  for (const old of backups.slice(backupsKept)) rmSync(join(folder, old.name), { force: true });
}

/**
 * After a step that takes something away for good nothing of it stays beside the file, nor in its write-ahead log. Copies
 * are looked for at each start: the one before may have ended between the step and this.
 */
function eraseOlder(db: Database.Database, file: string, steps: readonly Migration[], schema: number): void {
  const erased = Math.max(0, ...steps.map(({ number, erases }) => (erases ? number : 0)));
  if (schema < erased) db.pragma('wal_checkpoint(TRUNCATE)');
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const of = /\.schema-(\d+)\.\d+\.backup$/.exec(name);
    if (name.startsWith(`${basename(file)}.schema-`) && of && Number(of[1]) < erased)
      rmSync(join(folder, name), { force: true });
  }
}

function markerOf(file: string): string {
  return `${file}.in-use`;
}

function readMarker(file: string): string | null {
  return existsSync(markerOf(file)) ? readFileSync(markerOf(file), 'utf8') : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
