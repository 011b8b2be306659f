import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { ExchangeFault, ExchangeSeen } from './exchange-api.ts';
import type { ExchangeOrder } from './exchange-program.ts';

export const exchangeKey = {
  keyId: 'hub-tests',
  secret: 'a-secret-between-hub-and-exchange-only-0123456789',
};

export type ExchangeProcess = {
  readonly url: string;
  fail(...faults: ExchangeFault[]): Promise<void>;
  seen(): Promise<ExchangeSeen>;
  close(): Promise<void>;
};

/** The exchange's admin API as a process of its own. `port`: the one that it had before. */
export async function startExchangeProcess(
  accounts: readonly string[],
  more: { readonly port?: number; readonly slowMs?: number } = {},
): Promise<ExchangeProcess> {
  const child = fork(
    join(root, 'tests/support/exchange-program.ts'),
    [JSON.stringify({ ...exchangeKey, accounts, ...more })],
    { cwd: root, execArgv: [] },
  );
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  let orders = 0;
  const order = (wanted: ExchangeOrder) => {
    orders += 1;
    const id = orders;
    return new Promise<ExchangeSeen>((resolve) => {
      const hear = (message: { id: number; seen: ExchangeSeen }) => {
        if (message.id !== id) return;
        child.off('message', hear);
        resolve(message.seen);
      };
      child.on('message', hear);
      child.send({ id, order: wanted });
    });
  };
  return {
    url,
    fail: async (...faults) => void (await order({ fail: faults })),
    seen: () => order({ seen: true }),
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
