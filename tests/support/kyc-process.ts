import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { KycOptions } from '../../src/hub/services/kyc/open-kyc.ts';
import type { KycOrder } from './kyc-program.ts';
import {
  type KycFault,
  type KycProviderOptions,
  type KycSeen,
  kycKeys,
  type OnfidoApplicant,
  type SumsubApplicant,
  type Webhook,
} from './kyc-providers.ts';

export type KycProcess = {
  readonly url: string;
  /** In place of what was to go wrong until now. */
  fail(...faults: KycFault[]): Promise<void>;
  sumsub(applicant: SumsubApplicant): Promise<void>;
  onfido(applicant: OnfidoApplicant): Promise<void>;
  /** Answers with the hub's status. */
  send(webhook: Webhook): Promise<number>;
  seen(): Promise<KycSeen>;
  close(): Promise<void>;
};

/** Both providers as a process of their own. */
export async function startKycProcess(options: KycProviderOptions = {}): Promise<KycProcess> {
  const child = fork(join(root, 'tests/support/kyc-program.ts'), [JSON.stringify(options)], {
    cwd: root,
    execArgv: [],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  let orders = 0;
  const order = (wanted: KycOrder) => {
    orders += 1;
    const id = orders;
    return new Promise<{ status: number; seen: KycSeen }>((resolve) => {
      const hear = (message: { id: number; status: number; seen: KycSeen }) => {
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
    sumsub: async (know) => void (await order({ know, at: 'sumsub' })),
    onfido: async (know) => void (await order({ know, at: 'onfido' })),
    send: async (webhook) => (await order({ send: webhook })).status,
    seen: async () => (await order({ seen: true })).seen,
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** How a hub reaches them. */
export function reaching(url: string, timeoutMs = 1_000): KycOptions {
  return {
    sumsub: { url, timeoutMs, ...kycKeys.sumsub },
    onfido: { url: `${url}/v3.6`, region: 'eu', timeoutMs, ...kycKeys.onfido },
  };
}
