import { parentPort, workerData } from 'node:worker_threads';
import type { PdfLimits } from './pdf-words.ts';
import { searchPdf } from './search-pdf.ts';
import type { PdfSearched } from './search-pdf-in-thread.ts';

const answer = (searched: PdfSearched) => parentPort?.postMessage(searched);
const notReadable = () => answer({ secret: null, unread: 'not-readable' });

// What is wrong with a file may come up where nobody waits for it.
process.on('uncaughtException', notReadable);
process.on('unhandledRejection', notReadable);

const { bytes, most } = workerData as { readonly bytes: Uint8Array; readonly most: PdfLimits };
searchPdf(bytes, most).then((secret) => answer({ secret, unread: null }), notReadable);
