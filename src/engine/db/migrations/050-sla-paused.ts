import type { Migration } from './migration.ts';

/** Service-level clocks that stand still while a conversation is set aside, JSON; own pending rows kept without. */
export const slaPaused: Migration = {
  number: 50,
  name: 'sla-paused',
  sql: `
ALTER TABLE conversations ADD COLUMN sla_paused TEXT;
UPDATE conversations SET base = json_set(base, '$.sla.paused', NULL) WHERE base IS NOT NULL;
`,
};
