import { parentPort, workerData } from 'node:worker_threads';
import { findOnChain } from '../../src/shared/domain/chain/find-on-chain.ts';
import { readGate } from '../../src/shared/domain/gate/read-gate.ts';
import { imitationIn } from '../../src/shared/domain/imitation.ts';
import { findTipOff } from '../../src/shared/domain/kyc/find-tip-off.ts';
import { looksLikeName } from '../../src/shared/domain/look-alike.ts';
import { findAccountFacts } from '../../src/shared/domain/public-channel/account-facts.ts';
import { findFacts } from '../../src/shared/domain/recovery/find-facts.ts';
import { findPromises } from '../../src/shared/domain/recovery/promises.ts';
import { takeOutSecrets } from '../../src/shared/domain/secrets/take-out.ts';

const own = { names: ['Northgate'], domains: ['northgate.example'] };
const permitted = { sentences: [], amounts: [], days: null };

/** All that reads what somebody wrote, at the hub before it is stored or at a workstation before it is sent. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  addresses: findOnChain,
  secrets: takeOutSecrets,
  gate: readGate,
  imitations: (text) => imitationIn([text], 'm', own),
  // No wire takes a longer one.
  names: (text) => looksLikeName(text.slice(0, 200), own),
  'facts of a transfer': (text) => findFacts([{ id: 'm', text, picture: false }], 0),
  promises: (text) => findPromises(text, permitted),
  'tip-offs': findTipOff,
  'facts of an account': (text) =>
    findAccountFacts(text, { ownDomain: 'northgate.example', conversationNumber: 7, customerName: text }),
};

/** In a thread of its own, whose memory has a limit: reads all of it, and says so. */
const reader = parentPort && readers[workerData?.reader];
if (reader) {
  for (const text of workerData.texts) reader(text);
  parentPort?.postMessage('read');
}
