import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('says of rows that an older version has kept that no clock of theirs stands still', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number < 50),
  );
  const names = [
    'id',
    'number',
    'subject',
    'preview',
    'channel',
    'status',
    'priority',
    'group_id',
    'customer_id',
  ];
  const more = ['tags', 'restricted', 'last_ordinal', 'last_message_at', 'last_author_kind', 'created_at'];
  const rest = [
    'updated_at',
    'version',
    'customer_name',
    'tier',
    'locale',
    'words',
    'working',
    'vip',
    'urgency',
  ];
  const flags = ['asleep', 'breaching', 'unread', 'last_customer_ordinal', 'complete'];
  const columns = [...names, ...more, ...rest, ...flags];
  db.prepare(
    `INSERT INTO conversations (${columns.join(', ')}, base) VALUES (${columns.map(() => '1').join(', ')}, ?)`,
  ).run('{"sla":{"resolveDueAt":5}}');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 50),
  );
  const row = db
    .prepare<[], { base: string; sla_paused: string | null }>('SELECT * FROM conversations')
    .get();
  expect(row?.sla_paused).toBeNull();
  expect(JSON.parse(row?.base ?? '')).toEqual({ sla: { resolveDueAt: 5, paused: null } });
});
