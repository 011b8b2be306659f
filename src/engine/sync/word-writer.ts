import { failureOf } from '../db/failures.ts';
import { indexWaiting } from '../db/ingest/late-words.ts';
import { yieldToReads } from './pause.ts';
import { startWordThread, type WordThread } from './word-thread.ts';
import type { Workspace } from './workspace.ts';

/** Messages whose words go into the search index at once: while screens ask, and while none does. */
const atOnce = { pressed: 25, alone: 500 } as const;
/** A thread of its own is worth starting for more than this many messages. */
const manyMessages = 200;

export type WordWriter = {
  /** So many messages more wait for the index. */
  expect(messages: number): void;
  /** Writes when enough have gathered. */
  write(): Promise<void>;
  /** Writes all that is left, and lets go of the database. */
  finish(): Promise<void>;
};

/**
 * Writes the words of bulk work into the search index, in transactions of its own, where they are many in a thread of its
 * own: words take longer than the rows they come with, and a screen that asks does not wait for them there. Whoever
 * writes rows waits for it, as two connections do not write at once.
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
    if (!withThread || expected <= manyMessages) return indexWaiting(db, most);
    try {
      thread ??= startThread(db.name);
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
        await thread?.close();
        thread = null;
      }
    },
  };
}
