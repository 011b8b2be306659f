import type { Listing } from '../network-facts.ts';
import { type Drawing, screen } from './layouts.ts';
import type { Part } from './parts.ts';

/** Addresses as they look on each network; the shape is right, nobody owns them. */
const sample: Record<string, string> = {
  bitcoin: 'bc1q7northgate0example0address0only0x4k9',
  lightning: 'lnbc250u1p5northgate0example0invoice0zq7',
  ethereum: '0x52aC…',
  bnb: '0x52aC…',
  tron: 'TNorthgateExampLeAddressOnLy4kQ9x7',
  solana: '7NorthgateExampLeAddressOnLy5kQ9x7RtM2wYbD3',
  xrp: 'rNorthgateExampLeAddressOnLy9x7',
  stellar: 'GNORTHGATEEXAMPLEADDRESSONLY5KQ7RTM2WYBD3XVH6PLCS4JEUFA27QZ',
  cardano: 'addr1q9northgate0example0address0only0k7m2',
  ton: 'UQNorthgateExampLeAddressOnLy_5kQ9x7RtM2wYbD3-vH6p',
  cosmos: 'cosmos1northgate0example0address0only4k9x7',
  litecoin: 'ltc1qnorthgate0example0address0only04k9x',
  dogecoin: 'DNorthgateExampLeAddressOnLy4kQ9x7',
  monero: '8NorthgateExampLeAddressOnLy5kQ9x7RtM2wYbD3vH6pLc',
};
const evmAddress = '0x52aC7d19E04b3f8A6c2D5e71F90b48c3A6d2E417';

const memoSample: Record<string, string> = {
  'destination tag': '204 815 773',
  memo: '4815773',
  comment: '204815773',
};

/** Deposit and withdrawal screen of each network, shown with its own coin or else the first asset listed on it. */
export function networkPictures(listings: readonly Listing[]): Drawing[] {
  const first = new Map<string, Listing>();
  for (const listing of listings) {
    if (listing.code === listing.network.coin || !first.has(listing.networkKey))
      first.set(listing.networkKey, listing);
  }
  return [...first.values()].flatMap((listing, at) => [
    depositScreen(listing, at + 1),
    withdrawalScreen(listing),
  ]);
}

function addressOn(networkKey: string): string {
  const address = sample[networkKey];
  return address && !address.startsWith('0x') ? address : evmAddress;
}

function depositScreen({ networkKey, network, code, minDeposit }: Listing, seed: number): Drawing {
  const memo = network.memo;
  const lightning = networkKey === 'lightning';
  const parts: Part[] = [
    { kind: 'field', label: 'Asset', value: code, look: 'select' },
    { kind: 'field', label: 'Network', value: network.name, look: 'select', tone: 'accent', mark: 1 },
    { kind: 'qr', seed, label: lightning ? 'Invoice' : 'Address', value: addressOn(networkKey), mark: 2 },
  ];
  if (memo !== 'none') {
    const label = `${memo.charAt(0).toUpperCase()}${memo.slice(1)} (required)`;
    parts.push({
      kind: 'field',
      label,
      value: memoSample[memo] ?? '',
      look: 'copy',
      mono: true,
      tone: 'warn',
      mark: 3,
    });
  }
  parts.push({ kind: 'row', label: 'Smallest deposit', value: `${minDeposit} ${code}` });
  parts.push({
    kind: 'row',
    label: lightning ? 'Valid for' : 'Confirmations',
    value: lightning ? '60 minutes' : String(network.confirmations),
  });
  return screen({
    name: `deposit-${networkKey}`,
    title: `Deposit screen: ${code} over ${network.name}`,
    place: 'Wallet › Deposit',
    parts,
    legend: [
      `Choose ${network.name} here and at the sending side. Both must be the same network.`,
      lightning
        ? 'Copy the invoice or scan it. It is good for one payment.'
        : 'Copy the address or scan it. Compare the first and last six characters.',
      ...(memo === 'none'
        ? []
        : [`Copy the ${memo} as well. The address alone does not say whose deposit it is.`]),
    ],
  });
}

function withdrawalScreen({ networkKey, network, code, minWithdraw, fee }: Listing): Drawing {
  const lightning = networkKey === 'lightning';
  const memo = network.memo;
  const parts: Part[] = [
    { kind: 'field', label: 'Network', value: network.name, look: 'select', tone: 'accent', mark: 1 },
    { kind: 'field', label: lightning ? 'Invoice' : 'To', value: addressOn(networkKey), mono: true, mark: 2 },
  ];
  if (memo !== 'none') {
    parts.push({
      kind: 'field',
      label: `${memo.charAt(0).toUpperCase()}${memo.slice(1)}`,
      value: 'as the receiving exchange shows it',
      tone: 'warn',
      mark: 3,
    });
  }
  parts.push({ kind: 'row', label: 'Smallest amount', value: `${minWithdraw} ${code}` });
  parts.push({ kind: 'row', label: 'Fee', value: `${fee} ${code}`, mark: memo === 'none' ? 3 : 4 });
  parts.push({ kind: 'button', label: 'Check and continue' });
  return screen({
    name: `withdraw-${networkKey}`,
    title: `Withdrawal screen: ${code} over ${network.name}`,
    place: 'Wallet › Withdraw',
    parts,
    legend: [
      `The receiver has to accept ${code} on ${network.name}.`,
      lightning
        ? 'Paste an invoice that contains an amount.'
        : 'Paste the address, then compare both ends with the receiver’s screen.',
      ...(memo === 'none'
        ? []
        : [
            `Exchanges need it. For a wallet of your own tick “No ${memo === 'destination tag' ? 'tag' : memo} needed”.`,
          ]),
      'The fee is fixed when you confirm. A transfer that was sent is final.',
    ],
  });
}
