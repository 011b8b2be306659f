import Database from 'better-sqlite3';

/**
 * Rows of a full-text query, none when the index cannot read it: letters newer than SQLite's own tables of them make
 * a word that it splits where we did not.
 */
export function safely<Row>(query: () => Row[]): Row[] {
  try {
    return query();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return [];
    throw error;
  }
}
