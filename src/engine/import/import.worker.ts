import { parentPort, workerData } from 'node:worker_threads';
import { readFileOfMacros } from './read-file.ts';
import type { ImportFile } from './read-import.ts';

parentPort?.postMessage(await readFileOfMacros(workerData as ImportFile));
