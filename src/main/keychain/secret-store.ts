import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { Log } from '../log.ts';

const File = z.object({
  /** Keychain that encrypted the values: another one must not touch them. */
  backend: z.string(),
  values: z.record(z.string(), z.base64()),
});

export type SecretStore = {
  load(): Promise<Record<string, string>>;
  /** Keeps one value, or forgets it (null). Without a keychain it lives in memory until the app ends. */
  keep(name: string, value: string | null): Promise<void>;
  /** False where the system offers no real encryption. */
  lasting(): Promise<boolean>;
};

/**
 * Secrets in the system's keychain (Electron's safeStorage). On Linux without one the backend is `basic_text`,
 * whose key is in everybody's hands: then nothing is written. When the backend has changed since the file was
 * written, its values can't be read: they are refused, not wiped, so that the old keychain can come back.
 */
export function createSecretStore(path: string, log: Log): SecretStore {
  const memory = new Map<string, string>();
  let writing: Promise<void> = Promise.resolve();
  let foreign = false;

  const save = async () => {
    if (foreign || !(await protectedHere())) return;
    if (memory.size === 0) {
      await rm(path, { force: true });
      return;
    }
    const values: Record<string, string> = {};
    for (const [name, value] of memory) values[name] = (await encrypt(value)).toString('base64');
    const temporary = `${path}.new`;
    await writeFile(temporary, JSON.stringify({ backend: backend(), values }), { mode: 0o600 });
    await rename(temporary, path);
  };

  return {
    lasting: async () => !foreign && (await protectedHere()),
    load: async () => {
      if (memory.size > 0 || !(await protectedHere())) return Object.fromEntries(memory);
      const file = await readSecretFile(path);
      if (!file) return {};
      if (file.backend !== backend()) {
        foreign = true;
        log.warn({ was: file.backend, is: backend() }, 'keychain changed: stored sign-in is left alone');
        return {};
      }
      for (const [name, value] of Object.entries(file.values)) {
        try {
          memory.set(name, await decrypt(Buffer.from(value, 'base64')));
        } catch {
          foreign = true;
          log.warn({ name }, 'keychain refused a stored secret: it is left alone');
        }
      }
      return Object.fromEntries(memory);
    },
    keep: (name, value) => {
      if (value === null) memory.delete(name);
      else memory.set(name, value);
      writing = writing.then(save).catch((error: unknown) => {
        log.error({ error: String(error) }, 'secret could not be stored; it is kept in memory');
      });
      return writing;
    },
  };
}

async function readSecretFile(path: string) {
  try {
    return File.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function backend(): string {
  if (process.platform !== 'linux') return process.platform;
  return safeStorage.getSelectedStorageBackend();
}

async function protectedHere(): Promise<boolean> {
  const available =
    typeof safeStorage.isAsyncEncryptionAvailable === 'function'
      ? await safeStorage.isAsyncEncryptionAvailable()
      : safeStorage.isEncryptionAvailable();
  return available && backend() !== 'basic_text';
}

// Electron 42 and later have an asynchronous API, and 46 drops the other; older lines have only the other.
async function encrypt(value: string): Promise<Buffer> {
  if (typeof safeStorage.encryptStringAsync === 'function') return safeStorage.encryptStringAsync(value);
  return safeStorage.encryptString(value);
}

async function decrypt(value: Buffer): Promise<string> {
  if (typeof safeStorage.decryptStringAsync !== 'function') return safeStorage.decryptString(value);
  return (await safeStorage.decryptStringAsync(value)).result;
}
