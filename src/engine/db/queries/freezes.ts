import { FreezeDraft } from '../../../shared/contract/freezes.ts';
import { type AccountState, type Freeze, FreezeSetup } from '../../../shared/domain/freeze.ts';
import { withoutSecretsIn } from '../../../shared/domain/secrets/within.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { getMeta, putMeta } from './meta.ts';

type Row = { document: string };
const setupKey = 'freeze.setup';

export function getFreeze(db: ReadableDb, id: string): Freeze | null {
  const row = prepared<Row>(db, 'SELECT document FROM freezes WHERE id = ?').get(id);
  return row ? (JSON.parse(row.document) as Freeze) : null;
}

/** Those of one conversation. */
export function listFreezesIn(db: ReadableDb, conversationId: string): Freeze[] {
  return prepared<Row>(db, 'SELECT document FROM freezes WHERE conversation_id = ?')
    .all(conversationId)
    .map(({ document }) => JSON.parse(document) as Freeze);
}

/** Of all conversations, the newest first. */
export function listNewestFreezes(db: ReadableDb, limit: number): Freeze[] {
  return prepared<Row>(db, 'SELECT document FROM freezes ORDER BY requested_at DESC LIMIT ?')
    .all(limit)
    .map(({ document }) => JSON.parse(document) as Freeze);
}

/** How a customer's account stood when it was read back last, as far as it is known here; null: it never was. */
export function lastReadBack(db: ReadableDb, customerId: string): AccountState | null {
  const text = prepared<{ state: string }>(
    db,
    `SELECT document -> '$.readBack' AS state FROM freezes
      WHERE document ->> '$.customerId' = ? AND document ->> '$.readBack' IS NOT NULL
      ORDER BY document ->> '$.readBack.at' DESC LIMIT 1`,
  ).get(customerId)?.state;
  return text === undefined ? null : (JSON.parse(text) as AccountState);
}

export function getFreezeDraft(db: ReadableDb, conversationId: string): FreezeDraft | null {
  const row = prepared<{ draft: string }>(
    db,
    'SELECT draft FROM freeze_drafts WHERE conversation_id = ?',
  ).get(conversationId);
  // One from before there were links has none.
  return row ? FreezeDraft.parse({ links: [], ...JSON.parse(row.draft) }) : null;
}

/** Durable when this answers, without the secrets in it; null throws it away. */
export function putFreezeDraft(db: WritableDb, conversationId: string, draft: FreezeDraft | null): void {
  if (draft === null) prepared(db, 'DELETE FROM freeze_drafts WHERE conversation_id = ?').run(conversationId);
  else
    prepared(
      db,
      `INSERT INTO freeze_drafts (conversation_id, draft) VALUES (?, ?)
         ON CONFLICT (conversation_id) DO UPDATE SET draft = excluded.draft`,
    ).run(conversationId, JSON.stringify(withoutSecretsIn(draft)));
}

/** As the hub said last; null: it never has. */
export function getFreezeSetup(db: ReadableDb): FreezeSetup | null {
  const text = getMeta(db, setupKey);
  return text === null ? null : FreezeSetup.parse(JSON.parse(text));
}

export function putFreezeSetup(db: WritableDb, setup: FreezeSetup): void {
  putMeta(db, setupKey, JSON.stringify(setup));
}
