import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { KeychainState } from '../../shared/contract/host.ts';
import type { Log } from '../log.ts';

const File = z.object({
  /** Keychain that encrypted the values: another one must not touch them. */
  backend: z.string(),
  values: z.record(z.string(), z.base64()),
});

/** What the system encrypts with. */
export type Keychain = {
  /** What another one with another name has encrypted, this one cannot read. */
  name(): string;
  /** False where the system offers no real encryption. */
  protects(): Promise<boolean>;
  encrypt(value: string): Promise<Buffer>;
  /** Rejects what it has not encrypted. */
  decrypt(value: Buffer): Promise<string>;
};

export type SecretStore = {
  load(): Promise<Record<string, string>>;
  /** Keeps one value, or forgets it (null). Without a keychain it lives in memory until the app ends. */
  keep(name: string, value: string | null): Promise<void>;
  /** As the last `load` found it. */
  keychain(): Promise<KeychainState>;
};

/**
 * Secrets in one file, encrypted by the system's keychain. Where that protects nothing, nothing is written. Values that
 * it cannot read, because it is another one now or locked, are refused and not wiped, so that the old one can come back.
 */
export function createSecretStore(
  path: string,
  keychain: Keychain,
  log: Pick<Log, 'warn' | 'error'>,
): SecretStore {
  const memory = new Map<string, string>();
  let writing: Promise<void> = Promise.resolve();
  let foreign = false;

  const save = async () => {
    if (foreign || !(await keychain.protects())) return;
    if (memory.size === 0) {
      await rm(path, { force: true });
      return;
    }
    const values: Record<string, string> = {};
    for (const [name, value] of memory) values[name] = (await keychain.encrypt(value)).toString('base64');
    const temporary = `${path}.new`;
    await writeFile(temporary, JSON.stringify({ backend: keychain.name(), values }), { mode: 0o600 });
    await rename(temporary, path);
  };

  return {
    async keychain() {
      if (foreign) return 'changed';
      return (await keychain.protects()) ? 'works' : 'none';
    },
    load: async () => {
      if (memory.size > 0) return Object.fromEntries(memory);
      const file = await readSecretFile(path);
      if (!file) return {};
      foreign = file.backend !== keychain.name() || !(await keychain.protects());
      if (foreign) {
        log.warn(
          { was: file.backend, is: keychain.name() },
          'keychain changed: stored sign-in is left alone',
        );
        return {};
      }
      for (const [name, value] of Object.entries(file.values)) {
        try {
          memory.set(name, await keychain.decrypt(Buffer.from(value, 'base64')));
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
