import type { Migration } from './migration.ts';

/** Agents kept by an older version say nothing of their languages, state and limits; the hub's next word on them does. */
export const agentsAtWork: Migration = {
  number: 40,
  name: 'agents-at-work',
  sql: `
UPDATE agents SET document = json_patch(
  '{"languages":[],"skills":[],"state":"available","stateSince":0,"limits":[]}', document);
`,
};
