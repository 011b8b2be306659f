/** What the facts of a case are picked from. Domains and IP addresses are reserved for documentation. */

export const evmAssets = ['ETH', 'USDT', 'USDC'];
export const memoAssets = ['XRP', 'TON', 'ATOM', 'XLM'];
export const stakingAssets = ['ETH', 'SOL', 'ADA', 'ATOM'];
export const platforms = [
  'Binance',
  'Kraken',
  'Coinbase',
  'OKX',
  'Bybit',
  'KuCoin',
  'Bitstamp',
  'MEXC',
  'Gate',
  'Bitget',
];
export const phonesToCome = [
  'iPhone 16',
  'Galaxy S24',
  'Pixel 9',
  'iPhone 15 Pro',
  'Xiaomi 14',
  'Nothing Phone 2',
];
export const lookalikes = [
  'northgate-secure.example',
  'n0rthgate.example',
  'northqate.example',
  'northgate-support.example',
  'nortgate.example',
  'north-gate-help.example',
  'northgate.verify-login.example',
  'my-northgate.example',
  'northgate-bonus.example',
];
export const coins = [
  'KAS',
  'SUI',
  'SEI',
  'TIA',
  'PYTH',
  'JUP',
  'WLD',
  'STRK',
  'ONDO',
  'ENA',
  'RNDR',
  'ARKM',
];
export const pairs: readonly (readonly [string, number])[] = [
  ['BTC/USDT', 97000],
  ['ETH/USDT', 3400],
  ['SOL/USDT', 190],
  ['XRP/USDT', 2.2],
  ['DOGE/USDT', 0.35],
  ['LINK/USDT', 18],
  ['AVAX/USDT', 38],
];
export const endpoints = [
  '/api/v1/orders',
  '/api/v1/orders/batch',
  '/api/v1/depth',
  '/api/v1/account/balances',
  '/api/v1/withdrawals',
  '/api/v1/positions',
];
export const appVersions = ['5.12.0', '5.12.3', '5.13.1', '5.11.8', '5.13.0'];
export const browsers = [
  'Chrome 131 on Windows',
  'Firefox on Linux',
  'Chrome on Android',
  'Edge 130 on Windows',
  'Safari on macOS',
];
export const errorCodes = ['-1021', '-1022', '-2014', '40103', '40109'];
