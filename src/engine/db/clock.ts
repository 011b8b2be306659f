import type { ChangedKey } from '../../shared/contract/events.ts';
import { breachHorizonMs } from './derived.ts';
import { prepared, type ReadableDb, type WritableDb } from './handle.ts';
import { inBatch } from './ingest/in-batch.ts';
import { findRecordByN, rederive } from './ingest/put-conversation.ts';
import { placeInViews } from './ingest/view-members.ts';
import type { StoredConversation } from './records.ts';

const due = [
  'SELECT * FROM conversations WHERE working = 1 AND asleep = 1 AND snoozed_until <= :now LIMIT 200',
  'SELECT * FROM conversations WHERE working = 1 AND asleep = 0 AND snoozed_until > :now LIMIT 200',
  'SELECT * FROM conversations WHERE working = 1 AND breaching = 0 AND due_at <= :horizon LIMIT 200',
  'SELECT * FROM conversations WHERE working = 1 AND breaching = 1 AND due_at > :horizon LIMIT 200',
] as const;

/** Conversations that time may have moved in or out of a view that somebody built. */
const turning = [
  'SELECT n FROM view_turns WHERE until <= ? LIMIT 200',
  'SELECT n FROM view_turns WHERE since > ? LIMIT 200',
] as const;

/**
 * Moves what the passing of time moves: a snooze ends, a service-level clock comes near. Call it every few seconds;
 * it costs six look-ups when nothing is due. Answers with what to announce.
 */
export function passTime(db: WritableDb, now: number): ChangedKey[] {
  const turned = turning.flatMap((sql) => prepared<{ n: number }>(db, sql).all(now));
  if (turned.length === 0 && !due.some((sql) => find(db, sql, now).length > 0)) return [];
  return inBatch(db, now, (batch) => {
    for (const sql of due) for (const record of find(db, sql, now)) rederive(batch, record);
    if (batch.slots.length === 0) prepared(db, 'DELETE FROM view_turns').run();
    else for (const { n } of turned) placeInViews(batch, n, findRecordByN(db, n) ?? null);
  });
}

function find(db: ReadableDb, sql: string, now: number): StoredConversation[] {
  return prepared<StoredConversation>(db, sql).all(
    sql.includes(':now') ? { now } : { horizon: now + breachHorizonMs },
  );
}
