import type { Migration } from './migration.ts';

/**
 * What the agent has written to other teams and not sent. `about`: the conversation that a team is to be asked about, or
 * the side conversation that is answered. `draft`: JSON of SideDraft.
 */
export const sideDrafts: Migration = {
  number: 230,
  name: 'side-drafts',
  sql: `
CREATE TABLE side_drafts (
  about TEXT PRIMARY KEY,
  draft TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
