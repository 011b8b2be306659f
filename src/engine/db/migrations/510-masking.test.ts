import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { customerFixture } from '../../../../tests/support/engine-data.ts';
import { traitsOf } from '../customer-traits.ts';
import { customerWordsOf } from '../derived.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { migrations } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundcrew-masking-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves nothing of what an older version held in clear: not in the file, its log or its copies', () => {
  const file = join(folder, 'desk.db');
  const older = openDatabase(
    file,
    1,
    migrations.filter(({ number }) => number <= 500),
  );
  if (!older.ok) throw new Error(older.message);
  const customer = customerFixture(1, {
    email: 'numbatina@potoroomail.com',
    phone: '+46701740633',
    fields: { passport: 'BILBYPASS7788', checked: true },
  });
  const { db } = older;
  db.prepare(
    'INSERT INTO customers (id, name, tier, locale, document, words, base) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    ...[customer.id, customer.name, customer.tier, customer.locale, JSON.stringify(customer)],
    ...[customerWordsOf(customer), JSON.stringify(customer)],
  );
  for (const { kind, value } of traitsOf(customer))
    db.prepare('INSERT INTO customer_traits (customer_id, kind, value) VALUES (?, ?, ?)').run(
      customer.id,
      kind,
      value,
    );
  db.prepare("UPDATE sync_state SET phase = 'idle', cursor = 7").run();
  closeDatabase(db);
  const found = () =>
    readdirSync(folder).filter((name) =>
      /potoroomail|4670174|BILBYPASS/i.test(readFileSync(join(folder, name), 'latin1')),
    );
  expect(found()).not.toEqual([]);

  const now = openDatabase(file, 2);
  if (!now.ok) throw new Error(now.message);
  expect(found()).toEqual([]);
  const { document } = now.db.prepare('SELECT document FROM customers').get() as { document: string };
  expect(JSON.parse(document)).toMatchObject({
    name: customer.name,
    email: 'n•••@p•••.com',
    fields: { passport: '•••', checked: true },
  });
  // Everything is fetched again: what the hub makes of it has more to it.
  expect(now.db.prepare('SELECT phase FROM sync_state').pluck().get()).toBe('starting');
  closeDatabase(now.db);

  // As if the app had been ended before it came to that.
  writeFileSync(`${file}.schema-500.1.backup`, 'numbatina@potoroomail.com');
  const again = openDatabase(file, 3);
  if (!again.ok) throw new Error(again.message);
  expect(found()).toEqual([]);
  closeDatabase(again.db);
});
