import type { Migration } from './migration.ts';

/**
 * Where one may escalate to, as the hub sets it up from now on; and escalations with what their reason was called, since it
 * may be gone later.
 */
export const escalationSettings: Migration = {
  number: 710,
  name: 'escalation-settings',
  sql: `
UPDATE escalation_targets SET document = json_set(
  document,
  '$.names', json('{}'),
  '$.deadlines', NULL,
  '$.leadsTold', 'never',
  '$.gone', json('false'),
  '$.reasons', json((
    SELECT json_group_array(json_set(one.value, '$.names', json('{}'), '$.labels', json('{}')))
    FROM json_each(document, '$.reasons') AS one
  ))
);
UPDATE escalations SET document = json_set(document, '$.raisedAs', json((
  SELECT json_object('name', one.value ->> '$.name', 'names', json('{}'), 'labels', json('{}'))
  FROM escalation_targets AS target, json_each(target.document, '$.reasons') AS one
  WHERE one.value ->> '$.key' = escalations.document ->> '$.reason'
  LIMIT 1
)));
`,
};
