import type { Migration } from './migration.ts';

/** Takes secrets out of whatever is written and not sent yet; also out of what was saved of a damaged database. */
export const takeSecretsOut = `
UPDATE drafts SET (text, rich, attachments, sources, actions, secrets) = (
  SELECT kept.value ->> 0, kept.value ->> 1, kept.value ->> 2, kept.value ->> 3, kept.value ->> 4, kept.value ->> 5
    FROM (SELECT draft_without_secrets(text, rich, attachments, sources, actions, secrets) AS value) AS kept);
UPDATE side_drafts SET draft = without_secrets(draft);
UPDATE escalation_drafts SET draft = without_secrets(draft);
UPDATE recovery_drafts SET draft = without_secrets(draft);
UPDATE freeze_drafts SET draft = without_secrets(draft);
UPDATE outbox SET payload = without_secrets(payload);
`;

/** What is missing in a draft (JSON; null: nothing). Of what older versions wrote nothing stays in the file's copies either. */
export const draftsWithoutSecrets: Migration = {
  number: 720,
  name: 'drafts-without-secrets',
  erases: true,
  sql: `ALTER TABLE drafts ADD COLUMN secrets TEXT;${takeSecretsOut}`,
};
