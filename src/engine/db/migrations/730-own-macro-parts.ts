import type { Migration } from './migration.ts';

/** Macros of an agent's own have texts by language, actions, files and what became of a proposal, in the outbox too. */
export const ownMacroParts: Migration = {
  number: 730,
  name: 'own-macro-parts',
  sql: ['hub', 'shown']
    .map(
      (column) => `
UPDATE own_macros SET ${column} = json_remove(
    json_set(${column}, '$.bodies', json_object(${column} ->> '$.locale', ${column} ->> '$.text'),
      '$.actions', json('[]'), '$.attachments', json('[]'), '$.proposal', NULL),
    '$.locale', '$.text')
  WHERE ${column} IS NOT NULL AND ${column} ->> '$.bodies' IS NULL;`,
    )
    .concat(
      `
UPDATE outbox SET payload = json_remove(
    json_set(payload, '$.macro.bodies', json_object(payload ->> '$.macro.locale', payload ->> '$.macro.text'),
      '$.macro.actions', json('[]'), '$.macro.attachments', json('[]')),
    '$.macro.locale', '$.macro.text')
  WHERE kind = 'own-macro-save' AND payload ->> '$.macro.bodies' IS NULL;
`,
    )
    .join('\n'),
};
