import type { Migration } from './migration.ts';

/** Pictures that would take more room than this workstation gives them. */
export const picturesBeyond: Migration = {
  number: 700,
  name: 'pictures-beyond',
  sql: `
CREATE TABLE files_anew (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- here: the bytes lie in files/. wanted: to be fetched. beyond: a picture for which there is no room, fetched when
  -- somebody looks at it. missing: the hub has none either. gone: nothing refers to it any more, the bytes are to be
  -- deleted.
  state TEXT NOT NULL CHECK (state IN ('here', 'wanted', 'beyond', 'missing', 'gone')),
  -- Own files that the hub may not have yet.
  uploaded INTEGER NOT NULL DEFAULT 1,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO files_anew SELECT hash, mime, bytes, state, uploaded, added_at FROM files;
DROP TABLE files;
ALTER TABLE files_anew RENAME TO files;
CREATE INDEX files_by_state ON files (state, added_at);
`,
};
