import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

export type PutOutcome =
  | { readonly kind: 'kept'; readonly bytes: number; readonly head: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'wrong-hash'; readonly actual: string };

export type FileStore = {
  /**
   * Writes what comes, checks its SHA-256 and only then gives it its name: a file that is there is whole.
   * `inspect` sees the temporary file's path before it gets its name, and may throw to refuse it.
   */
  put(
    hash: string,
    chunks: AsyncIterable<Uint8Array>,
    maxBytes: number,
    inspect?: (path: string, bytes: number) => Promise<void>,
  ): Promise<PutOutcome>;
  has(hash: string): Promise<boolean>;
  /** From that byte on, or all of it where there is none; `bytes` of the whole. Null when it isn't there. */
  read(hash: string, from?: number): Promise<{ stream: Readable; from: number; bytes: number } | null>;
};

/** Bytes of attachments and pictures under `folder`, each in `ab/cd/<sha256>`. */
export function openFileStore(folder: string): FileStore {
  const place = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('Not a content hash.');
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };

  async function size(hash: string): Promise<number | null> {
    const found = await stat(place(hash)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  return {
    async put(hash, chunks, maxBytes, inspect) {
      const target = place(hash);
      const temporary = join(folder, 'incoming', randomUUID());
      await mkdir(dirname(temporary), { recursive: true });
      const file = await open(temporary, 'wx', 0o600);
      try {
        const digest = createHash('sha256');
        const head: Uint8Array[] = [];
        let bytes = 0;
        for await (const chunk of chunks) {
          if (bytes < 4096) head.push(chunk.subarray(0, 4096));
          bytes += chunk.byteLength;
          if (bytes > maxBytes) return { kind: 'too-large' };
          digest.update(chunk);
          await file.writeFile(chunk);
        }
        const actual = digest.digest('hex');
        if (actual !== hash) return { kind: 'wrong-hash', actual };
        await file.sync();
        await file.close();
        await inspect?.(temporary, bytes);
        await mkdir(dirname(target), { recursive: true });
        await rename(temporary, target);
        return { kind: 'kept', bytes, head: Buffer.concat(head).subarray(0, 4096) };
      } finally {
        await file.close().catch(() => undefined);
        await rm(temporary, { force: true });
      }
    },
    has: async (hash) => (await size(hash)) !== null,
    async read(hash, wanted = 0) {
      const bytes = await size(hash);
      if (bytes === null) return null;
      const from = wanted < bytes ? wanted : 0;
      return { stream: createReadStream(place(hash), { start: from }), from, bytes };
    },
  };
}
