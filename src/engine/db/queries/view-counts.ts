import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { type Place, unreadIn, viewsOf } from '../membership.ts';

export type ViewCount = { count: number; unread: number };

export function getViewCounts(db: ReadableDb): Map<string, ViewCount> {
  const rows = prepared<ViewCount & { view: string }>(
    db,
    'SELECT view, count, unread FROM view_counts',
  ).all();
  return new Map(rows.map(({ view, count, unread }) => [view, { count, unread }]));
}

export function getViewCount(db: ReadableDb, view: string): ViewCount {
  const row = prepared<ViewCount>(db, 'SELECT count, unread FROM view_counts WHERE view = ?').get(view);
  return row ?? { count: 0, unread: 0 };
}

/** Adds what a batch has gained and lost. */
export function applyTally(db: WritableDb, tally: ReadonlyMap<string, ViewCount>): void {
  const add = prepared(
    db,
    `INSERT INTO view_counts (view, count, unread) VALUES (?, ?, ?)
       ON CONFLICT (view) DO UPDATE SET count = count + excluded.count, unread = unread + excluded.unread`,
  );
  for (const [view, { count, unread }] of tally) {
    if (count !== 0 || unread !== 0) add.run(view, count, unread);
  }
}

/** Counts every view of ours, built ones aside, from the rows: after another agent has signed in. Walks all conversations. */
export function recountViews(db: WritableDb, me: string | null): void {
  const tally = new Map<string, ViewCount>();
  const rows = prepared<Place & { unread: number; unseen_mentions: number }>(
    db,
    `SELECT working, asleep, breaching, vip, has_draft, assignee_id, group_id, waiting_since, unread,
            following, mentioned, unseen_mentions
       FROM conversations`,
  );
  for (const row of rows.iterate()) {
    for (const view of viewsOf(row, me)) {
      const entry = tally.get(view) ?? { count: 0, unread: 0 };
      tally.set(view, { count: entry.count + 1, unread: entry.unread + unreadIn(view, row) });
    }
  }
  prepared(db, "DELETE FROM view_counts WHERE view NOT LIKE 'own:%'").run();
  applyTally(db, tally);
}
