import { parentPort, workerData } from 'node:worker_threads';
import { SqliteError } from 'better-sqlite3';
import { indexWaiting } from '../db/ingest/late-words.ts';
import { openBeside } from '../db/open.ts';
import type { FromWords, WordsData } from './word-thread.ts';

const { file } = workerData as WordsData;
const db = openBeside(file);

function index(most: number): FromWords {
  try {
    return { written: indexWaiting(db, most) };
  } catch (error) {
    if (error instanceof SqliteError) return { code: error.code, message: error.message };
    throw error;
  }
}

parentPort?.on('message', (most: number | null) => {
  if (most !== null) return parentPort?.postMessage(index(most));
  db.close();
  parentPort?.close();
});
