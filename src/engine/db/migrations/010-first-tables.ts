import type { Migration } from './migration.ts';

/**
 * All tables of the workstation's cache. What a screen lists is denormalised into `conversations`, and flags that
 * depend on the clock (`asleep`, `breaching`) are columns moved by `db/clock.ts`, so that every view is one partial
 * index and its count one row of `view_counts`.
 */
export const firstTables: Migration = {
  number: 10,
  name: 'first-tables',
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row. cursor: newest seq applied. *_after: last conversation of the snapshot's page before, for resuming.
CREATE TABLE sync_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  cursor INTEGER NOT NULL DEFAULT 0,
  scope_epoch INTEGER NOT NULL DEFAULT 0,
  scope TEXT,
  phase TEXT NOT NULL DEFAULT 'starting',
  working_after TEXT,
  history_after TEXT,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  totals TEXT,
  manifest_cursor INTEGER,
  round INTEGER NOT NULL DEFAULT 0,
  last_sync_at INTEGER
) STRICT;
INSERT INTO sync_state (id) VALUES (1);

CREATE TABLE agents (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, public_name TEXT NOT NULL, active INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, restricted INTEGER NOT NULL, position INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, tier TEXT NOT NULL, locale TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE conversations (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL,
  subject TEXT NOT NULL,
  preview TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  priority TEXT NOT NULL,
  group_id TEXT NOT NULL,
  assignee_id TEXT,
  customer_id TEXT NOT NULL,
  topic TEXT,
  tags TEXT NOT NULL,
  restricted INTEGER NOT NULL,
  first_reply_due_at INTEGER,
  next_reply_due_at INTEGER,
  resolve_due_at INTEGER,
  snoozed_until INTEGER,
  waiting_since INTEGER,
  last_ordinal INTEGER NOT NULL,
  last_message_at INTEGER NOT NULL,
  last_author_kind TEXT NOT NULL,
  satisfaction TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  -- The hub's last row as JSON while own mutations are pending on top of it.
  base TEXT,
  -- From the customer, so that a line of the list needs no join.
  customer_name TEXT NOT NULL,
  tier TEXT NOT NULL,
  locale TEXT NOT NULL,
  -- Folded words that the list's filter looks in.
  words TEXT NOT NULL,
  -- Derived from the above, see domain of each in db/derived.ts.
  working INTEGER NOT NULL,
  vip INTEGER NOT NULL,
  due_at INTEGER,
  urgency INTEGER NOT NULL,
  asleep INTEGER NOT NULL,
  breaching INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  last_customer_ordinal INTEGER NOT NULL,
  has_draft INTEGER NOT NULL DEFAULT 0,
  queued INTEGER NOT NULL DEFAULT 0,
  parked INTEGER NOT NULL DEFAULT 0,
  -- True when local messages reach back to ordinal 1.
  complete INTEGER NOT NULL,
  -- Snapshot round that last confirmed the row; a resnapshot sweeps older ones.
  round INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX conversations_by_customer ON conversations (customer_id, last_message_at);
-- The large views carry the words along, so that filtering them reads the index alone.
CREATE INDEX conversations_by_time ON conversations (last_message_at, n, words);
CREATE INDEX conversations_by_urgency ON conversations (urgency, n, words);
CREATE INDEX conversations_solved_by_time ON conversations (last_message_at, n, words) WHERE working = 0;
CREATE INDEX conversations_open_by_time ON conversations (last_message_at) WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_open_by_urgency ON conversations (urgency) WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_assigned_by_time ON conversations (assignee_id, last_message_at)
  WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_assigned_by_urgency ON conversations (assignee_id, urgency)
  WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_grouped_by_time ON conversations (group_id, last_message_at)
  WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_grouped_by_urgency ON conversations (group_id, urgency)
  WHERE working = 1 AND asleep = 0;
CREATE INDEX conversations_waiting_by_time ON conversations (last_message_at)
  WHERE working = 1 AND asleep = 0 AND waiting_since IS NOT NULL;
CREATE INDEX conversations_waiting_by_urgency ON conversations (urgency)
  WHERE working = 1 AND asleep = 0 AND waiting_since IS NOT NULL;
CREATE INDEX conversations_breaching_by_time ON conversations (last_message_at)
  WHERE working = 1 AND asleep = 0 AND breaching = 1;
CREATE INDEX conversations_breaching_by_urgency ON conversations (urgency)
  WHERE working = 1 AND asleep = 0 AND breaching = 1;
CREATE INDEX conversations_vip_by_time ON conversations (last_message_at)
  WHERE working = 1 AND asleep = 0 AND vip = 1;
CREATE INDEX conversations_vip_by_urgency ON conversations (urgency)
  WHERE working = 1 AND asleep = 0 AND vip = 1;
CREATE INDEX conversations_snoozed_by_time ON conversations (last_message_at) WHERE working = 1 AND asleep = 1;
CREATE INDEX conversations_snoozed_by_urgency ON conversations (urgency) WHERE working = 1 AND asleep = 1;
CREATE INDEX conversations_drafted_by_time ON conversations (last_message_at) WHERE has_draft = 1;
CREATE INDEX conversations_drafted_by_urgency ON conversations (urgency) WHERE has_draft = 1;
-- What the passing of time changes next, in either direction: clocks are set back, too.
CREATE INDEX conversations_to_wake ON conversations (snoozed_until) WHERE working = 1 AND asleep = 1;
CREATE INDEX conversations_to_sleep ON conversations (snoozed_until)
  WHERE working = 1 AND asleep = 0 AND snoozed_until IS NOT NULL;
CREATE INDEX conversations_to_breach ON conversations (due_at)
  WHERE working = 1 AND breaching = 0 AND due_at IS NOT NULL;
CREATE INDEX conversations_to_relax ON conversations (due_at) WHERE working = 1 AND breaching = 1;

-- Kept exact in the transaction of every write to conversations; recounted when another agent signs in.
CREATE TABLE view_counts (view TEXT PRIMARY KEY, count INTEGER NOT NULL, unread INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation INTEGER NOT NULL REFERENCES conversations (n) ON DELETE CASCADE,
  -- NULL while the message exists only on this workstation.
  ordinal INTEGER,
  -- Rowid in message_search: seconds since 2020, the next free one. So newest first is the index's own order.
  stamp INTEGER NOT NULL,
  kind TEXT NOT NULL,
  author_kind TEXT NOT NULL,
  author_id TEXT,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- Key of the own mutation that carries it; stays until the hub's echo has arrived.
  outbox_key TEXT,
  attachments TEXT,
  event TEXT,
  sources TEXT,
  body_text TEXT NOT NULL,
  body_html TEXT
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation, ordinal);
CREATE UNIQUE INDEX messages_by_stamp ON messages (stamp);
CREATE INDEX messages_with_attachments ON messages (n) WHERE attachments IS NOT NULL;
CREATE INDEX messages_by_outbox_key ON messages (outbox_key) WHERE outbox_key IS NOT NULL;

-- Messages that came before their conversation; adopted when it comes.
CREATE TABLE early_messages (id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, document TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE INDEX early_messages_by_conversation ON early_messages (conversation_id);

-- Words alone: excerpts are cut from messages.body_text.
CREATE VIRTUAL TABLE message_search USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE read_marks (conversation_id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  conversation_id TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('reply', 'note')),
  text TEXT NOT NULL,
  attachments TEXT NOT NULL,
  sources TEXT NOT NULL,
  actions TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, mode)
) STRICT, WITHOUT ROWID;

-- position orders a lane (= conversation). 'applied' rows wait for their echo (cursor >= applied_seq), so that the
-- shown state doesn't fall back in between.
CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  depends_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'claimed', 'applied', 'parked')),
  hold_until INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  -- JSON {code, values}
  reason TEXT,
  force INTEGER NOT NULL DEFAULT 0,
  applied_seq INTEGER,
  created_at INTEGER NOT NULL,
  -- Monotonic accounting of how long it has waited, across restarts.
  held_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX outbox_by_lane ON outbox (lane, position);
