import { failureOf } from '../db/failures.ts';
import { checkpointAfter } from '../db/handle.ts';
import { indexWaiting } from '../db/ingest/late-words.ts';
import { yieldToReads } from './pause.ts';
import { startWordThread, type WordThread } from './word-thread.ts';
import type { Workspace } from './workspace.ts';

/** Messages whose words go into the search index at once: while screens ask, and while none does. */
const atOnce = { pressed: 25, alone: 500 } as const;
/** A thread of its own is worth starting for more than this many messages, once a screen asks meanwhile. */
const manyMessages = 200;
/**
 * Pages of the write-ahead log after which this connection moves them to the file, which waits for the disk: SQLite's own
 * measure, and so many that the thread, which goes by that one, does it first.
 */
const [pagesAlone, pagesBeside] = [1_000, 20_000];

export type WordWriter = {
  /** So many messages more wait for the index. */
  expect(messages: number): void;
  /** Writes when enough have gathered. */
  write(): Promise<void>;
  /** Writes all that is left, and lets go of the database. */
  finish(): Promise<void>;
};

/**
 * Writes the words of bulk work into the search index, in transactions of its own. Words take longer than the rows they come
 * with, so where they are many and a screen asks meanwhile, a thread of its own writes them, and the screen does not wait.
 * Whoever writes rows does, as two connections do not write at once.
 */
export function createWordWriter(
  { db, pace, log }: Pick<Workspace, 'db' | 'pace' | 'log'>,
  startThread = startWordThread,
): WordWriter {
  let waiting = 0;
  let expected = 0;
  let thread: WordThread | null = null;

  let withThread = !db.memory;

  async function index(most: number): Promise<number> {
    const worthOne = expected > manyMessages && pace.pressed();
    if (!withThread || (!thread && !worthOne)) return indexWaiting(db, most);
    try {
      if (!thread) {
        thread = startThread(db.name);
        checkpointAfter(db, pagesBeside);
      }
      return await thread.index(most);
    } catch (error) {
      if (failureOf(error) !== null) throw error;
      log.warn({ error: String(error) }, 'the word index is written without a thread of its own');
      withThread = false;
      return indexWaiting(db, most);
    }
  }

  async function writeUntil(fewer: () => number): Promise<void> {
    while (waiting > 0 && waiting >= fewer()) {
      await yieldToReads();
      const most = pace.pressed() ? atOnce.pressed : atOnce.alone;
      const written = await index(most);
      // Events and empty messages have no words, and never come.
      waiting = written < most ? 0 : Math.max(0, waiting - written);
    }
  }

  return {
    expect(messages) {
      waiting += messages;
      expected += messages;
    },
    write: () => writeUntil(() => (pace.pressed() ? atOnce.pressed : atOnce.alone)),
    async finish() {
      try {
        await writeUntil(() => 1);
      } finally {
        if (thread) checkpointAfter(db, pagesAlone);
        await thread?.close();
        thread = null;
      }
    },
  };
}
