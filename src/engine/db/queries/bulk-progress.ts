import type { AlongAction } from '../../../shared/contract/along.ts';
import type { BulkProgress } from '../../../shared/contract/bulk.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { getBulk } from './bulk.ts';
import type { OutboxRowState, Reason } from './outbox.ts';

type Failed = BulkProgress['failed'][number];
type Step = Failed['steps'][number];

type ItemRow = {
  place: number;
  conversation_id: string;
  state: string;
  reason: string | null;
  number: number | null;
  customer_name: string | null;
};
type PartRow = {
  key: string;
  place: number;
  applied: number;
  action: string | null;
  skipped: string | null;
  state: OutboxRowState | null;
  reason: string | null;
};

/** Failures that are named; the others are counted. */
const mostNamed = 200;

/** How far a bulk has come, and which conversations it failed on, on what there, and why. Null: it is forgotten. */
export function progressOf(db: ReadableDb, id: string): BulkProgress | null {
  const bulk = getBulk(db, id);
  if (!bulk) return null;
  const items = prepared<ItemRow>(
    db,
    `SELECT place, conversation_id, state, reason,
       (SELECT number FROM conversations WHERE id = conversation_id) AS number,
       (SELECT customer_name FROM conversations WHERE id = conversation_id) AS customer_name
       FROM bulk_items WHERE bulk = ? ORDER BY place`,
  ).all(id);
  const parts = new Map<number, PartRow[]>();
  const partRows = prepared<PartRow>(
    db,
    `SELECT key, place, applied, action, skipped,
       (SELECT state FROM outbox WHERE outbox.key = bulk_keys.key) AS state,
       (SELECT reason FROM outbox WHERE outbox.key = bulk_keys.key) AS reason
       FROM bulk_keys WHERE bulk = ? ORDER BY place, position, key`,
  );
  for (const row of partRows.iterate(id)) {
    const known = parts.get(row.place);
    if (known) known.push(row);
    else parts.set(row.place, [row]);
  }
  const progress: BulkProgress = {
    id,
    action: bulk.action,
    undoes: bulk.undoes,
    undoneBy: prepared<{ id: string }>(db, 'SELECT id FROM bulks WHERE undoes = ?').get(id)?.id ?? null,
    total: items.length,
    waiting: 0,
    done: 0,
    unchanged: 0,
    takenBack: 0,
    failedCount: 0,
    failed: [],
  };
  for (const item of items) {
    const own = parts.get(item.place) ?? [];
    const steps = own.map(stepOf);
    const judged = outcomeOf(item, own, steps);
    if (judged.outcome !== 'failed') {
      progress[judged.outcome] += 1;
      continue;
    }
    const { reason } = judged;
    progress.failedCount += 1;
    if (progress.failed.length === mostNamed) continue;
    progress.failed.push({
      conversationId: item.conversation_id,
      number: item.number,
      customerName: item.customer_name ?? '',
      reason,
      final: isFinal(reason) && steps.every(({ state, reason }) => state !== 'stopped' || isFinal(reason)),
      // One action alone is said by the bulk's own name.
      steps: bulk.action.type === 'macro' ? steps : [],
    });
  }
  return progress;
}

function stepOf({ key, applied, action, skipped, state, reason }: PartRow): Step {
  const what = { key, action: action === null ? null : (JSON.parse(action) as AlongAction) };
  if (skipped !== null) {
    const why = JSON.parse(skipped) as Reason | 'unneeded';
    return why === 'unneeded'
      ? { ...what, state: 'unneeded', reason: null }
      : { ...what, state: 'stopped', reason: why };
  }
  if (state === 'parked') return { ...what, state: 'stopped', reason: readReason(reason) };
  if (state !== null && state !== 'applied') return { ...what, state: 'waiting', reason: null };
  return { ...what, state: applied === 1 ? 'done' : 'dropped', reason: null };
}

function readReason(json: string | null): Reason {
  return json === null ? { code: 'outbox.refused.invalid', values: {} } : (JSON.parse(json) as Reason);
}

type Outcome =
  | { outcome: 'waiting' | 'done' | 'unchanged' | 'takenBack' }
  | { outcome: 'failed'; reason: Failed['reason'] };

function outcomeOf(item: ItemRow, parts: readonly PartRow[], steps: readonly Step[]): Outcome {
  if (item.state === 'todo') return { outcome: 'waiting' };
  if (item.state === 'unchanged') return { outcome: 'unchanged' };
  if (item.state === 'failed') return { outcome: 'failed', reason: readReason(item.reason) };
  const stopped = steps.find(({ state }) => state === 'stopped')?.reason;
  const waits = steps.some(({ state }) => state === 'waiting');
  // A part that was never queued is no news before the others are through.
  if (stopped && (!waits || parts.some(({ state }) => state === 'parked')))
    return { outcome: 'failed', reason: stopped };
  if (waits) return { outcome: 'waiting' };
  return { outcome: steps.some(({ state }) => state === 'done') ? 'done' : 'takenBack' };
}

/** What has been read cannot be made unread, nor what is out of sight be changed. */
function isFinal(reason: Failed['reason'] | null): boolean {
  return reason?.code === 'outbox.already-sent' || reason?.code === 'outbox.lost-access';
}
