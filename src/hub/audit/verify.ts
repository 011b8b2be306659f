import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { AuditRow } from '../../shared/domain/audit.ts';
import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { readAnchorKey, readAnchors } from '../services/audit/anchors.ts';
import { checkWorkspace } from '../services/audit/check-workspace.ts';
import { type AuditAnchor, checkChain } from '../store/audit-chain.ts';
import type { Database, Queryable } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { listAuditHeads } from '../store/queries/audit.ts';
import type { VerifyOptions } from './verify-options.ts';

export type Verified = {
  readonly workspaceId: string | null;
  /** Place of the first entry that was there to be checked; 1 unless a file begins later. */
  readonly from: number;
  readonly verdict: AuditVerdict;
};

/** Checks each workspace's chain that there is. Throws an error for people when it cannot look. */
export async function verify({ from, anchors: where }: VerifyOptions): Promise<Verified[]> {
  const anchors = where && (where.asked || existsSync(where.path)) ? await anchorsAt(where) : [];
  if (from.kind === 'file') return [await verifyFile(from.path, anchors)];
  if (from.kind === 'postgres') return onServer(from.url, (db) => verifyAll(db, anchors));
  if (!existsSync(from.dataDir)) throw new Error(`There is no database in ${from.dataDir}.`);
  const store = await openStore(from).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'StoreInUse')
      throw new Error(
        'A hub runs on this folder. Stop it, or export the audit in the app and check the file.',
      );
    throw error;
  });
  try {
    return await verifyAll(store.db, anchors);
  } finally {
    await store.close();
  }
}

async function anchorsAt({ path, key }: { path: string; key: string }): Promise<AuditAnchor[]> {
  return readAnchors(await readFile(path, 'utf8'), await readAnchorKey(key)).anchors;
}

/** Nothing is migrated and nothing written: the hub goes on as it is. */
async function onServer<Answer>(url: string, work: (db: Queryable) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: '-c default_transaction_read_only=on',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(drizzle({ client }) as unknown as Database);
  } finally {
    await client.end();
  }
}

async function verifyAll(db: Queryable, anchors: readonly AuditAnchor[]): Promise<Verified[]> {
  const heads = await listAuditHeads(db);
  // A chain of which not even the head is left is known by its anchors alone.
  const ids = new Set([...heads, ...anchors].map(({ workspaceId }) => workspaceId));
  const found: Verified[] = [];
  for (const workspaceId of ids)
    found.push({ workspaceId, from: 1, verdict: await checkWorkspace(db, workspaceId, anchors) });
  return found;
}

async function verifyFile(path: string, anchors: readonly AuditAnchor[]): Promise<Verified> {
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const rows = entriesOf(lines);
  const begun = await rows.next();
  if (begun.done) throw new Error('There are no entries in this file.');
  const first = begun.value;
  const { workspaceId } = first;
  async function* all(head: AuditRow): AsyncGenerator<AuditRow> {
    yield head;
    for await (const row of rows) {
      if (row.workspaceId !== workspaceId) throw new Error('This file holds entries of several workspaces.');
      yield row;
    }
  }
  const verdict = await checkChain(all(first), {
    after: first.seq - 1,
    anchors: anchors.filter((anchor) => anchor.workspaceId === workspaceId),
  });
  return { workspaceId, from: first.seq, verdict };
}

async function* entriesOf(lines: AsyncIterable<string>): AsyncGenerator<AuditRow> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    yield entryIn(line, number);
  }
}

function entryIn(line: string, number: number): AuditRow {
  try {
    return AuditRow.parse(JSON.parse(line));
  } catch {
    throw new Error(`Line ${number} of this file is no entry of an audit.`);
  }
}
