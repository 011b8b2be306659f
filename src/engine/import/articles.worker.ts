import { parentPort, workerData } from 'node:worker_threads';
import { readFileOfArticles } from './articles/read-file.ts';
import type { ImportFile } from './read-import.ts';

parentPort?.postMessage(await readFileOfArticles(workerData as ImportFile));
