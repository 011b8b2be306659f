import type { HeldSend } from '../../../shared/contract/outbox-views.ts';
import type { ReasonCode } from '../../../shared/contract/reason-codes.ts';
import { Mutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/**
 * held: may still be taken back. queued: to be sent. claimed: on its way, outcome unknown. applied: done at the
 * hub, its echo not here yet. parked: the hub said no; a person decides.
 */
export const outboxStates = ['held', 'queued', 'claimed', 'applied', 'parked'] as const;
export type OutboxRowState = (typeof outboxStates)[number];

/** A message-catalogue code with its values. */
export type Reason = {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * Why an item is there: `act` by itself, `action` of the macro that came with a reply, `then` for the status that
 * the send button set. Kept beside the mutation, so that taking it back knows what to put back where.
 */
export type Origin = 'act' | 'action' | 'then';

export type OutboxRow = {
  position: number;
  /** Idempotency key at the hub. */
  key: string;
  /** The conversation: its items leave in the order of `position`. */
  lane: string;
  mutation: Mutation;
  origin: Origin;
  /** Key of the item that must be applied first; parked with it. */
  dependsOn: string | null;
  state: OutboxRowState;
  /** End of the undo delay, local wall clock. */
  holdUntil: number | null;
  /** Attempts that may have reached the hub. */
  attempts: number;
  nextAttemptAt: number | null;
  reason: Reason | null;
  /** The agent has looked at what changed and sends all the same. */
  force: boolean;
  appliedSeq: number | null;
  createdAt: number;
  /** Milliseconds waited in earlier lives of the process. */
  heldMs: number;
};

type Row = {
  position: number;
  key: string;
  lane: string;
  kind: string;
  payload: string;
  depends_on: string | null;
  state: string;
  hold_until: number | null;
  attempts: number;
  next_attempt_at: number | null;
  reason: string | null;
  force: number;
  applied_seq: number | null;
  created_at: number;
  held_ms: number;
};

/** Rows that this version can't read have been put aside at start (`listUnreadable`), so the rest needs no check. */
function fromRow(row: Row): OutboxRow {
  const { origin = 'act', ...mutation } = JSON.parse(row.payload) as Mutation & { origin?: Origin };
  return {
    position: row.position,
    key: row.key,
    lane: row.lane,
    mutation,
    origin,
    dependsOn: row.depends_on,
    state: row.state as OutboxRowState,
    holdUntil: row.hold_until,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    reason: row.reason === null ? null : (JSON.parse(row.reason) as Reason),
    force: row.force === 1,
    appliedSeq: row.applied_seq,
    createdAt: row.created_at,
    heldMs: row.held_ms,
  };
}

export type NewOutboxItem = Pick<
  OutboxRow,
  'key' | 'lane' | 'mutation' | 'origin' | 'dependsOn' | 'holdUntil' | 'createdAt'
>;

/** Puts an item at the end of its lane, held when it has a `holdUntil`. */
export function addToOutbox(db: WritableDb, item: NewOutboxItem): void {
  prepared(
    db,
    `INSERT INTO outbox (key, lane, kind, payload, depends_on, state, hold_until, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    item.key,
    item.lane,
    item.mutation.kind,
    JSON.stringify({ ...item.mutation, origin: item.origin }),
    item.dependsOn,
    item.holdUntil === null ? 'queued' : 'held',
    item.holdUntil,
    item.createdAt,
  );
}

export function getOutboxItem(db: ReadableDb, key: string): OutboxRow | null {
  const row = prepared<Row>(db, 'SELECT * FROM outbox WHERE key = ?').get(key);
  return row ? fromRow(row) : null;
}

/** Everything that a person should see: not what is done and only waits for its echo. Oldest first. */
export function listOutbox(db: ReadableDb): OutboxRow[] {
  return prepared<Row>(db, "SELECT * FROM outbox WHERE state <> 'applied' ORDER BY position")
    .all()
    .map(fromRow);
}

/** Replies that were sent by hand and wait for their undo delay to end; the newest last. */
export function listHeldSends(db: ReadableDb): HeldSend[] {
  return prepared<HeldSend>(
    db,
    `SELECT key, lane AS conversationId, hold_until AS until, coalesce(customer_name, '') AS customerName
       FROM outbox LEFT JOIN conversations ON conversations.id = lane
      WHERE state = 'held' AND outbox.kind = 'reply'
        AND NOT EXISTS (SELECT 1 FROM bulk_keys WHERE bulk_keys.key = outbox.key)
      ORDER BY position`,
  ).all();
}

/** Own items of one conversation in order, `applied` ones included: what the overlay is made of. */
export function listLane(db: ReadableDb, lane: string): OutboxRow[] {
  return prepared<Row>(db, 'SELECT * FROM outbox WHERE lane = ? ORDER BY position').all(lane).map(fromRow);
}

export function listDependents(db: ReadableDb, key: string): OutboxRow[] {
  return prepared<Row>(db, 'SELECT * FROM outbox WHERE depends_on = ? ORDER BY position')
    .all(key)
    .map(fromRow);
}

/**
 * The first unsettled item of each lane, oldest first. Parked ones don't stand in the way; a held one does, and so
 * does one that is on its way. What hangs on an item of another lane waits for that one.
 */
export function listLaneHeads(db: ReadableDb): OutboxRow[] {
  return prepared<Row>(
    db,
    `SELECT outbox.* FROM outbox
     JOIN (SELECT min(position) AS head FROM outbox WHERE state IN ('held', 'queued', 'claimed') GROUP BY lane)
       ON position = head
     WHERE depends_on IS NULL OR NOT EXISTS (
       SELECT 1 FROM outbox AS first WHERE first.key = outbox.depends_on AND first.state IN ('held', 'queued', 'claimed'))
     ORDER BY position`,
  )
    .all()
    .map(fromRow);
}

export function countOutbox(db: ReadableDb): { waiting: number; parked: number } {
  const rows = prepared<{ parked: number; n: number }>(
    db,
    "SELECT state = 'parked' AS parked, count(*) AS n FROM outbox WHERE state <> 'applied' GROUP BY 1",
  ).all();
  return {
    waiting: rows.find((row) => row.parked === 0)?.n ?? 0,
    parked: rows.find((row) => row.parked === 1)?.n ?? 0,
  };
}

/** Marks an item as on its way; commit before the hub is called. False when it is not there to be sent. */
export function claim(db: WritableDb, key: string, heldMs: number): boolean {
  return (
    prepared(
      db,
      `UPDATE outbox SET state = 'claimed', attempts = attempts + 1, next_attempt_at = NULL, held_ms = ?
       WHERE key = ? AND state = 'queued'`,
    ).run(Math.round(heldMs), key).changes === 1
  );
}

/** Back into the lane after an attempt without an answer. `reached` false: it surely never left this machine. */
export function release(
  db: WritableDb,
  key: string,
  after: { reason: Reason; nextAttemptAt: number | null; reached: boolean },
): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'queued', reason = ?, next_attempt_at = ?, attempts = max(0, attempts - ?)
     WHERE key = ? AND state = 'claimed'`,
  ).run(JSON.stringify(after.reason), after.nextAttemptAt, after.reached ? 0 : 1, key);
}

/** The hub has executed it; it stays until the change `seq` has arrived, so that the screen doesn't fall back. */
export function markApplied(db: WritableDb, key: string, seq: number): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'applied', applied_seq = ?, reason = NULL, next_attempt_at = NULL, hold_until = NULL
     WHERE key = ?`,
  ).run(seq, key);
}

export function park(db: WritableDb, key: string, reason: Reason): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'parked', reason = ?, next_attempt_at = NULL, hold_until = NULL WHERE key = ?`,
  ).run(JSON.stringify(reason), key);
}

