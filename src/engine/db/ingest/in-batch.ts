import type { ChangedKey } from '../../../shared/contract/events.ts';
import { writeNoted } from '../../search/article-index/write.ts';
import { transact, type WritableDb } from '../handle.ts';
import { doomUnused } from '../queries/files.ts';
import { articlesGeneration, getMeta, macrosGeneration, putMeta } from '../queries/meta.ts';
import { applyTally } from '../queries/view-counts.ts';
import { type Batch, openBatch } from './batch.ts';
import { findRecordByN, rederive } from './put-conversation.ts';
import { flushIndex } from './put-message.ts';
import { recomputeShown } from './shown.ts';

/**
 * Runs writes to conversations, messages and lanes in one transaction (or inside the open one) and settles what
 * hangs on them: unread marks, shown states, search index, counts. With `wordsLater` the caller sees to the search
 * indexes by `indexWaiting` and `indexMissing`. Answers with what to announce after the commit.
 */
export function inBatch(
  db: WritableDb,
  now: number,
  work: (batch: Batch) => void,
  { wordsLater = false } = {},
): ChangedKey[] {
  return transact(db, () => {
    const batch = openBatch(db, now, wordsLater);
    work(batch);
    for (const [n, ordinal] of batch.customerOrdinals) raiseCustomerOrdinal(batch, n, ordinal);
    for (const id of batch.toRecompute) recomputeShown(batch, id);
    flushIndex(batch);
    writeNoted(db, batch.articles);
    if (batch.looseFiles.size > 0) doomUnused(db, batch.looseFiles);
    applyTally(db, batch.tally);
    if (batch.changed.has('macros')) countChange(batch, macrosGeneration);
    if (batch.changed.has('articles')) countChange(batch, articlesGeneration);
    return [...batch.changed.values()];
  });
}

function raiseCustomerOrdinal(batch: Batch, n: number, ordinal: number): void {
  const record = findRecordByN(batch.db, n);
  if (!record || record.last_customer_ordinal >= ordinal) return;
  rederive(batch, record, { last_customer_ordinal: ordinal });
}

/** Never the same twice, not even after the database was emptied. */
function countChange({ db, now }: Batch, generation: string): void {
  const count = Number(getMeta(db, generation)?.split(' ')[1] ?? 0);
  putMeta(db, generation, `${now} ${count + 1}`);
}
