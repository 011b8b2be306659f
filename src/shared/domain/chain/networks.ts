import { z } from 'zod';

/** Networks that customers deposit from and withdraw to. Those from `ethereum` to `avalanche` share their addresses. */
export const networks = [
  'bitcoin',
  'litecoin',
  'dogecoin',
  'ethereum',
  'bnb',
  'polygon',
  'arbitrum',
  'optimism',
  'base',
  'avalanche',
  'tron',
  'solana',
  'xrp',
  'cardano',
  'ton',
  'cosmos',
  'stellar',
  'monero',
] as const;
export const Network = z.enum(networks);
export type Network = z.infer<typeof Network>;

/** Chains on which one key has the same address. */
export const evmNetworks: readonly Network[] = [
  'ethereum',
  'bnb',
  'polygon',
  'arbitrum',
  'optimism',
  'base',
  'avalanche',
];

/** Networks whose transactions are named by 64 bare hexadecimal digits: those never say which one it is. */
export const hexHashNetworks: readonly Network[] = [
  'bitcoin',
  'litecoin',
  'dogecoin',
  'tron',
  'xrp',
  'cardano',
  'ton',
  'cosmos',
  'stellar',
  'monero',
];
