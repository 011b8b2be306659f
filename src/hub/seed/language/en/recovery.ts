import type { TopicTalk } from '../language.ts';

export const wrongNetwork: TopicTalk = {
  subject: [
    'Sent {asset} over the wrong network',
    '{amount} sent on {wrong} instead of {network}',
    'Wrong network - [can you recover it?|please help|lost funds?]',
  ],
  open: [
    'I [made a mistake|messed up]: I sent {amount} [over|on|via] {wrong} to my {network} deposit address. [I noticed right after.|I only saw it when nothing arrived.|]',
    'I chose {wrong} instead of {network} when withdrawing {amount} from {platform}. [The transaction is confirmed.|It says completed.|] [Is it gone?|Can it be recovered?]',
    '{amount} went out on {wrong}, but your app [wanted|expects] {network}. [My own stupid fault.|I know, I should have checked.|It was late and I was tired.]',
    'Your deposit page said {network}, {platform} [defaulted|switched] to {wrong} and I did not [see it|notice]. {amount}[, which is a lot for me|].',
  ],
  detail: [
    'Hash {txid} on {wrong}, to {address}.',
    'The address is right ({address}), only the chain is wrong. TXID {txid}',
    'Here: {link} - sent {date} at {time} from {from}.',
  ],
  want: [
    'Can you recover it?',
    '[Is there any chance|What are my chances] to get it back?',
    'What do you need from me[, and what does it cost|]?',
  ],
  post: [
    'Sent {amount} on {wrong} instead of {network} to Northgate. [Has anyone ever got theirs back?|Am I cooked?|How long did recovery take you?]',
  ],
  probe: [
    [
      'Please send me the transaction hash, the sending platform and the amount. We never need a seed phrase or a private key for this, and nobody from us will ask.',
      '{txid}, from {platform}, {amount} on {wrong}.',
    ],
    [
      'If we can recover it, where should it go? It has to be an address of yours that we can verify[, or your balance here|].',
      '[My balance here is fine|To my Northgate balance please|Back to my wallet {from} if possible].',
    ],
  ],
  work: [
    '#can I have checked it: the transaction is on {wrong}, to an address whose key we hold. That makes it technically recoverable. It is manual work by the wallet team, costs {fee}, and I cannot promise the outcome.',
    '#can Case {case} is open with the asset recovery team. They sign by hand once a week, so please expect [seven to fourteen|ten to twenty] days.',
    '#no-key I have to be honest with you: {wrong} is a network on which we do not hold the key for that address yet. I will ask the wallet team, but the answer may be no.',
  ],
  follow: [
    [
      '#can {fee} for a mistake in a drop-down? [That is steep.|Seriously?]',
      'I understand. The fee covers the manual signing by two people; it is the same for everyone, and only due if the recovery works.',
    ],
    [
      'Someone on Telegram says [he is from your recovery team and|he] can do it today for 50 dollars.',
      'That is a scam, please block that person and send nothing. We only write to you here, in this conversation, and never ask for payment to an address.',
    ],
    [
      '#can How will I know that it [worked|is done]?',
      'You get a mail with the hash, and the case {case} changes to completed. [Nothing for you to do until then.|]',
    ],
  ],
  solve: [
    '#can The recovery of {amount} is done. It has been credited to your balance, less the fee of {fee}. Case {case} is closed.',
    '#can The wallet team could move the funds: {amount} minus {fee} is in your account. [Thank you for waiting so long.|]',
    '#no-key I am sorry: these funds cannot be recovered. The contract that received them has no function to send them on, and no key exists that could. I would rather tell you plainly than keep you waiting.',
  ],
};

export const missingMemo: TopicTalk = {
  subject: [
    'Forgot the {memokind} on my {asset} deposit',
    '{asset} deposit without {memokind}',
    '{amount}: no {memokind} entered',
  ],
  open: [
    '#manual I forgot to [enter|add|put in] the {memokind} when I sent {amount} from {platform}. [What now?|Is it lost?|]',
    '#manual My {asset} deposit is not credited and I [think|fear] it is because I [left the {memokind} empty|did not add the {memokind}].',
    '#manual I sent {amount} {ago} with no {memokind}. {platform} says it is completed.',
    "#no-other I sent {amount} {ago} with [the wrong|an old|somebody else's] {memokind}[, I mixed up two lines in my notes|]. {platform} says it is completed.",
  ],
  detail: [
    'It went to {address}, hash {txid}. My {memokind} should be {memo}.',
    'TX {txid}. On your deposit page my {memokind} is {memo}.',
    '#manual Sent {amount} to {address} at {time}, hash {txid}, {memokind} blank.',
  ],
  want: [
    'Can you [assign|credit] it to my account?',
    'How do I claim it?',
    'How long does it take to [fix|sort out]?',
  ],
  post: [
    '#manual Forgot the {memokind} on a {asset} deposit to @northgate, {amount}. [Fixable?|How long does it take?|Never again.]',
  ],
  probe: [
    [
      'No need to panic. Please send me the hash, and a screenshot of the withdrawal on {platform} that shows the {memokind} field and your account name there.',
      'Hash: {txid}. Screenshot attached[, you can see the field on it|].',
    ],
    ['Which {memokind} does your deposit page show for you today?', 'It says {memo}.'],
  ],
  work: [
    '#manual I found {amount} in our collecting wallet with no {memokind}. To assign it we have to be sure that it was you who sent it, so a colleague is checking the sender with {platform}.',
    '#manual The deposit carries a {memokind} that belongs to nobody, so it can be assigned by hand. Case {case}, usually [two|three] working days.',
    '#no-other The {memokind} you used belongs to another customer. That makes it harder: we have to ask them first, and I cannot promise that they agree.',
  ],
  follow: [
    [
      'Why do you need a {memokind} at all? [Other coins do not.|]',
      'All customers share one {asset} address, and the {memokind} is the only thing that says whose money it is. [We show a warning, but it can be clearer, I agree.|]',
    ],
    ['#manual Is there a fee for this?', 'No fee the first time. From the second time on it is {fee}.'],
  ],
  solve: [
    '#no-other I am sorry: the customer whose {memokind} it was has not agreed, and we cannot take it from their account. I can give you everything you need for a claim, case {case}.',
    '#manual Your {amount} has been assigned to your account. [Next time please copy address and {memokind} together.|]',
    '#manual Case {case} is solved: {amount} credited. The {memokind} for your account stays {memo}.',
  ],
};
