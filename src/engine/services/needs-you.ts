import type { ReadableDb } from '../db/handle.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getViewCount } from '../db/queries/view-counts.ts';

/**
 * How many conversations need this agent: their own, open and awake, with words of the customer that they have not
 * seen. The one number of tray, badge and window title; it is what “My inbox” marks as unread. 0 while nobody is
 * signed in.
 */
export function needsYou(db: ReadableDb): number {
  return getMeta(db, 'me.id') === null ? 0 : Math.max(0, getViewCount(db, 'mine').unread);
}
