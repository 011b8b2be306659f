import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Of what the engine keeps of its accounts (`accounts.json`), which one is the demo's. */
const Accounts = z.looseObject({ embedded: z.object({ workspaceId: z.uuid() }).nullable() });

/**
 * Removes the demo before anything opens it: the embedded hub's data, and what this workstation has of that. What it has
 * of other hubs stays, with all that waits there to be sent; so do sign-ins and settings of the shell.
 */
export function resetDemo({ engineData, hubData }: { engineData: string; hubData: string }): void {
  rmSync(hubData, { recursive: true, force: true });
  const file = join(engineData, 'accounts.json');
  const accounts = readAccounts(file);
  if (!accounts?.embedded) return;
  const { workspaceId } = accounts.embedded;
  for (const name of readdirSync(join(engineData, 'accounts'))) {
    if (name.startsWith(`${workspaceId}.`))
      rmSync(join(engineData, 'accounts', name), { recursive: true, force: true });
  }
  writeFileSync(`${file}.new`, JSON.stringify({ ...accounts, embedded: null }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Null where nobody has worked yet, or where it cannot be read: then nothing is known to be the demo's. */
function readAccounts(file: string): z.infer<typeof Accounts> | null {
  try {
    return Accounts.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
