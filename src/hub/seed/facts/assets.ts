import type { Random } from '../random.ts';
import type { Chain } from './addresses.ts';

/** A network as the exchange's deposit page names it. */
export type Network = {
  readonly label: string;
  readonly chain: Chain;
  /** Confirmations before a deposit is credited. */
  readonly confirmations: number;
  /** Name of the second field on chains that share one address, where there is one. */
  readonly memo?: 'tag' | 'memo';
};

export type Asset = {
  readonly symbol: string;
  readonly name: string;
  /** Rough worth in US dollars: only the size of amounts in conversations comes from it. */
  readonly usd: number;
  readonly decimals: number;
  readonly networks: readonly Network[];
};

const erc20: Network = { label: 'ERC20', chain: 'evm', confirmations: 12 };
const bep20: Network = { label: 'BEP20 (BSC)', chain: 'evm', confirmations: 15 };
const polygon: Network = { label: 'Polygon', chain: 'evm', confirmations: 128 };
const arbitrum: Network = { label: 'Arbitrum One', chain: 'evm', confirmations: 20 };
const trc20: Network = { label: 'TRC20', chain: 'tron', confirmations: 20 };
const solana: Network = { label: 'Solana', chain: 'solana', confirmations: 32 };
const ton: Network = { label: 'TON', chain: 'ton', confirmations: 10, memo: 'memo' };

function own(label: string, chain: Chain, confirmations: number, memo?: Network['memo']): Network {
  return memo ? { label, chain, confirmations, memo } : { label, chain, confirmations };
}

export const assets: readonly Asset[] = [
  { symbol: 'BTC', name: 'Bitcoin', usd: 97_000, decimals: 5, networks: [own('Bitcoin', 'bitcoin', 2)] },
  { symbol: 'ETH', name: 'Ethereum', usd: 3_400, decimals: 4, networks: [erc20, arbitrum, bep20] },
  {
    symbol: 'USDT',
    name: 'Tether',
    usd: 1,
    decimals: 2,
    networks: [trc20, erc20, bep20, solana, polygon, ton],
  },
  {
    symbol: 'USDC',
    name: 'USD Coin',
    usd: 1,
    decimals: 2,
    networks: [erc20, solana, polygon, arbitrum, bep20],
  },
  { symbol: 'SOL', name: 'Solana', usd: 190, decimals: 3, networks: [solana] },
  { symbol: 'XRP', name: 'XRP', usd: 2.2, decimals: 2, networks: [own('XRP Ledger', 'xrp', 1, 'tag')] },
  { symbol: 'TON', name: 'Toncoin', usd: 5.5, decimals: 2, networks: [ton] },
  { symbol: 'BNB', name: 'BNB', usd: 650, decimals: 3, networks: [bep20] },
  { symbol: 'TRX', name: 'TRON', usd: 0.25, decimals: 0, networks: [own('TRON', 'tron', 20)] },
  { symbol: 'LTC', name: 'Litecoin', usd: 105, decimals: 3, networks: [own('Litecoin', 'litecoin', 6)] },
  { symbol: 'DOGE', name: 'Dogecoin', usd: 0.35, decimals: 0, networks: [own('Dogecoin', 'dogecoin', 40)] },
  { symbol: 'ADA', name: 'Cardano', usd: 0.9, decimals: 1, networks: [own('Cardano', 'cardano', 15)] },
  { symbol: 'ATOM', name: 'Cosmos', usd: 7, decimals: 2, networks: [own('Cosmos Hub', 'cosmos', 1, 'memo')] },
  { symbol: 'XLM', name: 'Stellar', usd: 0.4, decimals: 0, networks: [own('Stellar', 'stellar', 1, 'memo')] },
];

const shares: readonly (readonly [string, number])[] = [
  ['USDT', 38],
  ['BTC', 18],
  ['ETH', 14],
  ['USDC', 7],
  ['SOL', 6],
  ['XRP', 5],
  ['TON', 3],
  ['BNB', 2.5],
  ['TRX', 2],
  ['LTC', 2],
  ['DOGE', 2],
  ['ADA', 1.5],
  ['ATOM', 1],
  ['XLM', 1],
];

const bySymbol = new Map(assets.map((asset) => [asset.symbol, asset]));

export function assetOf(symbol: string): Asset {
  const found = bySymbol.get(symbol);
  if (!found) throw new Error(`unknown asset ${symbol}`);
  return found;
}

/** An asset in the shares people really move; `among` narrows it. */
export function pickAsset(draw: Random, among?: readonly string[]): Asset {
  const choice = among ? shares.filter(([symbol]) => among.includes(symbol)) : shares;
  return assetOf(draw.weighted(choice));
}

/**
 * An amount as a person would move it: mostly round, sometimes to the last decimal.
 * `medianUsd` is what half of these people move less than.
 */
export function pickAmount(draw: Random, asset: Asset, medianUsd: number): number {
  const raw = draw.around(medianUsd, 1.1) / asset.usd;
  const exact = Number(raw.toFixed(asset.decimals));
  if (draw.chance(0.45) && exact > 0) return exact;
  const step = 10 ** Math.floor(Math.log10(Math.max(raw, 1e-5)));
  const round = Math.max(1, Math.round((raw / step) * 2) / 2) * step;
  return Number(round.toFixed(Math.max(asset.decimals, 0))) || exact || 10 ** -asset.decimals;
}
