import { parentPort, workerData } from 'node:worker_threads';
import { findAskingForKeys } from '../../src/shared/domain/asking-for-secrets.ts';
import { explorerDomains } from '../../src/shared/domain/chain/explorers.ts';
import { findOnChain } from '../../src/shared/domain/chain/find-on-chain.ts';
import { findPromises as findForbidden } from '../../src/shared/domain/forbidden-promises.ts';
import { readGate } from '../../src/shared/domain/gate/read-gate.ts';
import { imitationIn } from '../../src/shared/domain/imitation.ts';
import { findTipOff } from '../../src/shared/domain/kyc/find-tip-off.ts';
import { imitationsIn, looksLikeName } from '../../src/shared/domain/look-alike.ts';
import { findUnfilled } from '../../src/shared/domain/placeholders.ts';
import { findAccountFacts } from '../../src/shared/domain/public-channel/account-facts.ts';
import { findFacts } from '../../src/shared/domain/recovery/find-facts.ts';
import { findPromises } from '../../src/shared/domain/recovery/promises.ts';
import { phraseWordsOf, piecesOfPhrase } from '../../src/shared/domain/secrets/phrase-pieces.ts';
import { takeOutSecrets } from '../../src/shared/domain/secrets/take-out.ts';
import { addressesIn } from '../../src/shared/domain/text-addresses.ts';

const own = { names: ['Northgate'], domains: ['northgate.example'] };
const permitted = { sentences: [], amounts: [], days: null };

/** All that reads what somebody wrote, at the hub before it is stored or at a workstation before it is sent. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  addresses: findOnChain,
  secrets: takeOutSecrets,
  gate: readGate,
  imitations: (text) => imitationIn([text], 'm', own),
  'false explorers': (text) => imitationsIn(text, explorerDomains),
  // No wire takes a longer one.
  names: (text) => looksLikeName(text.slice(0, 200), own),
  'facts of a transfer': (text) => findFacts([{ id: 'm', text, picture: false }], 0),
  promises: (text) => findPromises(text, permitted),
  'forbidden promises': (text) => findForbidden(text),
  'tip-offs': findTipOff,
  'asking for keys': findAskingForKeys,
  'pieces of a phrase': (text) => {
    const words = phraseWordsOf(text);
    return words && piecesOfPhrase([words, words]);
  },
  'addresses in a reply': (text) => addressesIn(text),
  placeholders: findUnfilled,
  'facts of an account': (text) =>
    findAccountFacts(text, { ownDomain: 'northgate.example', conversationNumber: 7, customerName: text }),
};

/** In a thread of its own, whose memory has a limit: reads all of it, and says so. */
const reader = parentPort && readers[workerData?.reader];
if (reader) {
  for (const text of workerData.texts) reader(text);
  parentPort?.postMessage('read');
}
