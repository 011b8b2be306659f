import type { Migration } from './migration.ts';

/** Views that somebody built of conditions, and which conversations are in them. */
export const savedViews: Migration = {
  number: 20,
  name: 'saved-views',
  sql: `
CREATE TABLE views (
  id TEXT PRIMARY KEY,
  -- The hub's row as JSON; NULL while the view exists only on this workstation.
  hub TEXT,
  -- With own pending changes on top; NULL while an own deletion waits for the hub.
  shown TEXT
) STRICT, WITHOUT ROWID;

-- One set of conditions, never changed: other conditions get another slot, whose members are worked out in slices.
CREATE TABLE view_slots (
  slot INTEGER PRIMARY KEY AUTOINCREMENT,
  -- NULL: nobody reads it any more, its members are to be thrown away.
  view TEXT UNIQUE,
  -- JSON {match, conditions}
  definition TEXT NOT NULL,
  -- Members of conversations up to this n are worked out; NULL: all are.
  built_to INTEGER
) STRICT;

-- Which conversations are in which view, with what orders and counts them. Kept with every write of a conversation.
CREATE TABLE view_members (
  n INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  urgency INTEGER NOT NULL,
  last_message_at INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  PRIMARY KEY (n, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_members_by_urgency ON view_members (slot, urgency);
CREATE INDEX view_members_by_time ON view_members (slot, last_message_at);

-- Between which instants the views of a conversation stay what they are as far as time alone moves them. In both
-- directions: clocks are set back, too.
CREATE TABLE view_turns (
  n INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX view_turns_by_since ON view_turns (since);
CREATE INDEX view_turns_by_until ON view_turns (until);
`,
};
