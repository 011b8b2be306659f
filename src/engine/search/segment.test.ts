import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { indexable, queryWords } from './segment.ts';

it('leaves what is written with spaces to the index', () => {
  expect(indexable('Where is my BTC? Código 2FA')).toBe('Where is my BTC? Código 2FA');
});

it('cuts Chinese, Japanese and Thai into pairs, so that a word is found inside a sentence', () => {
  expect(indexable('我的提现 USDT')).toBe(' 我的 的提 提现 现  USDT');
  expect(queryWords('提现')).toEqual(['提现']);
  expect(queryWords('现')).toEqual(['现']);
  expect(queryWords('提现到账 trc20')).toEqual(['提现', '现到', '到账', 'trc20']);
});

it('cuts a query into words that the index never cuts again', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (word, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE terms USING fts5vocab ('words', 'instance'); BEGIN`);
  const insert = db.prepare('INSERT INTO words (rowid, word) VALUES (?, ?)');
  let tried = 0;
  for (let code = 0x80; code < 0x3_0000; code += 1) {
    if (code >= 0xd800 && code < 0xf900) continue;
    const [word, ...others] = queryWords(`q${String.fromCodePoint(code)}q`);
    if (others.length > 0) continue;
    insert.run(code, word);
    tried += 1;
  }
  const cut = db.prepare('SELECT doc FROM terms GROUP BY doc HAVING count(*) > 1').pluck().all();
  expect(tried).toBeGreaterThan(30_000);
  expect(cut).toEqual([]);
});
