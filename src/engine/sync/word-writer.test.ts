import Database from 'better-sqlite3';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { variedBundles } from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { removeConversation } from '../db/ingest/remove-conversation.ts';
import { createPace } from './pace.ts';
import { startWordThread, type WordThread } from './word-thread.ts';
import { createWordWriter } from './word-writer.ts';

const now = Date.UTC(2026, 2, 2, 10);
const bundles = [...variedBundles(80, { messages: 12 })];
const messages = bundles.flatMap((bundle) => bundle.messages);

/** A database in which the words of all these messages wait, and who writes them. */
function waiting(start: typeof startWordThread = startWordThread) {
  const db = staffedDatabase();
  applyBundles(db, bundles, now, { wordsLater: true });
  const startThread = vi.fn(start);
  const log = pino({ level: 'silent' });
  const warn = vi.spyOn(log, 'warn');
  const pace = createPace();
  const writer = createWordWriter({ db, pace, log }, startThread);
  const numbers = (sql: string) => db.prepare<[], number>(sql).pluck().all();
  db.exec("CREATE VIRTUAL TABLE temp.kept USING fts5vocab ('main', 'message_search', 'instance')");
  return {
    db,
    pace,
    writer,
    startThread,
    warn,
    indexed: () => numbers('SELECT DISTINCT doc FROM temp.kept ORDER BY doc'),
    stored: () => numbers("SELECT stamp FROM messages WHERE body_text <> '' ORDER BY stamp"),
  };
}

it('writes many words in one thread, and lets go of the file at the end', async () => {
  const { pace, writer, startThread, indexed, stored, warn } = waiting();
  pace.asked();
  writer.expect(messages.length);
  await writer.write();
  await writer.finish();
  expect(startThread).toHaveBeenCalledTimes(1);
  expect(warn).not.toHaveBeenCalled();
  expect(stored().length).toBeGreaterThan(500);
  expect(indexed()).toEqual(stored());
});

it('starts no thread for a few, nor while nobody asks', async () => {
  const few = waiting();
  few.pace.asked();
  few.writer.expect(25);
  await few.writer.finish();
  expect(few.startThread).not.toHaveBeenCalled();
  expect(few.indexed().length).toBeGreaterThan(0);

  const alone = waiting();
  alone.writer.expect(messages.length);
  await alone.writer.finish();
  expect(alone.startThread).not.toHaveBeenCalled();
  expect(alone.indexed()).toEqual(alone.stored());
});

it('leaves no word of what was taken away while it wrote', async () => {
  const { db, pace, writer, indexed, stored } = waiting();
  // In small pieces, the oldest first: what goes next is what goes away.
  pace.asked();
  writer.expect(messages.length);
  const writing = writer.finish();
  await expect.poll(() => indexed().length).toBeGreaterThan(0);
  for (const { conversation } of bundles.slice(20).reverse()) {
    pace.asked();
    inBatch(db, now, (batch) => removeConversation(batch, conversation.id));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  expect(stored().length).toBeGreaterThan(50);
  expect(indexed()).toEqual(stored());
});

it('goes on by itself when the thread ends, and says what SQLite refuses', async () => {
  const broken = (reason: unknown) => (): WordThread => ({
    index: () => Promise.reject(reason),
    close: () => Promise.resolve(),
  });
  const alone = waiting(broken(new Error('the thread has ended')));
  alone.pace.asked();
  alone.writer.expect(messages.length);
  await alone.writer.finish();
  expect(alone.warn).toHaveBeenCalledTimes(1);
  expect(alone.indexed()).toEqual(alone.stored());

  const full = waiting(broken(new Database.SqliteError('database or disk is full', 'SQLITE_FULL')));
  full.pace.asked();
  full.writer.expect(messages.length);
  await expect(full.writer.finish()).rejects.toThrow('disk is full');
  expect(full.warn).not.toHaveBeenCalled();
});

it('hears from the thread what SQLite says there', async () => {
  const { db, pace, writer, warn } = waiting();
  pace.asked();
  db.exec('DROP TABLE temp.kept; DROP TABLE message_search');
  writer.expect(messages.length);
  await expect(writer.finish()).rejects.toThrow('no such table');
  expect(warn.mock.calls[0]?.[0]).toMatchObject({
    error: expect.stringContaining('SqliteError: no such table'),
  });
});
