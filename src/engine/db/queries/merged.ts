import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { listSaidBetween } from './messages.ts';

/** A conversation that goes on in another one. */
export type Merged = {
  readonly n: number;
  readonly id: string;
  readonly number: number;
  readonly customerName: string;
  readonly complete: boolean;
};

export function listMergedInto(db: ReadableDb, id: string): Merged[] {
  return prepared<Omit<Merged, 'complete'> & { complete: number }>(
    db,
    `SELECT n, id, number, customer_name AS customerName, complete FROM conversations WHERE merged_into_id = ?`,
  )
    .all(id)
    .map((row) => ({ ...row, complete: row.complete === 1 }));
}

/**
 * What was said in merged conversations put between a window's messages by time, each with where it is from. `since`
 * and `until`: the instants that the window stands for (ms); it takes the first, not the last.
 */
export function withMerged(
  db: ReadableDb,
  merged: readonly Merged[],
  window: readonly MessageView[],
  { since, until }: { readonly since: number; readonly until: number },
): MessageView[] {
  const others = merged
    .flatMap(({ number, ...of }) =>
      listSaidBetween(db, of, since, until).map((message) => ({
        ...message,
        ordinal: null,
        outboxKey: null,
        from: { id: of.id, number },
      })),
    )
    .sort((a, b) => a.createdAt - b.createdAt);
  const whole: MessageView[] = [];
  let next = 0;
  for (const message of window) {
    for (let other = others[next]; other && other.createdAt < message.createdAt; other = others[next]) {
      whole.push(other);
      next += 1;
    }
    whole.push(message);
  }
  return [...whole, ...others.slice(next)];
}
