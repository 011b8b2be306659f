import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** Idempotency keys of what has not left a workstation yet, in the order in which it was written. */
export function keysWaiting(userData: string): string[] {
  const accounts = join(userData, 'workstation', 'accounts');
  return readdirSync(accounts).flatMap((account) => {
    const db = new Database(join(accounts, account, 'cache.sqlite'), { readonly: true });
    try {
      return db
        .prepare<[], string>("SELECT key FROM outbox WHERE state <> 'applied' ORDER BY position")
        .pluck()
        .all();
    } finally {
      db.close();
    }
  });
}

/**
 * What the hub with this database executed on one conversation for its agents: the keys that it was asked with, and an
 * audit entry for every effect, both in the order in which it did so.
 */
export async function executedOn(
  database: string | null,
  conversationId: string,
): Promise<{ keys: string[]; effects: string[] }> {
  if (!database) throw new Error('The hub has no database of its own.');
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const audited = await client.query<{ action: string }>(
      "select action from audit where subject_id = $1 and actor_kind = 'agent' and action like 'conversation-%' order by seq",
      [conversationId],
    );
    const keys = await client.query<{ key: string }>(
      `select k.key from idempotency_keys k
        where k.result->>'outcome' = 'applied' and exists (select from change_log c
              where c.workspace_id = k.workspace_id and c.seq = (k.result->>'seq')::bigint and c.conversation_id = $1)
        order by (k.result->>'seq')::bigint`,
      [conversationId],
    );
    return { keys: keys.rows.map(({ key }) => key), effects: audited.rows.map(({ action }) => action) };
  } finally {
    await client.end();
  }
}
