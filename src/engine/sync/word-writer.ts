import { indexWaiting } from '../db/ingest/late-words.ts';
import { yieldToReads } from './pause.ts';
import type { Workspace } from './workspace.ts';

/** Messages whose words go into the search index at once: while screens ask, and while none does. */
const atOnce = { pressed: 25, alone: 500 } as const;

export type WordWriter = {
  /** So many messages more wait for the index. */
  expect(messages: number): void;
  /** Writes when enough have gathered. */
  write(): Promise<void>;
  /** Writes all that is left. */
  finish(): Promise<void>;
};

/** Writes the words of bulk work into the search index, in transactions of its own. */
export function createWordWriter({ db, pace }: Workspace): WordWriter {
  let waiting = 0;

  async function writeUntil(fewer: () => number): Promise<void> {
    while (waiting > 0 && waiting >= fewer()) {
      await yieldToReads();
      const most = pace.pressed() ? atOnce.pressed : atOnce.alone;
      const written = indexWaiting(db, most);
      // Events and empty messages have no words, and never come.
      waiting = written < most ? 0 : Math.max(0, waiting - written);
    }
  }

  return {
    expect(messages) {
      waiting += messages;
    },
    write: () => writeUntil(() => (pace.pressed() ? atOnce.pressed : atOnce.alone)),
    finish: () => writeUntil(() => 1),
  };
}
