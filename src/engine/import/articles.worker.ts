import { parentPort, workerData } from 'node:worker_threads';
import { readArticles } from './articles/read-articles.ts';
import type { ImportFile } from './read-import.ts';

parentPort?.postMessage(readArticles(workerData as ImportFile));
