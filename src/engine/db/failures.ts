import Database from 'better-sqlite3';

/** What went wrong with the database file, as far as a person can do something about it. */
export type DatabaseFailure = 'newer-database' | 'corrupt' | 'disk-full' | 'locked' | 'unwritable';

/** The failure behind an exception of SQLite, or null when it's none of the file's. */
export function failureOf(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const { code } = error;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'corrupt';
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return 'disk-full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'unwritable';
  if (code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') return 'unwritable';
  // A page that the file should have but hasn't, or cannot be read.
  if (code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_READ') return 'corrupt';
  return null;
}
