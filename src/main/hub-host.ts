import { join } from 'node:path';
import { FromHub, type ToHub } from '../shared/contract/host.ts';
import type { ProcessHealth } from '../shared/contract/shell.ts';
import { type Supervised, supervise } from './child/supervised.ts';
import type { Log } from './log.ts';
import { paths } from './paths.ts';

type HubHostOptions = {
  log: Log;
  /** Shared by hub and engine, made anew at each start; never written down. */
  secret: string;
  /** Which port it wishes for at its next start. */
  port(): number;
  onHealth(health: ProcessHealth): void;
  onReady(url: string): void;
};

/** Starts the embedded hub: the helpdesk backend of a machine that has no other. */
export function createHubHost(options: HubHostOptions): Supervised {
  return supervise<FromHub>({
    name: 'hub',
    entry: join(paths().out, 'hub', 'entry.js'),
    log: options.log,
    init: async () =>
      ({
        type: 'init',
        dataDir: paths().hubData,
        logDir: paths().logs,
        port: options.port(),
        secret: options.secret,
        demo: true,
        simulator: true,
      }) satisfies ToHub,
    parse: (message) => FromHub.safeParse(message).data ?? null,
    onMessage: (message) => {
      switch (message.type) {
        case 'progress':
          return {
            state: 'starting',
            step: message.total > 0 ? `${message.step} ${message.done}/${message.total}` : message.step,
          };
        case 'ready':
          options.onReady(message.url);
          return { state: 'running' };
        case 'fatal':
          options.log.error({ kind: message.kind }, `hub cannot work: ${message.message}`);
          return { state: 'failed', kind: message.kind, reason: message.message };
      }
    },
    onHealth: options.onHealth,
    // It fills an empty database whole or not at all, which takes a while; the next start does it again.
    expendableAtStart: true,
  });
}
