import type { ArticleSource } from './article-source.ts';
import type { Listing } from './network-facts.ts';

/** Name of a listing in keys of articles: `usdt-tron`. */
export function listingKey({ code, networkKey }: Listing): string {
  return `${code.toLowerCase()}-${networkKey}`;
}

/** "Deposit USDT over Tron (TRC-20)": facts, steps, what goes wrong on this network, what to do then. */
export function depositGuide(listing: Listing): ArticleSource {
  const { code, network, networkKey } = listing;
  const key = `deposit-${listingKey(listing)}`;
  return {
    key,
    locale: 'en',
    collection: 'deposits',
    section: 'by-network',
    title: `Deposit ${code} over ${network.name}`,
    audience: 'public',
    tags: ['deposit-missing', 'deposit-guide', code.toLowerCase(), networkKey],
    markdown: depositMarkdown(listing),
    origin: `networks.yaml (${key})`,
  };
}

function depositMarkdown(listing: Listing): string {
  if (listing.networkKey === 'lightning') return lightningDeposit(listing);
  const { code, assetName, assetNote, network, networkKey, minDeposit } = listing;
  return `
${introduction(listing)}

## At a glance

| | |
| --- | --- |
| Network as the app shows it | **${network.name}** |
| Address | ${network.address} |
${network.memo === 'none' ? '' : `| ${capital(network.memo)} | **required** |\n`}| Smallest deposit | ${minDeposit} ${code} |
| Confirmations we wait for | ${network.confirmations} |
| Usual time | ${network.time} |
${listing.contract ? `| ${contractLabel(networkKey)} | \`${listing.contract}\` |\n` : ''}| Fee at our side | none |

## How to do it

![Deposit screen with ${network.name} chosen as network](picture:deposit-${networkKey})

${steps(listing)}

## Worth knowing about ${shortName(network.name)}

${network.deposit.map((line) => `- ${line}`).join('\n')}

${assetNote}

## If it takes longer

${network.slow} ${lookItUp(listing)} If it has all its confirmations and your balance hasn't changed after another hour, read [My deposit has not arrived](article:deposit-missing) and send us the hash.

> **Less than ${minDeposit} ${code}?** Smaller amounts are not credited. They are kept with the address and count once later deposits of ${assetName} on the same network lift the total over the minimum.
`.trim();
}

function introduction({ code, network, networkKey, contract }: Listing): string {
  if (network.memo !== 'none') {
    return `To send ${code} to Northgate over ${network.name} you need **two things: the address and the ${network.memo}**. Without the ${network.memo} your deposit reaches us and stops there, because the same address serves all customers.`;
  }
  if (networkKey === 'ethereum' && contract) {
    return `${code} is a token on Ethereum (ERC-20). This guide shows where your address is, what the sending side has to choose and when the amount appears. A transfer on a blockchain cannot be called back, so take the minute to compare network and address.`;
  }
  if (contract) {
    return `This is how ${code} gets to your Northgate account over **${network.name}**. The sending wallet or platform must use exactly this network. ${code} exists on others too, and a transfer that took another road cannot be turned around.`;
  }
  return `This is how you send ${code} from a wallet or another platform to your Northgate account over **${network.name}**. Blockchain transfers are final; compare the network and the address before you confirm.`;
}

function steps({ code, network, minDeposit }: Listing): string {
  const memoStep =
    network.memo === 'none'
      ? ''
      : `1. Copy the **${network.memo}** too, with its own copy button, and paste it into the field of that name at the sending side. It may be called memo, tag, comment or note there.\n`;
  return `1. In the app open **Wallet**, then **Deposit**, and choose **${code}**.
1. Choose **${network.name}** as network. The list shows only networks that are open at the moment.
1. Copy the address with the button, or scan the code. Never type it.
${memoStep}1. At the sending side choose ${code}, the same network, and an amount of at least ${minDeposit} ${code}.
1. Compare the first six and the last six characters of the address, then send.
1. The deposit appears under **Wallet › History** as *Confirming* and turns to *Completed* after ${confirmations(network.confirmations)}.`;
}

function confirmations(count: number): string {
  return count === 1 ? 'one confirmation' : `${count} confirmations`;
}

function lookItUp({ network }: Listing): string {
  return network.explorer
    ? `Look the transaction up on ${network.explorer}, with the hash from the sending side.`
    : 'Ask the sending wallet for the transaction ID and its number of confirmations.';
}

function lightningDeposit({ code, network, assetNote, minDeposit }: Listing): string {
  return `
Lightning carries small amounts of bitcoin within seconds. Instead of an address you make an **invoice**: it is good for one payment of one amount, and then it is used up.

## At a glance

| | |
| --- | --- |
| Smallest deposit | ${minDeposit} ${code} |
| Largest deposit | 0.05 ${code} per invoice |
| Valid for | 60 minutes |
| Usual time | ${network.time} |
| Fee at our side | none |

## How to do it

![Deposit screen with a Lightning invoice](picture:deposit-lightning)

1. Open **Wallet › Deposit**, choose **${code}**, then **${network.name}**.
1. Type the amount. Your wallet will not be able to change it afterwards.
1. Tap **Create invoice** and copy it, or scan the code with the paying wallet.
1. Pay. The screen turns green by itself when the payment is in; you needn't keep it open.

## Worth knowing about Lightning

${network.deposit.map((line) => `- ${line}`).join('\n')}

${assetNote}

## If it takes longer

${network.slow} If your wallet says "paid" and your balance hasn't changed after ten minutes, send us the payment hash through [support](article:contact-support).
`.trim();
}

export function contractLabel(networkKey: string): string {
  if (networkKey === 'solana') return 'Mint address';
  if (networkKey === 'stellar') return 'Issuer';
  if (networkKey === 'ton') return 'Jetton master';
  return 'Contract';
}

/** "Tron (TRC-20)" → "Tron". */
export function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
