import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record, withChanges } from '../../src/hub/store/changes.ts';
import { selectRows, type Transaction } from '../../src/hub/store/database.ts';
import { insertWorkspace } from '../../src/hub/store/queries/workspaces.ts';
import type { Store } from '../../src/hub/store/store.ts';
import { createTestDatabase, everyDatabase, type TestDatabase } from '../support/databases.ts';

let database: TestDatabase;
let store: Store;

const writers = 8;
const transactionsEach = 25;

async function makeWorkspace(): Promise<string> {
  const id = uuidv7();
  await insertWorkspace(store.db, { id, name: 'Race', domain: 'race.example', locale: 'en', createdAt: 1 });
  return id;
}

/**
 * Several writers whose transactions take different times to commit, and one reader who goes on from the last
 * seq it saw, as engines do. Answers with how many log entries the reader never got.
 */
async function lostByAReader(
  workspaceId: string,
  write: (tx: Transaction, id: string) => Promise<unknown>,
): Promise<number> {
  const written = new Set<string>();
  const read = new Set<string>();
  let writing = true;

  async function writer(): Promise<void> {
    for (let n = 0; n < transactionsEach; n += 1) {
      const id = uuidv7();
      await store.transaction(async (tx) => {
        await write(tx, id);
        await tx.execute(sql`select pg_sleep(random() * 0.006)`);
      });
      written.add(id);
    }
  }

  async function reader(): Promise<void> {
    let cursor = 0;
    for (let last = false; ; last = !writing) {
      const rows = await selectRows<{ seq: number; id: string }>(
        store.db,
        sql`select seq::float8 as seq, entity_id as id from change_log
            where workspace_id = ${workspaceId}::uuid and seq > ${cursor} order by seq`,
      );
      for (const row of rows) read.add(row.id);
      cursor = rows.at(-1)?.seq ?? cursor;
      if (last) return;
    }
  }

  const reading = reader();
  await Promise.all(Array.from({ length: writers }, writer));
  writing = false;
  await reading;
  expect(written.size).toBe(writers * transactionsEach);
  return [...written].filter((id) => !read.has(id)).length;
}

describe.each(everyDatabase)('on %s', (kind) => {
  beforeAll(async () => {
    database = await createTestDatabase(kind);
    store = await database.open();
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('shows a reader every change although eight writers commit in any order', async () => {
    const workspaceId = await makeWorkspace();
    const lost = await lostByAReader(workspaceId, (tx, id) =>
      record(tx, workspaceId, [{ entity: 'customer', id }], 1),
    );
    expect(lost).toBe(0);
  });

  it('leaves no hole when a transaction is given up', async () => {
    const workspaceId = await makeWorkspace();
    const seqOf = async (fail: boolean) => {
      const done = withChanges(store, workspaceId, 1, async (_tx, changes) => {
        changes.add({ entity: 'customer', id: uuidv7() }, { entity: 'customer', id: uuidv7() });
        await changes.flush();
        if (fail) throw new Error('given up');
      });
      return done.then(
        ({ seq }) => seq,
        () => null,
      );
    };
    expect(await seqOf(false)).toBe(2);
    expect(await seqOf(true)).toBeNull();
    expect(await seqOf(false)).toBe(4);
  });

  // A hub in the box is one connection and one node.
  if (kind === 'pglite') return;

  it('would lose changes with numbers handed out while transactions run, so the test above can fail', async () => {
    const workspaceId = await makeWorkspace();
    await store.db.execute(sql`create sequence naive_seq`);
    const lost = await lostByAReader(workspaceId, (tx, id) =>
      tx.execute(sql`insert into change_log (workspace_id, seq, entity, entity_id, at)
      values (${workspaceId}::uuid, nextval('naive_seq'), 'customer', ${id}::uuid, 1)`),
    );
    expect(lost).toBeGreaterThan(0);
  });

  it('tells other nodes how far the log has come', async () => {
    const workspaceId = await makeWorkspace();
    const other = await database.open();
    const heard = new Promise<number>((resolve) => {
      other.heads.onCommitted((head) => {
        if (head?.workspaceId === workspaceId) resolve(head.seq);
      });
    });
    // Until the other node listens, its notice may be missed: write until one is heard.
    let done = false;
    void heard.then(() => {
      done = true;
    });
    while (!done) {
      await withChanges(store, workspaceId, 1, async (_tx, changes) =>
        changes.add({ entity: 'customer', id: uuidv7() }),
      );
      await store.db.execute(sql`select pg_sleep(0.02)`);
    }
    expect(await heard).toBeGreaterThan(0);
    await other.close();
  });
});
