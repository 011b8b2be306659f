import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrations } from './index.ts';

/** The first letters of each migration's SHA-256, by its number and name. */
const frozen: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'frozen.json'), 'utf8'),
);
const printOf = (sql: string) => createHash('sha256').update(sql).digest('hex').slice(0, 16);

/** What ran on somebody's workstation is never changed: another step follows it. A new one adds its line here. */
it('has every migration as it was released', () => {
  const now = Object.fromEntries(
    migrations.map(({ number, name, sql }) => [`${number}-${name}`, printOf(sql)]),
  );
  expect(now).toEqual(frozen);
});
