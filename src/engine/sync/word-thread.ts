import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

export type WordsData = { readonly file: string };
/** How many were written, or the refusal of SQLite. */
export type FromWords = { readonly written: number } | { readonly code: string; readonly message: string };

export type WordThread = {
  /** As `indexWaiting` does; throws what SQLite refuses with, or that the thread has ended. */
  index(most: number): Promise<number>;
  /** Resolves when the thread no longer holds the file. */
  close(): Promise<void>;
};

/** Writes words into the index of the database `file` in a thread of its own, with a connection of its own. */
export function startWordThread(file: string): WordThread {
  // From source a thread is the source; bundled it lies beside the bundle.
  const source = import.meta.filename.endsWith('.ts') ? 'words.worker.ts' : 'words.worker.js';
  const data: WordsData = { file };
  const worker = new Worker(join(import.meta.dirname, source), { workerData: data });
  worker.unref();
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread of the word index has ended')));
  });
  ended.catch(() => {});
  return {
    async index(most) {
      const answered = once(worker, 'message') as Promise<[FromWords]>;
      worker.postMessage(most);
      const [reply] = await Promise.race([answered, ended]);
      if ('code' in reply) throw new Database.SqliteError(reply.message, reply.code);
      return reply.written;
    },
    async close() {
      worker.postMessage(null);
      await exited;
    },
  };
}
