import { expect, it } from 'vitest';
import { imitatedBy } from '../look-alike.ts';
import { recogniseAddress } from './addresses.ts';
import { defaultExplorers, ExplorerPage, explorerDomains, explorerUrl } from './explorers.ts';
import { findOnChain } from './find-on-chain.ts';
import { type Network, networks } from './networks.ts';

const hex = '9f2c'.repeat(16);
const evm = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
const cardano =
  'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x';
const stellar = 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ';
const monero =
  '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A';
const solanaTransaction =
  '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';
const rawTon = '0:b113a994b5024a16719f69139328eb759596c38a25f59028b146fecdc3621dfe';

/** The explorer that a network's people use, and how its pages about an address and a transaction are named there. */
const wellKnown: Record<
  Network,
  { address: readonly [string, string | null]; transaction: readonly [string, string] }
> = {
  bitcoin: {
    address: [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'https://mempool.space/address/bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
    transaction: [hex, `https://mempool.space/tx/${hex}`],
  },
  litecoin: {
    address: [
      'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9',
      'https://blockchair.com/litecoin/address/ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9',
    ],
    transaction: [hex, `https://blockchair.com/litecoin/transaction/${hex}`],
  },
  dogecoin: {
    address: [
      'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L',
      'https://blockchair.com/dogecoin/address/DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L',
    ],
    transaction: [hex, `https://blockchair.com/dogecoin/transaction/${hex}`],
  },
  ethereum: {
    address: [evm, `https://etherscan.io/address/${evm}`],
    transaction: [`0x${hex}`, `https://etherscan.io/tx/0x${hex}`],
  },
  bnb: {
    address: [evm, `https://bscscan.com/address/${evm}`],
    transaction: [`0x${hex}`, `https://bscscan.com/tx/0x${hex}`],
  },
  polygon: {
    address: [evm, `https://polygonscan.com/address/${evm}`],
    transaction: [`0x${hex}`, `https://polygonscan.com/tx/0x${hex}`],
  },
  arbitrum: {
    address: [evm, `https://arbiscan.io/address/${evm}`],
    transaction: [`0x${hex}`, `https://arbiscan.io/tx/0x${hex}`],
  },
  optimism: {
    address: [evm, `https://optimistic.etherscan.io/address/${evm}`],
    transaction: [`0x${hex}`, `https://optimistic.etherscan.io/tx/0x${hex}`],
  },
  base: {
    address: [evm, `https://basescan.org/address/${evm}`],
    transaction: [`0x${hex}`, `https://basescan.org/tx/0x${hex}`],
  },
  avalanche: {
    address: [evm, `https://snowtrace.io/address/${evm}`],
    transaction: [`0x${hex}`, `https://snowtrace.io/tx/0x${hex}`],
  },
  tron: {
    address: [
      'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
      'https://tronscan.org/#/address/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    ],
    transaction: [hex, `https://tronscan.org/#/transaction/${hex}`],
  },
  solana: {
    address: [
      'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
      'https://solscan.io/account/EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    ],
    transaction: [solanaTransaction, `https://solscan.io/tx/${solanaTransaction}`],
  },
  xrp: {
    address: [
      'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
      'https://xrpscan.com/account/rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    ],
    transaction: [hex, `https://xrpscan.com/tx/${hex.toUpperCase()}`],
  },
  cardano: {
    address: [cardano, `https://cardanoscan.io/address/${cardano}`],
    transaction: [hex, `https://cardanoscan.io/transaction/${hex}`],
  },
  ton: {
    address: ['EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs', 'https://tonviewer.com/'],
    transaction: [hex, `https://tonviewer.com/transaction/${hex}`],
  },
  cosmos: {
    address: [
      'cosmos1w508d6qejxtdg4y5r3zarvary0c5xw7k6ah60c',
      'https://mintscan.io/cosmos/address/cosmos1w508d6qejxtdg4y5r3zarvary0c5xw7k6ah60c',
    ],
    transaction: [hex, `https://mintscan.io/cosmos/tx/${hex.toUpperCase()}`],
  },
  stellar: {
    address: [stellar, `https://stellar.expert/explorer/public/account/${stellar}`],
    transaction: [hex, `https://stellar.expert/explorer/public/tx/${hex}`],
  },
  // What an address there has received is in no public record.
  monero: { address: [monero, null], transaction: [hex, `https://xmrchain.net/tx/${hex}`] },
};

it.each(networks)(
  'opens what is found of %s at the page that the well-known explorer has for it',
  (network) => {
    const { address, transaction } = wellKnown[network];
    const found = recogniseAddress(address[0]);
    expect(found?.networks, address[0]).toContain(network);
    const page = explorerUrl(defaultExplorers, network, { kind: 'address', value: found?.value ?? '' });
    expect(page).toBe(network === 'ton' ? `${address[1]}${found?.value}` : address[1]);
    const [hash] = findOnChain(transaction[0]);
    expect(hash).toMatchObject({ kind: 'transaction' });
    expect(hash?.networks).toContain(network);
    expect(explorerUrl(defaultExplorers, network, { kind: 'transaction', value: hash?.value ?? '' })).toBe(
      transaction[1],
    );
    for (const template of Object.values(defaultExplorers[network]))
      expect(ExplorerPage.safeParse(template).success, template).toBe(true);
  },
);

it('names a TON address by its account, and a transaction in digits, whichever way they are written', () => {
  const value = recogniseAddress(wellKnown.ton.address[0])?.value;
  expect(explorerUrl(defaultExplorers, 'ton', { kind: 'address', value: rawTon })).toMatch(
    /^https:\/\/tonviewer\.com\/0:[0-9a-f]{64}$/,
  );
  expect(value).toMatch(/^0:[0-9a-f]{64}$/);
  for (const written of [
    Buffer.from(hex, 'hex').toString('base64'),
    `${Buffer.from(hex, 'hex').toString('base64url')}=`,
  ])
    expect(explorerUrl(defaultExplorers, 'ton', { kind: 'transaction', value: written })).toBe(
      `https://tonviewer.com/transaction/${hex}`,
    );
});

const hosts = [
  ...new Set(
    networks.flatMap((network) =>
      Object.values(defaultExplorers[network]).flatMap(
        (page) => /^https:\/\/([^/]+)\//.exec(page)?.[1] ?? [],
      ),
    ),
  ),
];

it('knows of every explorer, but those called as others are too, what imitates it', () => {
  const guarded = (host: string) =>
    explorerDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  expect(hosts.filter((host) => !guarded(host))).toEqual([
    'mempool.space',
    'blockchair.com',
    'stellar.expert',
  ]);
  for (const domain of explorerDomains) {
    const [name = '', ending] = domain.split('.');
    for (const host of [
      `${name}.example`,
      `${name}-tx.${ending}`,
      `www.${name}.${ending}.example`,
      `${name.slice(0, -1)}.${ending}`,
      `${name.replace('a', '\u0430')}.${ending}`,
    ])
      if (host !== domain) expect(imitatedBy(host, explorerDomains)?.domain, host).toBeDefined();
  }
  for (const host of [
    ...hosts,
    'sepolia.etherscan.io',
    'www.tronscan.org',
    'blockchain.com',
    'stellar.org',
    'northgate.example',
    'scan.example',
  ])
    expect(imitatedBy(host, explorerDomains), host).toBeNull();
});