/** The undo delay is over. */
export function letGo(db: WritableDb, key: string): boolean {
  return (
    prepared(
      db,
      "UPDATE outbox SET state = 'queued', hold_until = NULL WHERE key = ? AND state = 'held'",
    ).run(key).changes === 1
  );
}

/** A parked item goes back to its lane; `mutation` replaces what it carries, `force` overrides a conflict. */
export function requeue(
  db: WritableDb,
  { key, mutation, origin, force }: Pick<OutboxRow, 'key' | 'mutation' | 'origin' | 'force'>,
): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'queued', payload = ?, force = ?, reason = NULL, next_attempt_at = NULL
     WHERE key = ? AND state IN ('parked', 'queued')`,
  ).run(JSON.stringify({ ...mutation, origin }), force ? 1 : 0, key);
}

export function setWaiting(
  db: WritableDb,
  key: string,
  reason: Reason | null,
  nextAttemptAt: number | null,
): void {
  prepared(db, 'UPDATE outbox SET reason = ?, next_attempt_at = ? WHERE key = ?').run(
    reason === null ? null : JSON.stringify(reason),
    nextAttemptAt,
    key,
  );
}

export function removeFromOutbox(db: WritableDb, key: string): void {
  prepared(db, 'DELETE FROM outbox WHERE key = ?').run(key);
}

/** Lanes that have items done at the hub whose change is at or before `cursor`. */
export function listEchoed(db: ReadableDb, cursor: number): OutboxRow[] {
  return prepared<Row>(
    db,
    "SELECT * FROM outbox WHERE state = 'applied' AND applied_seq <= ? ORDER BY position",
  )
    .all(cursor)
    .map(fromRow);
}

/** After a crash: what was on its way may or may not have arrived; its key makes sending it again harmless. */
export function reclaimAfterCrash(db: WritableDb): number {
  return prepared(
    db,
    "UPDATE outbox SET state = 'queued', next_attempt_at = NULL WHERE state = 'claimed'",
  ).run().changes;
}

/** Rows whose payload is no mutation that this version knows: from a newer app, or damaged. */
export function listUnreadable(db: ReadableDb): { key: string; lane: string; payload: string }[] {
  return prepared<{ key: string; lane: string; payload: string }>(db, 'SELECT key, lane, payload FROM outbox')
    .all()
    .filter(({ payload }) => !isMutation(payload));
}

function isMutation(payload: string): boolean {
  try {
    return Mutation.safeParse(JSON.parse(payload)).success;
  } catch {
    return false;
  }
}
