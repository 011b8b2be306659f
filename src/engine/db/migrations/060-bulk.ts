import type { Migration } from './migration.ts';

/** One action on many conversations: what became of each, and how to take it back. */
export const bulk: Migration = {
  number: 60,
  name: 'bulk',
  sql: `
CREATE TABLE bulks (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  -- JSON of what is done to each; of a taking back: of what is taken back.
  action TEXT NOT NULL,
  -- The one that this one takes back.
  undoes TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX bulks_by_time ON bulks (at);

CREATE TABLE bulk_items (
  bulk TEXT NOT NULL REFERENCES bulks (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  conversation_id TEXT NOT NULL,
  -- todo: not queued yet. queued: see its keys. unchanged: it was so already. failed: could not even be queued.
  state TEXT NOT NULL CHECK (state IN ('todo', 'queued', 'unchanged', 'failed')),
  -- JSON {code, values} of what failed
  reason TEXT,
  PRIMARY KEY (bulk, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_items_to_do ON bulk_items (bulk, place) WHERE state = 'todo';

-- The outbox items of a bulk. They leave the outbox when they are done; this is what remembers it.
CREATE TABLE bulk_keys (
  key TEXT PRIMARY KEY,
  bulk TEXT NOT NULL,
  place INTEGER NOT NULL,
  -- JSON {mutation, before}: what was asked for, and what there was before it.
  undo TEXT NOT NULL,
  applied INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (bulk, place) REFERENCES bulk_items (bulk, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_keys_by_item ON bulk_keys (bulk, place);
`,
};
