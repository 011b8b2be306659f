import type { ArticleSource } from './article-source.ts';
import { listingKey } from './deposit-guide.ts';
import type { Listing } from './network-facts.ts';

/** "USDT at Northgate: networks, minimums and fees", out of all the listings of one asset. */
export function assetOverview(listings: readonly Listing[]): ArticleSource {
  const [first] = listings;
  if (!first) throw new Error('an overview needs at least one listing');
  const key = `${first.code.toLowerCase()}-networks-and-fees`;
  return {
    key,
    locale: 'en',
    collection: 'networks',
    section: 'tokens',
    title: `${first.code} at Northgate: networks, minimums and fees`,
    audience: 'public',
    tags: ['fee-question', 'wrong-network', first.code.toLowerCase()],
    markdown: overviewMarkdown(first, listings),
    origin: `networks.yaml (${key})`,
  };
}

function overviewMarkdown(first: Listing, listings: readonly Listing[]): string {
  const { code, assetName, assetNote } = first;
  const rows = listings.map(({ network, minDeposit, minWithdraw, fee }) => {
    return `| ${network.name} | ${minDeposit} | ${minWithdraw} | ${fee} | ${network.time} |`;
  });
  return `
${assetName} (${code}) can be deposited and withdrawn over ${count(listings.length)}.

| Network | Smallest deposit | Smallest withdrawal | Withdrawal fee | Time |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Amounts are in ${code}. Deposits are free at our side. The app always shows the fee that applies at the moment.

${assetNote}

${listings.length > 1 ? choosing(listings) : only(first)}

## Guides

![Deposit screen with ${first.network.name} chosen](picture:deposit-${first.networkKey})

${listings.map((listing) => guides(listing)).join('\n')}

${contracts(listings)}
`.trim();
}

function count(networks: number): string {
  return networks === 1 ? 'one network' : `${networks} networks`;
}

function choosing(listings: readonly Listing[]): string {
  const [first] = listings;
  const cheapest = [...listings].sort((a, b) => toNumber(a.fee) - toNumber(b.fee))[0] ?? first;
  return `## Which one to choose

The one that **both sides** support: the list above is ours, the other side has its own. Among those that remain, the lowest fee at the moment is ${cheapest?.network.name} with ${cheapest?.fee} ${cheapest?.code}. Moving to a cheaper network helps nobody if the receiver can't see it; [Choosing a network](article:choose-network) goes through it step by step.

${listings.map(({ network }) => `- **${network.name}** (destination: ${network.address}). ${network.slow}`).join('\n')}`;
}

function only({ code, network }: Listing): string {
  return `## No other network

If your wallet or the other platform offers ${code} on anything but ${network.name}, that is a wrapped or bridged token and cannot be credited. ${network.slow} An address there ${network.address.startsWith('0x') ? 'is' : ''} ${network.address}.`.replace(
    / +/g,
    ' ',
  );
}

function guides(listing: Listing): string {
  const key = listingKey(listing);
  return `- ${listing.network.name}: [deposit](article:deposit-${key}), [withdraw](article:withdraw-${key})`;
}

function contracts(listings: readonly Listing[]): string {
  const issued = listings.filter(({ contract }) => contract);
  if (issued.length === 0) return '';
  const rows = issued.map(({ network, contract }) => `| ${network.name} | \`${contract}\` |`);
  return `## What we credit

Names can be copied by anyone, contracts cannot. Compare yours:

| Network | Contract, mint or issuer |
| --- | --- |
${rows.join('\n')}`;
}

function toNumber(amount: string): number {
  return Number(amount.replaceAll(',', ''));
}
