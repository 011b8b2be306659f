import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type IncomingFile, openIncoming } from './incoming-file.ts';

export type FileStore = {
  has(hash: string): Promise<boolean>;
  /** The bytes, or null when they aren't here or no longer what their name says; those are then removed. */
  read(hash: string): Promise<Uint8Array | null>;
  /** Keeps bytes under their hash, durable when this resolves. Answers the hash. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Runs `take` on a file that is to come; of one that others are taking, after them. */
  receive<T>(hash: string, take: (file: IncomingFile) => Promise<T>): Promise<T>;
  /** Throws away parts of files that nobody `wants` any more. */
  dropParts(wants: (hash: string) => boolean): Promise<void>;
  remove(hash: string): Promise<void>;
};

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Files by content under `<root>/ab/<sha256>`. A file appears whole and verified, or not at all; the beginnings of those
 * that are on their way lie in `<root>/incoming`.
 */
export function createFileStore(root: string): FileStore {
  const place = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
    return join(root, hash.slice(0, 2), hash);
  };
  const incoming = join(root, 'incoming');
  const coming = new Map<string, Promise<unknown>>();
  return {
    async has(hash) {
      try {
        await access(place(hash));
        return true;
      } catch {
        return false;
      }
    },
    async read(hash) {
      try {
        const bytes = new Uint8Array(await readFile(place(hash)));
        if (sha256(bytes) === hash) return bytes;
        await rm(place(hash), { force: true });
        return null;
      } catch {
        return null;
      }
    },
    async keep(bytes) {
      const hash = sha256(bytes);
      const path = place(hash);
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomUUID()}.new`;
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      return hash;
    },
    receive(hash, take) {
      const taken = (coming.get(hash) ?? Promise.resolve()).then(async () => {
        const file = await openIncoming(join(incoming, hash), hash, place(hash));
        try {
          return await take(file);
        } finally {
          await file.close();
        }
      });
      const over = taken.then(
        () => {},
        () => {},
      );
      coming.set(hash, over);
      void over.then(() => coming.get(hash) === over && coming.delete(hash));
      return taken;
    },
    async dropParts(wants) {
      const parts = await readdir(incoming).catch(() => []);
      for (const hash of parts)
        if (!coming.has(hash) && !wants(hash)) await rm(join(incoming, hash), { force: true });
    },
    async remove(hash) {
      await rm(place(hash), { force: true });
    },
  };
}
