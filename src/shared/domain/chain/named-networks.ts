import { type Network, networks } from './networks.ts';

/** How people write a network's name or its token standard: Latin letters stand alone, others may touch their neighbours. */
const names: Record<Network, { readonly latin: string; readonly other?: string }> = {
  bitcoin: { latin: 'Bitcoin', other: 'биткоин|бітко[иі]н|比特币|बिटकॉइन|بيتكوين' },
  litecoin: { latin: 'Litecoin', other: 'лайткоин|莱特币' },
  dogecoin: { latin: 'Dogecoin', other: 'догикоин|狗狗币' },
  ethereum: { latin: 'ERC[- ]?20|Ethereum', other: 'эфириум|以太坊|इथेरियम|إيثيريوم' },
  bnb: { latin: 'BEP[- ]?20|BSC|(?:BNB|Binance) (?:Smart )?Chain', other: '币安智能链' },
  polygon: { latin: 'Polygon|Matic' },
  arbitrum: { latin: 'Arbitrum(?: One)?', other: 'арбитрум' },
  optimism: { latin: 'Optimism|OP Mainnet' },
  // Alone it is a word of many languages.
  base: { latin: 'Base (?:chain|network|mainnet)' },
  avalanche: { latin: 'Avalanche|C-Chain', other: 'аваланч' },
  tron: { latin: 'TRC[- ]?20|Tron', other: '波场|ट्रॉन|ترون' },
  solana: { latin: 'Solana|SPL', other: 'солана|सोलाना|سولانا' },
  xrp: { latin: 'XRP(?: Ledger)?|Ripple', other: 'рипл|瑞波' },
  cardano: { latin: 'Cardano', other: 'кардано|كاردانو' },
  ton: { latin: 'TON|Toncoin' },
  cosmos: { latin: 'Cosmos' },
  stellar: { latin: 'Stellar', other: 'стеллар' },
  monero: { latin: 'Monero', other: 'монеро|门罗' },
};

const patternOf = ({ latin, other }: { latin: string; other?: string }) =>
  `(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])${other ? `|${other}` : ''}`;

/** All of these names, in any text. */
export const networkNames = new RegExp(Object.values(names).map(patternOf).join('|'), 'giu');

const each = networks.map((network) => ({ network, pattern: new RegExp(patternOf(names[network]), 'iu') }));

/** The networks that a text calls by name. What a customer calls it is a claim: no address and no hash proves it. */
export function namedNetworks(text: string): Network[] {
  return each.filter(({ pattern }) => pattern.test(text)).map(({ network }) => network);
}
