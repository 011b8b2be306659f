import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createPortLink } from '../../../src/renderer/engine/port-link.ts';
import type { engineContract } from '../../../src/shared/contract/engine-contract.ts';
import type { BareAct } from './bare-acts.ts';

export type ReadingEngine = {
  /** The contract, as the page has it. */
  readonly engine: ContractRouterClient<typeof engineContract>;
  /** 50 rows by the bare statement over a bare port. */
  bare(): Promise<unknown>;
  /** An action's rows by bare statements over a bare port, durable when this answers. */
  bareAct(act: BareAct): Promise<unknown>;
  /** The contract with a hop between, as when a shell relays messages. */
  readonly relayed: ContractRouterClient<typeof engineContract>;
  /** Takes conversations in, each as JSON, by the first sync's own walk. */
  backfill(bundles: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** An engine's reading side over `file` in a thread of its own. */
export async function startReadingEngine(file: string): Promise<ReadingEngine> {
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: { file } });
  await once(worker, 'online');
  const portFor = (type: 'serve' | 'bare' | 'bare-acts') => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ type, port: port1 }, [port1]);
    return port2;
  };
  const clientOver = (port: MessagePort): ReadingEngine['engine'] => createORPCClient(createPortLink(port));

  const relay = new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.once('message', ({ a, b }) => {
       a.on('message', (message) => b.postMessage(message));
       b.on('message', (message) => a.postMessage(message));
     });`,
    { eval: true },
  );
  const near = new MessageChannel();
  const far = portFor('serve');
  relay.postMessage({ a: near.port1, b: far }, [near.port1, far]);

  const barePort = portFor('bare');
  const actPort = portFor('bare-acts');
  const direct = portFor('serve');
  return {
    engine: clientOver(direct),
    relayed: clientOver(near.port2),
    bare: async () => {
      const answer = once(barePort, 'message');
      barePort.postMessage(0);
      return answer;
    },
    bareAct: async (act) => {
      const answer = once(actPort, 'message');
      actPort.postMessage(act);
      return answer;
    },
    backfill: async (bundles) => {
      const done = once(worker, 'message');
      worker.postMessage({ type: 'backfill', bundles });
      await done;
    },
    close: async () => {
      for (const port of [barePort, actPort, direct, near.port2]) port.close();
      await relay.terminate();
      await worker.terminate();
    },
  };
}
