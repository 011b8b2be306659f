import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLog } from '../logging/open-log.ts';
import type { HubContext } from './context.ts';
import { type DemoProgress, openSimulator, prepareDemo } from './demo-workspace.ts';
import { createHub, type Hub } from './hub.ts';
import {
  chatbotOf,
  freezingOf,
  kycOf,
  modelOf,
  type ServerOptions,
  signalHookOf,
  storeOf,
} from './server-options.ts';
import { bootstrap } from './store/bootstrap.ts';
import { openStore } from './store/open-store.ts';
import { listWorkspaces } from './store/queries/workspaces.ts';

/** The hub as a server of its own. `say` prints to whoever started it. */
export async function serve(options: ServerOptions, say: (line: string) => void): Promise<Hub> {
  await mkdir(options.dataDir, { recursive: true });
  const log = openLog(options.logDir === undefined ? { name: 'hub' } : { name: 'hub', dir: options.logDir });
  const filesDir = join(options.dataDir, 'files');
  const store = await openStore(storeOf(options));
  try {
    const hub = await createHub({
      store,
      filesDir,
      anchors: { anchorDir: options.anchorDir ?? options.dataDir, keyDir: options.dataDir },
      log,
      host: options.host,
      port: options.port,
      portIsMust: true,
      trustProxy: options.trustProxy,
      freezing: freezingOf(options),
      kyc: kycOf(options),
      model: modelOf(options),
      signalHook: signalHookOf(options),
      chatbot: chatbotOf(options),
      prepare: (context) =>
        options.demo
          ? prepareDemo(context, filesDir, sayProgress(say))
          : firstWorkspace(context, options, say),
      simulator: openSimulator(options.simulator),
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

/** One line a step, not one a batch. */
function sayProgress(say: (line: string) => void): DemoProgress {
  let last = '';
  return (step) => {
    if (step !== last) say(`Filling the demo workspace: ${step}`);
    last = step;
  };
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
