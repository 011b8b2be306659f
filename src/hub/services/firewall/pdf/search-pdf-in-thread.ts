import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SecretKind } from '../../../../shared/domain/secrets/secret.ts';
import type { PdfLimits } from './pdf-words.ts';

export type PdfSearched = {
  readonly secret: SecretKind | null;
  /** Why it was not read, or not to its end; null: it was, as far as its pages and characters are. */
  readonly unread: 'not-readable' | 'too-slow' | 'too-large' | 'too-busy' | null;
};

export type ThreadLimits = PdfLimits & {
  /** To be read in, once it is its turn. */
  readonly milliseconds: number;
  /** Until it is its turn. */
  readonly waitMilliseconds: number;
  /** Of the thread's objects. */
  readonly megabytes: number;
  /** By which the whole process may grow meanwhile: what is unpacked lies outside of the thread's objects. */
  readonly growthMegabytes: number;
};

const usual: ThreadLimits = {
  pages: 500,
  characters: 2_000_000,
  // Together less than a workstation waits for an answer once it has sent a file.
  milliseconds: 8_000,
  waitMilliseconds: 2_000,
  megabytes: 256,
  growthMegabytes: 512,
};
/** How often the process's memory is looked at, in milliseconds. */
const lookMs = 20;

let last: Promise<unknown> = Promise.resolve();

/**
 * Looks for a secret in a PDF, one file after the other, in a thread of its own that is ended when it takes too long or
 * too much: a file that was made to harm harms nothing. Rejects only on an error of our own.
 */
export function searchPdfInThread(bytes: Uint8Array, limits: ThreadLimits = usual): Promise<PdfSearched> {
  const came = performance.now();
  const turn = last.then(() =>
    performance.now() - came > limits.waitMilliseconds
      ? { secret: null, unread: 'too-busy' as const }
      : inThread(bytes, limits),
  );
  last = turn.catch(() => undefined);
  return turn;
}

function inThread(bytes: Uint8Array, limits: ThreadLimits): Promise<PdfSearched> {
  // From source a thread is the source; bundled it lies beside the bundle.
  const source = import.meta.filename.endsWith('.ts') ? 'pdf.worker.ts' : 'pdf.worker.js';
  const most: PdfLimits = { pages: limits.pages, characters: limits.characters };
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const worker = new Worker(join(import.meta.dirname, source), {
      workerData: { bytes, most },
      // Nothing of the hub's is its business, and nobody reads what it prints.
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 },
    });
    const over = (end: () => void) => {
      clearTimeout(timer);
      clearInterval(look);
      end();
      void worker.terminate();
    };
    const unread = (why: PdfSearched['unread']) => over(() => resolve({ secret: null, unread: why }));
    const timer = setTimeout(() => unread('too-slow'), limits.milliseconds);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growthMegabytes * 1024 * 1024) unread('too-large');
    }, lookMs);
    worker.on('message', (searched: PdfSearched) => over(() => resolve(searched)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unread('too-large') : over(() => reject(error)),
    );
    worker.on('exit', () => over(() => reject(new Error('the thread ended without an answer'))));
  });
}
