import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { articleImportLimits } from '../../shared/domain/article-import.ts';
import { type ImportRefusal, importLimits } from '../../shared/domain/macro-import.ts';
import type { ArticlesRead } from './articles/read-articles.ts';
import type { ImportFile } from './read-import.ts';
import type { MacrosRead } from './reading.ts';
import { refusalOf } from './refused.ts';

export type ThreadLimits = { readonly milliseconds: number; readonly megabytes: number };
const usual: ThreadLimits = { milliseconds: 60_000, megabytes: 768 };

/**
 * Reads macros out of another system's file, with the pictures that they show, in a thread of its own, which is ended when
 * it takes too long or too much: a file that was made to harm harms nothing. Rejects only when `signal` aborts, or on an error of our own.
 */
export function readInThread(
  file: ImportFile,
  signal?: AbortSignal,
  limits: ThreadLimits = usual,
): Promise<MacrosRead> {
  return inThread<MacrosRead>('import.worker', file, signal, limits, importLimits.archiveBytes);
}

/** The same of articles. */
export function readArticlesInThread(
  file: ImportFile,
  signal?: AbortSignal,
  limits: ThreadLimits = usual,
): Promise<ArticlesRead> {
  return inThread<ArticlesRead>('articles.worker', file, signal, limits, articleImportLimits.bytes);
}

type Refused = { readonly read: ImportRefusal; readonly pictures: readonly [] };

function inThread<Answer>(
  name: string,
  file: ImportFile,
  signal: AbortSignal | undefined,
  limits: ThreadLimits,
  mostBytes: number,
): Promise<Answer | Refused> {
  const refused = (why: ImportRefusal['why']): Refused => ({ read: refusalOf(why), pictures: [] });
  if (file.bytes.byteLength > mostBytes) return Promise.resolve(refused('too-large'));
  // From source a thread is the source; bundled it lies beside the bundle.
  const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(join(import.meta.dirname, `${name}.${ending}`), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 },
    });
    const over = (end: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      end();
      void worker.terminate();
    };
    const timer = setTimeout(() => over(() => resolve(refused('took-too-long'))), limits.milliseconds);
    const abort = () => over(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort);
    worker.on('message', (read: Answer) => over(() => resolve(read)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      over(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refused('too-large')) : reject(error))),
    );
    worker.on('exit', () => over(() => reject(new Error('the thread ended without an answer'))));
  });
}
