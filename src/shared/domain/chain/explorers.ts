import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { z } from 'zod';
import { Network } from './networks.ts';

/** A page of a public record, `{value}` behind its host in place of what is looked up; empty where there is none. */
export const ExplorerPage = z
  .string()
  .max(300)
  .regex(
    /^$|^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?\/[^\s{}]{0,200}\{value\}[^\s{}]{0,80}$/u,
  );

/** Where a network's public record is read. */
export const Explorer = z.object({ address: ExplorerPage, transaction: ExplorerPage });
export type Explorer = z.infer<typeof Explorer>;
export type Explorers = Readonly<Record<Network, Explorer>>;

/** Of an exchange's own choice, for the networks that it names. */
export const OwnExplorers = z.partialRecord(Network, Explorer);
export type OwnExplorers = z.infer<typeof OwnExplorers>;

const onEtherscan = (host: string): Explorer => ({
  address: `https://${host}/address/{value}`,
  transaction: `https://${host}/tx/{value}`,
});

export const defaultExplorers: Explorers = {
  bitcoin: onEtherscan('mempool.space'),
  litecoin: {
    address: 'https://blockchair.com/litecoin/address/{value}',
    transaction: 'https://blockchair.com/litecoin/transaction/{value}',
  },
  dogecoin: {
    address: 'https://blockchair.com/dogecoin/address/{value}',
    transaction: 'https://blockchair.com/dogecoin/transaction/{value}',
  },
  ethereum: onEtherscan('etherscan.io'),
  bnb: onEtherscan('bscscan.com'),
  polygon: onEtherscan('polygonscan.com'),
  arbitrum: onEtherscan('arbiscan.io'),
  optimism: onEtherscan('optimistic.etherscan.io'),
  base: onEtherscan('basescan.org'),
  avalanche: onEtherscan('snowtrace.io'),
  tron: {
    address: 'https://tronscan.org/#/address/{value}',
    transaction: 'https://tronscan.org/#/transaction/{value}',
  },
  solana: { address: 'https://solscan.io/account/{value}', transaction: 'https://solscan.io/tx/{value}' },
  xrp: { address: 'https://xrpscan.com/account/{value}', transaction: 'https://xrpscan.com/tx/{value}' },
  cardano: {
    address: 'https://cardanoscan.io/address/{value}',
    transaction: 'https://cardanoscan.io/transaction/{value}',
  },
  ton: { address: 'https://tonviewer.com/{value}', transaction: 'https://tonviewer.com/transaction/{value}' },
  cosmos: {
    address: 'https://mintscan.io/cosmos/address/{value}',
    transaction: 'https://mintscan.io/cosmos/tx/{value}',
  },
  stellar: {
    address: 'https://stellar.expert/explorer/public/account/{value}',
    transaction: 'https://stellar.expert/explorer/public/tx/{value}',
  },
  // Its addresses are in no public record.
  monero: { address: '', transaction: 'https://xmrchain.net/tx/{value}' },
};

/**
 * Under which these pages, and one more for TON, are known and nobody else is, so that a host which looks like one of them
 * imitates it. Not mempool, stellar and blockchair: others are called so too, or a letter away (blockchain.com).
 */
export const explorerDomains: readonly string[] = [
  'etherscan.io',
  'bscscan.com',
  'polygonscan.com',
  'arbiscan.io',
  'basescan.org',
  'snowtrace.io',
  'tronscan.org',
  'solscan.io',
  'xrpscan.com',
  'cardanoscan.io',
  'tonviewer.com',
  'tonscan.org',
  'mintscan.io',
  'xmrchain.net',
];

/** Named in upper case there. */
const upperCase: ReadonlySet<Network> = new Set(['xrp', 'cosmos']);

/** The page about an address or a transaction; null where the network has none. */
export function explorerUrl(
  explorers: Explorers,
  network: Network,
  { kind, value }: { readonly kind: 'address' | 'transaction'; readonly value: string },
): string | null {
  const template = explorers[network][kind];
  if (!template) return null;
  const named = kind === 'transaction' ? transactionName(network, value) : value;
  return template.replace('{value}', encodeURIComponent(named).replaceAll('%3A', ':'));
}

/** TON's may be written in base64, whose signs part a path; in digits they are the same. */
function transactionName(network: Network, value: string): string {
  if (network === 'ton' && value.endsWith('='))
    return bytesToHex(base64.decode(value.replaceAll('-', '+').replaceAll('_', '/')));
  return upperCase.has(network) ? value.toUpperCase() : value;
}
