import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { engineContract } from '../../shared/contract/engine-contract.ts';
import { EngineGone } from './port.ts';
import { createPortLink } from './port-link.ts';

type Link = ClientLink<ClientContext>;
type Waiter = { resolve: (link: Link) => void; reject: (error: EngineGone) => void };

/** How long a call waits for an engine that is starting, in milliseconds. */
const startPatienceMs = 20_000;

let link: Link | null = null;
let waiters: Waiter[] = [];

export function attachPort(port: MessagePort): void {
  const fresh: Link = createPortLink(port);
  link = fresh;
  for (const waiter of waiters.splice(0)) waiter.resolve(fresh);
}

export function dropPort(): void {
  link = null;
}

function openLink(): Promise<Link> {
  if (link) return Promise.resolve(link);
  return new Promise((resolve, reject) => {
    const waiter: Waiter = { resolve, reject };
    waiters.push(waiter);
    setTimeout(() => {
      waiters = waiters.filter((other) => other !== waiter);
      reject(new EngineGone('The engine does not answer.'));
    }, startPatienceMs);
  });
}

const toWhicheverPort: Link = {
  async call(path, input, options) {
    const used = await openLink();
    try {
      return await used.call(path, input, options);
    } catch (error) {
      if (link !== used && !options.signal?.aborted) throw new EngineGone('The engine went away.');
      throw error;
    }
  },
};

/**
 * The engine, typed by its contract. It outlives engines: a call made while none runs waits for the next one,
 * a call under way when the engine dies is rejected with {@link EngineGone}.
 */
export const engine: ContractRouterClient<typeof engineContract> = createORPCClient(toWhicheverPort);
