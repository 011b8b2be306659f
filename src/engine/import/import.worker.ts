import { parentPort, workerData } from 'node:worker_threads';
import { type ImportFile, readImport } from './read-import.ts';

parentPort?.postMessage(readImport(workerData as ImportFile));
