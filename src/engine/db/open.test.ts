import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounds } from '../../../tests/support/brief.ts';
import {
  bundleFixture,
  conversationId,
  fixtureNow,
  keyOf,
  variedBundles,
} from '../../../tests/support/engine-data.ts';
import { temporaryFolder } from '../../../tests/support/engine-db.ts';
import { transact, type WritableDb } from './handle.ts';
import { applyBundles } from './ingest/bundles.ts';
import { migrations } from './migrations/index.ts';
import { closeDatabase, type Opened, openDatabase, openReadable, suspect } from './open.ts';
import { getDraft, saveDraft } from './queries/drafts.ts';
import { addToOutbox, listOutbox } from './queries/outbox.ts';
import { getSettings, saveSettings } from './queries/settings.ts';

function opened(file: string, now = fixtureNow): WritableDb {
  const result = openDatabase(file, now);
  if (!result.ok) throw new Error(`${result.kind}: ${result.message}`);
  return result.db;
}

const draft = {
  conversationId: conversationId(1),
  mode: 'reply' as const,
  text: 'Half a sentence',
  attachments: [],
  rich: null,
  sources: [],
  actions: [],
};

/** A database in use: conversations, a draft, a setting, two mutations that wait. */
function workedWith(file: string): void {
  const db = opened(file);
  applyBundles(db, [...variedBundles(240)], fixtureNow);
  saveDraft(db, draft, fixtureNow);
  saveSettings(db, { theme: 'dark' });
  for (const n of [1, 2]) {
    const mutation = {
      kind: 'priority' as const,
      conversationId: conversationId(n),
      priority: 'high' as const,
    };
    const item = {
      lane: conversationId(n),
      mutation,
      origin: 'act' as const,
      dependsOn: null,
      holdUntil: null,
    };
    addToOutbox(db, { ...item, key: keyOf(n), createdAt: fixtureNow });
  }
  closeDatabase(db);
}

function expectSalvaged(result: Opened): void {
  if (!result.ok) throw new Error(result.message);
  expect(listOutbox(result.db).map(({ key }) => key)).toEqual([keyOf(1), keyOf(2)]);
  expect(getDraft(result.db, draft.conversationId, 'reply')?.text).toBe(draft.text);
  expect(getSettings(result.db).theme).toBe('dark');
  expect(result.db.prepare('SELECT count(*) AS n FROM conversations').get()).toEqual({ n: 0 });
  closeDatabase(result.db);
}

it('is durable: write-ahead log, synced at every commit, foreign keys on', () => {
  const db = opened(join(temporaryFolder(), 'engine.sqlite'));
  const pragma = (name: string) => db.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('secure_delete')).toBe(1);
  closeDatabase(db);
});

it('lets a second connection read what is committed, and nothing else', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  const db = opened(file);
  const reader = openReadable(file);
  const seen = () => reader.prepare('SELECT count(*) FROM conversations').pluck().get();
  transact(db, () => {
    applyBundles(db, [bundleFixture(1)], fixtureNow);
    expect(seen()).toBe(0);
  });
  expect(seen()).toBe(1);
  expect(() => reader.prepare('DELETE FROM conversations').run()).toThrow(/readonly/);
  reader.close();
  closeDatabase(db);
});

it('refuses the database of a newer app and leaves it as it is', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  const raw = new Database(file);
  raw.pragma('user_version = 9990');
  raw.pragma('journal_mode = DELETE');
  raw.close();
  const before = readFileSync(file);
  expect(openDatabase(file, fixtureNow)).toMatchObject({ ok: false, kind: 'newer-database' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('copies a database before it migrates it, and keeps the last two copies', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'engine.sqlite');
  workedWith(file);
  const steps = [...migrations];
  for (const number of [9001, 9002, 9003]) {
    steps.push({ number, name: 'test', sql: `CREATE TABLE t${number} (x INTEGER) STRICT` });
    const result = openDatabase(file, fixtureNow + number, steps);
    if (!result.ok) throw new Error(result.message);
    expect(result.db.pragma('user_version', { simple: true })).toBe(number);
    expect(getDraft(result.db, draft.conversationId, 'reply')?.text).toBe(draft.text);
    closeDatabase(result.db);
  }
  const backups = readdirSync(folder).filter((name) => name.endsWith('.backup'));
  expect(backups.sort()).toEqual([
    `engine.sqlite.schema-9001.${fixtureNow + 9002}.backup`,
    `engine.sqlite.schema-9002.${fixtureNow + 9003}.backup`,
  ]);
  const copy = new Database(join(folder, backups[1] ?? ''));
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('SELECT text FROM drafts').pluck().get()).toBe(draft.text);
  copy.close();
});

