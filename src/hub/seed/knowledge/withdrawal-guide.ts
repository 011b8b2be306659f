import type { ArticleSource } from './article-source.ts';
import { contractLabel, listingKey, shortName } from './deposit-guide.ts';
import type { Listing } from './network-facts.ts';

/** "Withdraw USDT over Tron (TRC-20)": fee and minimum, steps, the traps of this network. */
export function withdrawalGuide(listing: Listing): ArticleSource {
  const { code, network, networkKey } = listing;
  const key = `withdraw-${listingKey(listing)}`;
  return {
    key,
    locale: 'en',
    collection: 'withdrawals',
    section: 'by-network',
    title: `Withdraw ${code} over ${network.name}`,
    audience: 'public',
    tags: ['withdrawal-delayed', 'withdrawal-guide', code.toLowerCase(), networkKey],
    markdown: withdrawalMarkdown(listing),
    origin: `networks.yaml (${key})`,
  };
}

function withdrawalMarkdown(listing: Listing): string {
  const { code, network, networkKey, minWithdraw, fee } = listing;
  return `
${opening(listing)}

![Withdrawal screen with ${network.name} chosen as network](picture:withdraw-${networkKey})

## Costs and limits

| | |
| --- | --- |
| Smallest withdrawal | ${minWithdraw} ${code} |
| Fee | ${fee} ${code}, whatever the amount |
| Usual time once sent | ${network.time} |
| Destination | ${network.address} |
${listing.contract ? `| ${contractLabel(networkKey)} of what you send | \`${listing.contract}\` |\n` : ''}
The fee on the confirmation screen is the one that counts; it follows the network's own costs and can differ from this table.

## Steps

${steps(listing)}

## Before you confirm

${network.withdraw.map((line) => `- ${line}`).join('\n')}

## When it shows "Completed" and nothing arrived

${afterwards(listing)}
`.trim();
}

function opening({ code, network, networkKey, contract }: Listing): string {
  if (networkKey === 'lightning') {
    return `Paying a Lightning invoice from your ${code} balance takes seconds. A paid invoice is final: we cannot take it back, and neither can the node operators on the way.`;
  }
  if (network.memo !== 'none') {
    return `${code} leaves Northgate over ${network.name} within minutes. If the destination is another exchange, it will ask for a **${network.memo}**: leave it out and the receiver may not know whose money it is.`;
  }
  if (contract && networkKey !== 'ethereum') {
    return `Before anything else: does the receiver take ${code} **on ${network.name}**? Its deposit screen says so. Withdrawals over a network that the receiver doesn't support are often lost, and we can't bring them back.`;
  }
  return `You can send ${code} to your own wallet or to another platform over ${network.name}. Once a withdrawal is on the network nobody can stop, change or reverse it.`;
}

function steps({ code, network, networkKey, minWithdraw }: Listing): string {
  if (networkKey === 'lightning') {
    return `1. In the receiving wallet create an invoice over at least ${minWithdraw} ${code} and copy it.
1. Open **Wallet › Withdraw**, choose **${code}** and **${network.name}**, and paste it. Amount and description are read from the invoice.
1. Compare the amount, confirm with your passkey or authenticator code.
1. Wait for the green tick. **Wallet › History** then shows the payment hash.`;
  }
  const memo =
    network.memo === 'none'
      ? ''
      : `1. Enter the ${network.memo} that the receiving exchange shows. For a wallet of your own tick **No ${network.memo === 'destination tag' ? 'tag' : network.memo} needed**.\n`;
  return `1. Open **Wallet › Withdraw** and choose **${code}**.
1. Choose **${network.name}**, then paste the address or pick one from your address book. If the whitelist is on, only its addresses can be chosen.
${memo}1. Enter the amount: at least ${minWithdraw} ${code}. *You receive* shows what is left after the fee.
1. First time to this address? Send a small amount, wait until it has arrived, then send the rest.
1. Confirm with your passkey or authenticator code, and with the link in the e-mail if we ask for it.`;
}

function afterwards({ code, network }: Listing): string {
  const look = network.explorer
    ? `Open the withdrawal in **Wallet › History** and tap the transaction hash; it opens ${network.explorer}. If the explorer shows success, the coins are at the address you gave, and only the receiving side can credit them. Send it the hash.`
    : `Open the withdrawal in **Wallet › History** and copy the proof shown there. The receiving side needs it to find the payment.`;
  return `${look} [Completed, but not arrived](article:withdrawal-completed-not-arrived) explains what to ask for. ${network.slow}

If it is still *Processing* after two hours, ${code} on ${shortName(network.name)} may be in maintenance: the [status page](article:check-service-status) says so. Otherwise see [Why a withdrawal is delayed](article:withdrawal-delayed).`;
}
