import { prepared } from '../handle.ts';
import { countedAs, type LiveSlot } from '../queries/saved-views.ts';
import type { Candidate } from '../view-conditions.ts';
import { type Batch, touch } from './batch.ts';

/** What of a conversation's row decides which built views it is in, and where it stands there. */
export type Listed = Candidate & {
  readonly urgency: number;
  readonly last_message_at: number;
};

type Member = { slot: number; urgency: number; last_message_at: number; unread: number };

const beginningOfTime = 0;
const endOfTime = Number.MAX_SAFE_INTEGER;

/**
 * Puts a conversation into the built views that it belongs to now, takes it out of the others and keeps their counts;
 * null: it is gone. Call it with every write of a conversation, in its batch.
 */
export function placeInViews(batch: Batch, n: number, row: Listed | null): void {
  if (batch.slots.length === 0) return;
  const slots = batch.slots.filter(({ builtTo }) => builtTo === null || n <= builtTo);
  placeIn(batch, slots, n, row);
  keepTurns(batch, n, row);
}

/** The same for some of the views. */
export function placeIn(batch: Batch, slots: readonly LiveSlot[], n: number, row: Listed | null): void {
  const { db, me, now } = batch;
  const held = prepared<Member>(
    db,
    'SELECT slot, urgency, last_message_at, unread FROM view_members WHERE n = ?',
  ).all(n);
  for (const { slot, view, compiled } of slots) {
    const before = held.find((member) => member.slot === slot);
    const after = row && compiled.includes(row, me, now) ? row : null;
    if (!before && !after) continue;
    if (after) {
      const { urgency, last_message_at: lastMessageAt, unread } = after;
      const same =
        before?.urgency === urgency && before.last_message_at === lastMessageAt && before.unread === unread;
      if (same) continue;
      prepared(
        db,
        `INSERT INTO view_members (n, slot, urgency, last_message_at, unread) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (n, slot) DO UPDATE SET urgency = excluded.urgency,
             last_message_at = excluded.last_message_at, unread = excluded.unread`,
      ).run(n, slot, urgency, lastMessageAt, unread);
    } else prepared(db, 'DELETE FROM view_members WHERE n = ? AND slot = ?').run(n, slot);
    touch(batch, { topic: 'views' });
    touch(batch, { topic: 'inbox' });
    tally(
      batch,
      view,
      Number(after !== null) - Number(before !== undefined),
      (after?.unread ?? 0) - (before?.unread ?? 0),
    );
  }
}

function tally({ tally }: Batch, view: string, count: number, unread: number): void {
  const name = countedAs(view);
  const entry = tally.get(name) ?? { count: 0, unread: 0 };
  tally.set(name, { count: entry.count + count, unread: entry.unread + unread });
}

/** Keeps when time alone may move this conversation in or out of a view. */
export function keepTurns({ db, slots, now }: Batch, n: number, row: Listed | null): void {
  const instants = row ? slots.flatMap(({ compiled }) => (compiled.timed ? compiled.turns(row) : [])) : [];
  const held = prepared<{ since: number; until: number }>(
    db,
    'SELECT since, until FROM view_turns WHERE n = ?',
  ).get(n);
  if (instants.length === 0) {
    if (held) prepared(db, 'DELETE FROM view_turns WHERE n = ?').run(n);
    return;
  }
  const since = Math.max(beginningOfTime, ...instants.filter((at) => at <= now));
  const until = Math.min(endOfTime, ...instants.filter((at) => at > now));
  if (held?.since === since && held.until === until) return;
  prepared(
    db,
    `INSERT INTO view_turns (n, since, until) VALUES (?, ?, ?)
       ON CONFLICT (n) DO UPDATE SET since = excluded.since, until = excluded.until`,
  ).run(n, since, until);
}
