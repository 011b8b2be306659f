import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../src/engine/db/handle.ts';
import { closeDatabase, openDatabase } from '../../src/engine/db/open.ts';
import { fixtureNow } from './engine-data.ts';
import { staff } from './staff.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundcrew-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh database in a folder of its own, closed when the test ends; not synced to disk, which tests don't need. */
export function freshDatabase(): WritableDb {
  const db = openUnsynced(temporaryFolder());
  onTestFinished(() => {
    if (db.open) closeDatabase(db);
  });
  return db;
}

/** A database for whoever closes it. */
export function openUnsynced(folder: string): WritableDb {
  const opened = openDatabase(join(folder, 'engine.sqlite'), fixtureNow);
  if (!opened.ok) throw new Error(opened.message);
  opened.db.pragma('synchronous = OFF');
  return opened.db;
}

/** The same with agent 1 signed in, agents 1 to 4 and groups 1 to 3. */
export function staffedDatabase(): WritableDb {
  return staff(freshDatabase());
}
