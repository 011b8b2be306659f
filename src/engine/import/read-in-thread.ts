import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { articleImportLimits } from '../../shared/domain/article-import.ts';
import { importLimits, type MacroImport } from '../../shared/domain/macro-import.ts';
import type { ArticlesRead } from './articles/read-articles.ts';
import type { ImportFile } from './read-import.ts';
import { refusalOf } from './refused.ts';

export type ThreadLimits = { readonly milliseconds: number; readonly megabytes: number };
const usual: ThreadLimits = { milliseconds: 60_000, megabytes: 768 };

/**
 * Reads macros out of another system's file in a thread of its own, which is ended when it takes too long or too much:
 * a file that was made to harm harms nothing. Rejects only when `signal` aborts, or on an error of our own.
 */
export function readInThread(
  file: ImportFile,
  signal?: AbortSignal,
  limits: ThreadLimits = usual,
): Promise<MacroImport> {
  if (file.bytes.byteLength > importLimits.bytes) return Promise.resolve(refusalOf('too-large'));
  return inThread<MacroImport>('import.worker', file, signal, limits, (refusal) => refusal);
}

/** The same of articles, with the pictures that they show. */
export function readArticlesInThread(
  file: ImportFile,
  signal?: AbortSignal,
  limits: ThreadLimits = usual,
): Promise<ArticlesRead> {
  const refused = (read: ArticlesRead['read']): ArticlesRead => ({ read, pictures: [] });
  if (file.bytes.byteLength > articleImportLimits.bytes)
    return Promise.resolve(refused(refusalOf('too-large')));
  return inThread<ArticlesRead>('articles.worker', file, signal, limits, refused);
}

function inThread<Answer>(
  name: string,
  file: ImportFile,
  signal: AbortSignal | undefined,
  limits: ThreadLimits,
  refused: (refusal: ReturnType<typeof refusalOf>) => Answer,
): Promise<Answer> {
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
    const timer = setTimeout(
      () => over(() => resolve(refused(refusalOf('took-too-long')))),
      limits.milliseconds,
    );
    const abort = () => over(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort);
    worker.on('message', (read: Answer) => over(() => resolve(read)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      over(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refused(refusalOf('too-large'))) : reject(error),
      ),
    );
    worker.on('exit', () => over(() => reject(new Error('the thread ended without an answer'))));
  });
}
