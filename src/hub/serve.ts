import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLog } from '../logging/open-log.ts';
import type { HubContext } from './context.ts';
import { createHub, type Hub } from './hub.ts';
import { type ServerOptions, storeOf } from './server-options.ts';
import { bootstrap } from './store/bootstrap.ts';
import { listWorkspaces } from './store/queries/workspaces.ts';
import { openStore } from './store/store.ts';

/** The hub as a server of its own. `say` prints to whoever started it. */
export async function serve(options: ServerOptions, say: (line: string) => void): Promise<Hub> {
  await mkdir(options.dataDir, { recursive: true });
  const log = openLog(options.logDir === undefined ? { name: 'hub' } : { name: 'hub', dir: options.logDir });
  const store = await openStore(storeOf(options));
  try {
    const hub = await createHub({
      store,
      filesDir: join(options.dataDir, 'files'),
      log,
      host: options.host,
      port: options.port,
      portIsMust: true,
      trustProxy: options.trustProxy,
      prepare: (context) => firstWorkspace(context, options, say),
    });
    say(`Groundcrew hub: ${hub.url}`);
    say(`Customer chat:  ${hub.url}/chat`);
    say(`API:            ${hub.url}/api/v1/openapi.json`);
    return hub;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function firstWorkspace(
  { store, clock }: HubContext,
  options: ServerOptions,
  say: (line: string) => void,
): Promise<void> {
  if ((await listWorkspaces(store.db)).length > 0) return;
  const email = options.adminEmail ?? `admin@${options.domain}`;
  const password = options.adminPassword ?? randomBytes(15).toString('base64url');
  const workspace = { name: options.workspaceName, domain: options.domain, locale: 'en' };
  const made = await bootstrap(store, { name: 'Administrator', email, password }, workspace, clock());
  if (!made) return;
  say(`Made the workspace “${workspace.name}”. Sign in as ${email}.`);
  if (options.adminPassword === undefined) say(`Password, shown this once: ${password}`);
}