it('leaves a database as it was when a migration fails', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  const broken = {
    number: 9001,
    name: 'broken',
    sql: 'CREATE TABLE half (x INTEGER) STRICT; SELECT nonsense',
  };
  expect(() => openDatabase(file, fixtureNow, [...migrations, broken])).toThrow(/nonsense/);
  const db = opened(file);
  expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  expect(listOutbox(db)).toHaveLength(2);
  closeDatabase(db);
});

it('carries drafts out of a database that began with any version and lost its first page since', () => {
  const began = migrations.map(({ number }) => number).filter((number) => number >= 700);
  expect(began.length).toBeGreaterThan(4);
  for (const version of began) {
    const file = join(temporaryFolder(), 'engine.sqlite');
    const older = openDatabase(
      file,
      fixtureNow,
      migrations.filter(({ number }) => number <= version),
    );
    if (!older.ok) throw new Error(older.message);
    older.db
      .prepare(
        `INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at)
          VALUES (?, 'reply', ?, '[]', '[]', '[]', 1)`,
      )
      .run(draft.conversationId, draft.text);
    closeDatabase(older.db);
    // Upgraded, and used, before it is damaged: what later versions brought lies behind everything else.
    closeDatabase(opened(file));
    writeFileSync(file, readFileSync(file).fill(0, 0, 4096));
    const db = opened(file);
    expect(getDraft(db, draft.conversationId, 'reply')?.text, `began with ${version}`).toBe(draft.text);
    closeDatabase(db);
  }
});

it('carries outbox, drafts and settings out of a database whose first page is lost', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 4096));
  const result = openDatabase(file, fixtureNow + 1);
  expect(result).toMatchObject({ ok: true, salvage: { incomplete: [] } });
  expect(result.ok && existsSync(join(result.salvage?.folder ?? '', 'engine.sqlite'))).toBe(true);
  expectSalvaged(result);
});

it('finds a page of zeros among the messages after an unclean end, and starts anew', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  const raw = new Database(file);
  const page = raw
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'messages' AND pagetype = 'leaf' LIMIT 1")
    .pluck()
    .get();
  raw.close();
  const bytes = readFileSync(file);
  const at = ((page ?? 0) - 1) * 4096;
  writeFileSync(file, bytes.fill(0, at, at + 4096));
  suspect(file);
  const result = openDatabase(file, fixtureNow + 1);
  expect(result).toMatchObject({ ok: true, salvage: { rows: { outbox: 2, drafts: 1 } } });
  expectSalvaged(result);
});

it('finds an index that lost its words, once somebody has complained of damage', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  const raw = new Database(file);
  raw.unsafeMode(true);
  raw.pragma('writable_schema = ON');
  raw.prepare('DELETE FROM message_search_data WHERE id > 10 AND id % 2 = 0').run();
  raw.close();
  const unaware = openDatabase(file, fixtureNow + 1);
  expect(unaware).toMatchObject({ ok: true, salvage: null });
  suspect(file);
  if (unaware.ok) closeDatabase(unaware.db);
  const result = openDatabase(file, fixtureNow + 2);
  expect(result).toMatchObject({ ok: true, salvage: { rows: { outbox: 2, drafts: 1 } } });
  expectSalvaged(result);
});

it('opens what is left of a truncated file', () => {
  const file = join(temporaryFolder(), 'engine.sqlite');
  workedWith(file);
  truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
  const result = openDatabase(file, fixtureNow + 1);
  expect(result).toMatchObject({ ok: true });
  expectSalvaged(result);
});

it('opens after its write-ahead log was lost', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'engine.sqlite');
  workedWith(file);
  const db = opened(file);
  applyBundles(db, [bundleFixture(900)], fixtureNow);
  // As a crash would leave it: file and log without a checkpoint, then the log is gone.
  const bytes = readFileSync(file);
  db.close();
  writeFileSync(file, bytes);
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  const result = openDatabase(file, fixtureNow + 1);
  expect(result.ok && listOutbox(result.db).length).toBe(2);
  if (result.ok) closeDatabase(result.db);
});

it('opens whatever bits have flipped', () => {
  const folder = temporaryFolder();
  const whole = join(folder, 'whole.sqlite');
  workedWith(whole);
  const bytes = readFileSync(whole);
  const flips = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bit: fc.nat(7) }),
    {
      minLength: 1,
      maxLength: 400,
    },
  );
  let run = 0;
  fc.assert(
    fc.property(flips, (wanted) => {
      run += 1;
      const file = join(folder, `flipped-${run}.sqlite`);
      const damaged = Buffer.from(bytes);
      for (const { at, bit } of wanted) {
        const place = Math.floor(at * damaged.length);
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
      }
      writeFileSync(file, damaged);
      suspect(file);
      const result = openDatabase(file, fixtureNow + run);
      expect(result.ok || result.kind === 'newer-database').toBe(true);
      if (!result.ok) return;
      applyBundles(result.db, [bundleFixture(901)], fixtureNow);
      closeDatabase(result.db);
    }),
    { numRuns: rounds(10, 25) },
  );
});
