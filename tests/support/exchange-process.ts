import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { ExchangeFault, ExchangeSeen } from './exchange-api.ts';
import type { ExchangeOrder } from './exchange-program.ts';
import type { ExchangeWord } from './exchange-word.ts';

export const exchangeKey = {
  keyId: 'hub-tests',
  secret: 'a-secret-between-hub-and-exchange-only-0123456789',
};

export const webhookSecret = 'what-the-exchange-signs-its-words-with-0123456789';

export type ExchangeProcess = {
  readonly url: string;
  fail(...faults: ExchangeFault[]): Promise<void>;
  seen(): Promise<ExchangeSeen>;
  /** The owner of an account put an address on its withdrawal list. */
  list(account: string, address: string, at: number): Promise<void>;
  /** Says something of an account by webhook; answers with the status of each time. */
  say(word: ExchangeWord): Promise<readonly number[]>;
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
    type Answer = { id: number; seen: ExchangeSeen; said: readonly number[] };
    return new Promise<Answer>((resolve) => {
      const hear = (message: Answer) => {
        if (message.id !== id) return;
        child.off('message', hear);
        resolve(message);
      };
      child.on('message', hear);
      child.send({ id, order: wanted });
    });
  };
  return {
    url,
    fail: async (...faults) => void (await order({ fail: faults })),
    list: async (account, address, at) => void (await order({ list: address, account, at })),
    seen: async () => (await order({ seen: true })).seen,
    say: async (word) => (await order({ say: word })).said,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
