import type { AlongAction, HalfDone } from '../../../shared/contract/along.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import type { OutboxRowState, Reason } from './outbox.ts';

type Outcome = 'done' | 'unneeded' | 'dropped' | 'lacking';

export type NewAlong = {
  /** The message's key in the outbox. */
  readonly head: string;
  readonly conversationId: string;
  readonly macros: readonly string[];
  readonly at: number;
  /** The message has arrived, and something was stopped already. */
  readonly halved: boolean;
  /** In their order, with their keys in the outbox; one with an outcome is not there. */
  readonly steps: readonly {
    readonly key: string;
    readonly action: AlongAction;
    readonly outcome: Outcome | null;
  }[];
};

/** Keeps what is to come along with a message until all of it is settled. */
export function keepAlong(
  db: WritableDb,
  { head, conversationId, macros, at, halved, steps }: NewAlong,
): void {
  prepared(
    db,
    'INSERT INTO along (head, conversation_id, macros, created_at, halved) VALUES (?, ?, ?, ?, ?)',
  ).run(head, conversationId, JSON.stringify(macros), at, Number(halved));
  for (const [position, { key, action, outcome }] of steps.entries())
    prepared(db, 'INSERT INTO along_steps (key, head, position, action, outcome) VALUES (?, ?, ?, ?, ?)').run(
      key,
      head,
      position,
      JSON.stringify(action),
      outcome,
    );
}

/** An outbox item is settled; with the last one of a message, which may be it, it is forgotten what came along. */
export function settleStep(db: WritableDb, key: string, outcome: 'done' | 'dropped'): void {
  const step = prepared<{ head: string }>(
    db,
    'UPDATE along_steps SET outcome = ? WHERE key = ? RETURNING head',
  ).get(outcome, key);
  prepared(
    db,
    `DELETE FROM along WHERE head = ?
       AND NOT EXISTS (SELECT 1 FROM along_steps WHERE along_steps.head = along.head AND outcome IS NULL)`,
  ).run(step?.head ?? key);
}

/** The message itself was taken back or let go of, and with it all that hung on it. */
export function forgetAlong(db: WritableDb, head: string): void {
  prepared(db, 'DELETE FROM along WHERE head = ?').run(head);
}

/**
 * What came along with a message that has not left yet, in its order. `lasts`: nothing of it is in the outbox, and nothing
 * had to be, as with where the agent goes next; or it was not done because something was missing.
 */
export function listAlong(
  db: ReadableDb,
  head: string,
): { key: string; action: AlongAction; lasts: boolean }[] {
  return prepared<{ key: string; action: string; outcome: Outcome | null }>(
    db,
    'SELECT key, action, outcome FROM along_steps WHERE head = ? ORDER BY position',
  )
    .all(head)
    .map(({ key, action, outcome }) => ({
      key,
      action: JSON.parse(action),
      lasts: outcome === 'done' || outcome === 'lacking',
    }));
}

type Halved = { readonly conversationId: string; readonly stopped: number; readonly total: number };

/** The hub said no to a step whose message has arrived. Null for an item that came along with nothing. */
export function halve(db: WritableDb, key: string): Halved | null {
  const step = prepared<{ head: string }>(db, 'SELECT head FROM along_steps WHERE key = ?').get(key);
  if (!step) return null;
  prepared(db, 'UPDATE along SET halved = 1 WHERE head = ?').run(step.head);
  return (
    prepared<Halved>(
      db,
      `SELECT conversation_id AS conversationId, count(*) AS total,
              count(*) FILTER (WHERE outbox.state = 'parked') AS stopped
         FROM along_steps JOIN along USING (head) LEFT JOIN outbox USING (key) WHERE head = ?
        GROUP BY conversation_id`,
    ).get(step.head) ?? null
  );
}

/** Keys of what was stopped of one message's companions, in their order, with the reason's code. */
export function listStopped(db: ReadableDb, head: string): { key: string; code: string }[] {
  return prepared<{ key: string; reason: string | null }>(
    db,
    `SELECT key, reason FROM along_steps JOIN outbox USING (key)
      WHERE head = ? AND state = 'parked' ORDER BY along_steps.position`,
  )
    .all(head)
    .map(({ key, reason }) => ({ key, code: reason === null ? '' : (JSON.parse(reason) as Reason).code }));
}

type RunRow = {
  head: string;
  conversation_id: string;
  macros: string;
  created_at: number;
  number: number | null;
  customer_name: string | null;
};

/** Messages that arrived without all that was to come along, of one conversation or of all, oldest first. */
export function listHalfDone(db: ReadableDb, conversationId: string | null): HalfDone[] {
  const where = conversationId === null ? '' : 'AND conversation_id = ?';
  return prepared<RunRow>(
    db,
    `SELECT along.*, conversations.number, conversations.customer_name
       FROM along LEFT JOIN conversations ON conversations.id = conversation_id
      WHERE halved = 1 ${where}
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.key = head AND state <> 'applied')
      ORDER BY along.created_at, head`,
  )
    .all(...(conversationId === null ? [] : [conversationId]))
    .map((row) => ({
      head: row.head,
      conversationId: row.conversation_id,
      conversationNumber: row.number,
      customerName: row.customer_name ?? '',
      macros: JSON.parse(row.macros),
      createdAt: row.created_at,
      steps: stepsOf(db, row.head),
    }));
}

type StepRow = {
  key: string;
  action: string;
  outcome: Outcome | null;
  state: OutboxRowState | null;
  reason: string | null;
};

function stepsOf(db: ReadableDb, head: string): HalfDone['steps'] {
  return prepared<StepRow>(
    db,
    `SELECT key, action, outcome, state, reason FROM along_steps LEFT JOIN outbox USING (key)
      WHERE head = ? ORDER BY along_steps.position`,
  )
    .all(head)
    .map(({ key, action, outcome, state, reason }) => ({
      key,
      action: JSON.parse(action),
      state: outcome ?? stateOf(state),
      reason:
        state === 'parked' && reason !== null ? (JSON.parse(reason) as HalfDone['steps'][0]['reason']) : null,
    }));
}

function stateOf(state: OutboxRowState | null): HalfDone['steps'][0]['state'] {
  if (state === null) return 'dropped';
  if (state === 'parked') return 'stopped';
  return state === 'applied' ? 'done' : 'waiting';
}
