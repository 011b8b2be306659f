import type { ChangedKey } from '../../../shared/contract/events.ts';
import type { ArticleIndexing } from '../../search/article-index/write.ts';
import { prepared, type WritableDb } from '../handle.ts';
import { type Place, unreadIn, viewsOf } from '../membership.ts';
import { countedAs, type LiveSlot, listLiveSlots } from '../queries/saved-views.ts';

/** One transaction's worth of writing: what has to be settled at its end, and what it touched. */
export type Batch = {
  readonly db: WritableDb;
  /** Wall clock, in milliseconds. */
  readonly now: number;
  /** The signed-in agent; null before the first sign-in. */
  readonly me: string | null;
  /** Snapshot round under way; rows that the hub confirms now belong to it. */
  readonly round: number;
  /** Whether any own mutation exists at all: most batches need not look for them one by one. */
  readonly hasOutbox: boolean;
  /** Views that somebody built and whose members are kept. */
  slots: readonly LiveSlot[];
  /** Words wait for `indexWaiting` instead of going into the index at the end. */
  readonly wordsLater: boolean;
  readonly tally: Map<string, { count: number; unread: number }>;
  /** Text to index, by stamp. */
  readonly toIndex: Map<number, string>;
  /** Terms of articles, for the index. */
  readonly articles: ArticleIndexing;
  /** Where to look for a free stamp first, by the stamp that was wanted. */
  readonly nextStamps: Map<number, number>;
  /** Greatest ordinal of a customer's message seen in this batch, by conversation (n). */
  readonly customerOrdinals: Map<number, number>;
  /** Conversations whose shown state has to be computed anew. */
  readonly toRecompute: Set<string>;
  /** Hashes of files that lost a message which had them. */
  readonly looseFiles: Set<string>;
  readonly changed: Map<string, ChangedKey>;
};

/** Call inside a transaction. */
export function openBatch(db: WritableDb, now: number, wordsLater: boolean): Batch {
  const me = prepared<{ value: string }>(db, "SELECT value FROM meta WHERE key = 'me.id'").get();
  const sync = prepared<{ round: number }>(db, 'SELECT round FROM sync_state WHERE id = 1').get();
  return {
    db,
    now,
    me: me?.value ?? null,
    round: sync?.round ?? 0,
    hasOutbox: prepared(db, 'SELECT 1 FROM outbox LIMIT 1').get() !== undefined,
    slots: listLiveSlots(db),
    wordsLater,
    tally: new Map(),
    toIndex: new Map(),
    articles: new Map(),
    nextStamps: new Map(),
    customerOrdinals: new Map(),
    toRecompute: new Set(),
    looseFiles: new Set(),
    changed: new Map(),
  };
}

export function touch(batch: Batch, key: ChangedKey): void {
  batch.changed.set('id' in key ? `${key.topic} ${key.id}` : key.topic, key);
}

/** Touches all that shows a conversation's line. */
export function touchConversation(batch: Batch, id: string, customerId: string): void {
  touch(batch, { topic: 'conversation', id });
  touch(batch, { topic: 'customer', id: customerId });
  touch(batch, { topic: 'inbox' });
  touch(batch, { topic: 'views' });
}

/** After the conditions of a view have changed, or it came or went: what this batch has counted of it is void. */
export function reloadSlots(batch: Batch, view: string): void {
  batch.tally.delete(countedAs(view));
  batch.slots = listLiveSlots(batch.db);
}

type Counted = Place & { readonly unread: number; readonly unseen_mentions: number };

/** Keeps the views' counts in step with one row's change; null where the row is not, before or after. */
export function count(batch: Batch, before: Counted | null, after: Counted | null): void {
  if (before) add(batch, before, -1);
  if (after) add(batch, after, 1);
}

function add(batch: Batch, row: Counted, sign: 1 | -1): void {
  for (const view of viewsOf(row, batch.me)) {
    let entry = batch.tally.get(view);
    if (!entry) {
      entry = { count: 0, unread: 0 };
      batch.tally.set(view, entry);
    }
    entry.count += sign;
    entry.unread += sign * unreadIn(view, row);
  }
}
