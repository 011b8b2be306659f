import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { Id } from '../../shared/domain/ids.ts';

/** One agent of one workspace on this workstation; each has a folder of their own, so that data never mix. */
export const Account = z.object({
  hub: z.enum(['embedded', 'remote']),
  /** Where a remote hub is; an embedded one may listen elsewhere at every start. */
  hubUrl: z.url().nullable(),
  workspaceId: Id,
  agentId: Id,
});
export type Account = z.infer<typeof Account>;

const File = z.object({
  embedded: Account.nullable(),
  remote: Account.nullable(),
  /** Address that the sign-in screen offers. */
  lastHubUrl: z.string().nullable(),
  /** Of this machine, whoever signs in on it. */
  deviceId: Id.nullable().default(null),
});
type File = z.infer<typeof File>;
const nothing: File = { embedded: null, remote: null, lastHubUrl: null, deviceId: null };

export function sameAccount(a: Account | null, b: Account | null): boolean {
  return a?.workspaceId === b?.workspaceId && a?.agentId === b?.agentId && a?.hub === b?.hub;
}

/** Name under which the shell's keychain keeps this account's refresh token. */
export function secretName(account: Account): string {
  return `refresh-token/${folderName(account)}`;
}

function folderName({ workspaceId, agentId }: Account): string {
  return `${workspaceId}.${agentId}`;
}

/** Which account this workstation used last, and where each one's data lie. */
export function openAccounts(dataDir: string) {
  const path = join(dataDir, 'accounts.json');
  mkdirSync(dataDir, { recursive: true });
  let file = read(path);

  function save(next: File): void {
    file = next;
    const handle = openSync(`${path}.new`, 'w', 0o600);
    writeSync(handle, JSON.stringify(file, null, 2));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(`${path}.new`, path);
  }

  const deviceId = file.deviceId ?? newId();
  if (file.deviceId !== deviceId) save({ ...file, deviceId });

  return {
    deviceId,
    last: (hub: Account['hub']): Account | null => file[hub],
    lastHubUrl: (): string | null => file.lastHubUrl,
    remember(account: Account): void {
      save({ ...file, [account.hub]: account, lastHubUrl: account.hubUrl ?? file.lastHubUrl });
    },
    /** Signed out: the data stay for their return, the next start asks who is there. */
    forget(hub: Account['hub']): void {
      save({ ...file, [hub]: null });
    },
    /** Folder of an account's database and files; null is for before the first sign-in. */
    folder(account: Account | null): string {
      const folder = join(dataDir, 'accounts', account ? folderName(account) : 'nobody');
      mkdirSync(join(folder, 'files'), { recursive: true });
      return folder;
    },
    /** Points `<dataDir>/files`, from which the shell shows pictures, at one account's files alone. */
    show(account: Account | null): void {
      const target = join(this.folder(account), 'files');
      const link = join(dataDir, 'files');
      rmSync(`${link}.new`, { force: true, recursive: true });
      // A junction needs no rights on Windows; elsewhere the kind is ignored.
      symlinkSync(target, `${link}.new`, 'junction');
      if (process.platform === 'win32' || !isLink(link)) rmSync(link, { force: true, recursive: true });
      renameSync(`${link}.new`, link);
    },
  };
}

function read(path: string): File {
  try {
    return File.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Absent, or damaged: signing in again finds the same folder.
    return nothing;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
