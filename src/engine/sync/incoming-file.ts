import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileSink } from '../net/file-sink.ts';

/** A file that comes piece by piece; what came is at `part` until the whole is here. */
export type IncomingFile = FileSink & {
  /** Gives it its name, durable, when it is what that says; throws it away otherwise. */
  finish(): Promise<boolean>;
  /** What came stays for the next time. */
  close(): Promise<void>;
};

/** Goes on behind what is at `part`. */
export async function openIncoming(part: string, hash: string, target: string): Promise<IncomingFile> {
  await mkdir(dirname(part), { recursive: true });
  const file = await open(part, 'a', 0o600);
  const before = await readFile(part);
  let digest = createHash('sha256').update(before);
  let bytes = before.byteLength;
  let isNamed = false;

  async function restart(): Promise<void> {
    digest = createHash('sha256');
    bytes = 0;
    await file.truncate();
  }

  return {
    bytes: () => bytes,
    async write(piece) {
      digest.update(piece);
      bytes += piece.byteLength;
      await file.writeFile(piece);
    },
    restart,
    async finish() {
      if (digest.copy().digest('hex') !== hash) {
        await restart();
        return false;
      }
      await file.sync();
      await file.close();
      await mkdir(dirname(target), { recursive: true });
      await rename(part, target);
      isNamed = true;
      return true;
    },
    async close() {
      if (isNamed) return;
      await file.close();
      if (bytes === 0) await rm(part, { force: true });
    },
  };
}
