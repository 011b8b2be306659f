import type { Migration } from './migration.ts';

/** How far the newest recovery case of a conversation has come; null: there is none. */
export const recoveryMarks: Migration = {
  number: 740,
  name: 'recovery-marks',
  sql: `
ALTER TABLE conversations ADD COLUMN recovery TEXT;
UPDATE conversations SET recovery = (
  SELECT document ->> '$.state' FROM recovery_cases WHERE conversation_id = conversations.id
  ORDER BY document ->> '$.createdAt' DESC, recovery_cases.id DESC LIMIT 1
) WHERE id IN (SELECT conversation_id FROM recovery_cases);
`,
};