CREATE INDEX outbox_by_state ON outbox (state, position);

CREATE TABLE files (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- here: the bytes lie in files/. wanted: to be fetched. missing: the hub has none either. gone: nothing refers to
  -- it any more, the bytes are to be deleted.
  state TEXT NOT NULL CHECK (state IN ('here', 'wanted', 'missing', 'gone')),
  -- Own files that the hub may not have yet.
  uploaded INTEGER NOT NULL DEFAULT 1,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_state ON files (state, added_at);

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  source TEXT NOT NULL,
  entity TEXT,
  entity_id TEXT,
  reason TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE macros (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL, title TEXT NOT NULL, document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
  id TEXT PRIMARY KEY, hash TEXT, name TEXT NOT NULL, icon TEXT NOT NULL, position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
  id TEXT PRIMARY KEY, hash TEXT, collection_id TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  article_key TEXT NOT NULL,
  locale TEXT NOT NULL,
  section_id TEXT NOT NULL,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  url TEXT,
  tags TEXT NOT NULL,
  pictures TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  -- Plain words of body_html, for search and excerpts.
  body_text TEXT NOT NULL,
  body_html TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_key ON articles (article_key, locale);
CREATE INDEX articles_by_section ON articles (section_id, title);

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, tags, body, content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
`,
};
