import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { transact, type WritableDb } from './handle.ts';
import { migrate } from './migrate.ts';
import { takeSecretsOut } from './migrations/720-drafts-without-secrets.ts';
import { migrations } from './migrations/index.ts';

/** What came out of a damaged database. */
export type Salvage = {
  /** Where the damaged files lie now. */
  readonly folder: string;
  /** Rows carried over, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Tables that could not be read to the end. */
  readonly incomplete: readonly string[];
};

/** What exists nowhere but here, the dearest first. Everything else comes from the hub again. */
const irreplaceable = [
  { table: 'outbox', key: 'position', unless: "state = 'applied'" },
  { table: 'drafts', key: 'conversation_id, mode', unless: null },
  { table: 'scheduled_edits', key: 'id', unless: null },
  { table: 'side_drafts', key: 'about', unless: null },
  { table: 'escalation_drafts', key: 'conversation_id', unless: null },
  { table: 'recovery_drafts', key: 'conversation_id', unless: null },
  { table: 'freeze_drafts', key: 'conversation_id', unless: null },
  { table: 'settings', key: 'key', unless: null },
  { table: 'meta', key: 'key', unless: "key LIKE 'sync.%'" },
  { table: 'files', key: 'hash', unless: 'uploaded = 1' },
  { table: 'own_words', key: 'folded', unless: null },
  { table: 'macro_use', key: 'macro_id', unless: null },
  { table: 'read_marks', key: 'conversation_id', unless: null },
] as const;

/** Moves a database with all that belongs to it into a folder of its own, and answers with that folder. */
export function setAside(file: string, now: number): string {
  const folder = join(dirname(file), 'damaged', String(now));
  mkdirSync(folder, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(folder, basename(file) + suffix));
  }
  return folder;
}

/**
 * Copies what can still be read of the irreplaceable tables into a fresh database. The damaged files stay as they
 * are: SQLite gets to see copies. Never throws for damage.
 */
export function salvageInto(db: WritableDb, folder: string, name: string): Salvage {
  const rows: Record<string, number> = {};
  const incomplete: string[] = [];
  const readable = openSomehow(folder, name);
  for (const { table, key, unless } of irreplaceable) {
    const found = readable ? readTable(readable, table, key) : { rows: [], whole: false };
    if (!found.whole) incomplete.push(table);
    rows[table] = keepRows(db, table, found.rows);
    if (unless) db.prepare(`DELETE FROM ${table} WHERE ${unless}`).run();
  }
  db.exec(takeSecretsOut);
  // Whether a claimed item reached the hub is unknown; its key makes sending it again harmless.
  db.prepare("UPDATE outbox SET state = 'queued', next_attempt_at = NULL WHERE state = 'claimed'").run();
  readable?.close();
  removeCopies(folder);
  return { folder, rows, incomplete };
}

function openSomehow(folder: string, name: string): Database.Database | null {
  const copy = join(folder, 'copy.sqlite');
  for (const repair of [() => {}, withoutWal]) {
    removeCopies(folder);
    try {
      copyFileSync(join(folder, name), copy);
      if (existsSync(join(folder, `${name}-wal`))) copyFileSync(join(folder, `${name}-wal`), `${copy}-wal`);
    } catch {
      return null;
    }
    repair(copy);
    const db = openIf(copy, isReadable);
    if (db) return db;
  }
  const versions = migrations.map(({ number }) => number).reverse();
  for (const version of versions) {
    const putBack = putFirstPages(copy, version);
    const db = openIf(copy, isWhole);
    if (db) return db;
    putBack();
  }
  putFirstPages(copy, versions[0] ?? 0);
  return openIf(copy, isReadable);
}

/** Null where that throws or finds it not good enough. */
function openIf(copy: string, isGood: (db: Database.Database) => boolean): Database.Database | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(copy);
    if (isGood(db)) return db;
  } catch {
    // Another way may work.
  }
  db?.close();
  return null;
}

function isReadable(db: Database.Database): boolean {
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  db.prepare('SELECT 1 FROM outbox LIMIT 1').get();
  return true;
}

/** Whether every irreplaceable table that its schema has can be read to the end. */
function isWhole(db: Database.Database): boolean {
  const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return (
    isReadable(db) &&
    irreplaceable.every(({ table, key }) => has.get(table) === undefined || readTable(db, table, key).whole)
  );
}

function withoutWal(copy: string): void {
  rmSync(`${copy}-wal`, { force: true });
}

/**
 * The first page holds the list of tables. A database that began with the same schema has its tables on the same root
 * pages, so the first pages of a fresh one can stand in for lost ones: of which version it began with, nobody knows any more.
 * Answers with what puts back what stood there.
 */
function putFirstPages(copy: string, version: number): () => void {
  const { source, pages, pageSize } = firstPagesOf(version);
  const at = (page: number) => (page - 1) * pageSize;
  const writeAll = (bytesOf: (page: number) => Buffer) => {
    const file = openSync(copy, 'r+');
    for (const page of pages) writeSync(file, bytesOf(page), 0, pageSize, at(page));
    closeSync(file);
  };
  const whole = readPages(copy, pages, pageSize);
  source.writeUInt32BE(Math.floor(statSync(copy).size / pageSize), 28);
  source.fill(0, 32, 40);
  writeAll((page) => source.subarray(at(page), at(page) + pageSize));
  return () => writeAll((page) => whole.get(page) ?? Buffer.alloc(pageSize));
}

function readPages(copy: string, pages: readonly number[], pageSize: number): Map<number, Buffer> {
  const file = openSync(copy, 'r');
  const read = pages.map((page): [number, Buffer] => {
    const bytes = Buffer.alloc(pageSize);
    readSync(file, bytes, 0, pageSize, (page - 1) * pageSize);
    return [page, bytes];
  });
  closeSync(file);
  return new Map(read);
}

function firstPagesOf(version: number) {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= version),
  );
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  const pages = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno")
    .pluck()
    .all();
  const source = db.serialize();
  db.close();
  return { source, pages, pageSize };
}

function readTable(db: Database.Database, table: string, key: string): { rows: Row[]; whole: boolean } {
  const rows = new Map<string, Row>();
  const descending = key
    .split(', ')
    .map((column) => `${column} DESC`)
    .join(', ');
  let whole = false;
  // From both ends, so that one bad page in the middle costs just what is on it.
  for (const order of [key, descending]) {
    try {
      for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).iterate()) {
        const values = row as Row;
        rows.set(
          key
            .split(', ')
            .map((column) => String(values[column]))
            .join('\n'),
          values,
        );
      }
      whole = true;
      break;
    } catch {
      // What was read before the bad page is kept.
    }
  }
  return { rows: [...rows.values()], whole };
}

type Row = Record<string, unknown>;

function keepRows(db: WritableDb, table: string, rows: readonly Row[]): number {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  const names = columns.map((column) => column.name);
  const insert = db.prepare(
    `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  let kept = 0;
  transact(db, () => {
    for (const row of rows) {
      try {
        insert.run(names.map((name) => row[name] ?? null));
        kept += 1;
      } catch {
        // A row that no longer fits its own table's rules is damage too.
      }
    }
  });
  return kept;
}

function removeCopies(folder: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(join(folder, `copy.sqlite${suffix}`), { force: true });
  }
}
