import type { Migration } from './migration.ts';

/**
 * What became of macros and articles since the agent last looked: one line each, with what it said then. `before`: JSON
 * of `DocumentBefore`, NULL where it was not there. And the latest version of each that the agent has acknowledged, as
 * the hub has it.
 */
export const whatsNew: Migration = {
  number: 530,
  name: 'whats new',
  sql: `
CREATE TABLE document_changes (
  kind TEXT NOT NULL CHECK (kind IN ('macro', 'article')),
  id TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('new', 'changed', 'withdrawn', 'gone')),
  title TEXT NOT NULL,
  before TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledgements (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX macros_to_read ON macros (id) WHERE document ->> '$.validity.mustRead.version' IS NOT NULL;
CREATE INDEX articles_to_read ON articles (id) WHERE validity ->> '$.mustRead.version' IS NOT NULL;
CREATE INDEX macros_until ON macros (document ->> '$.validity.until')
  WHERE document ->> '$.validity.until' IS NOT NULL;
CREATE INDEX articles_until ON articles (validity ->> '$.until') WHERE validity ->> '$.until' IS NOT NULL;
INSERT INTO meta (key, value)
  SELECT 'sync.knows-knowledge', '1' FROM sync_state WHERE id = 1 AND manifest_cursor IS NOT NULL;
`,
};
