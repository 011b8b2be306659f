import type { TopicTalk } from '../language.ts';

export const bankTransfer: TopicTalk = {
  subject: [
    'Bank transfer of {fiat} [not credited|missing]',
    'SEPA [deposit|transfer] {reference}',
    '{fiat} sent on {date}, [not arrived|no balance]',
  ],
  open: [
    'I [sent|wired|transferred] {fiat} from {bank} on {date} and it [has not been credited|is not in my account yet]. My bank says it [was executed|left the same day].',
    'My bank transfer of {fiat} is missing for {span}. [I used the reference from your page.|The reference was correct.|]',
    'A transfer of {fiat} [left|was debited from] my account at {bank} {ago}[, instant payment|], and on your side there is nothing[ at all|].',
  ],
  detail: [
    'Reference {reference}, sent from {bank}, account ending {last4}.',
    'The payment confirmation shows {fiat}, reference {reference}, [value date {date}|executed {date} {time}].',
    'Sender is me personally, account ending in {last4}, reference {reference}.',
  ],
  want: [
    '[Can|Could] you trace it?',
    'When will it be in my balance?',
    'Do you need [a statement|a proof of payment] from me?',
  ],
  probe: [
    [
      'Could you send me the payment confirmation from {bank} as a PDF? It should show the sender, the IBAN it went to, and the reference.',
      '[Attached.|I attached it.|Here it is.] The reference line says {reference}.',
    ],
    [
      '#third The name on the transfer is not yours. Whose account is it?',
      "It is [my wife's|my father's|my company's] account, [is that a problem?|I thought that is fine.]",
    ],
    [
      '#ref,late Is the bank account in your own name? [We have to return transfers from third parties.|Transfers from other people go back to the sender.]',
      '[Yes, my own|It is a joint account with my wife|Yes, in my name, {name}], ending {last4}.',
    ],
  ],
  work: [
    '#ref I found a transfer of {fiat} with no readable reference that matches yours. Our payments team is assigning it by hand; they work until 18:00 CET.',
    '#late The transfer has not reached our bank yet. SEPA takes up to one working day, and [weekends and holidays do not count|a cut-off at 15:00 moves it to the next day].',
    '#third It arrived, but the name on the transfer differs from your account name, so it is in review.',
  ],
  follow: [
    [
      '#late Why does it take {span} when instant payments take ten seconds?',
      'Instant payments do, if both banks support them. {bank} sent yours as a standard transfer, which settles on the next working day.',
    ],
    [
      '#ref What if [the reference was wrong|I typed the reference wrong]?',
      'Then we match it by amount and name. It takes longer, but it does not get lost.',
    ],
  ],
  solve: [
    "#late Your {fiat} arrived with this morning's batch and is in your balance.",
    '#ref,late Your {fiat} has been credited. [Thank you for the confirmation, it was the missing piece.|]',
    '#ref The payments team matched your transfer, reference {reference}, and {fiat} is in your fiat wallet now.',
    '#third We returned {fiat} to the account ending {last4}, because the sender was a third party. It should be there within two working days.',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: [
    'Card [declined|payment failed] ({fiat})',
    'Cannot top up with my card ending {last4}',
    'Card payment failed but [money was taken|amount reserved]',
  ],
  open: [
    '#issuer,pause My card [is declined|keeps being declined|gets refused] when I try to [buy|top up] {fiat}. [It works everywhere else.|The bank sees no attempt.|There is enough money on it.]',
    '#hold I [tried|attempted] to buy {fiat} of {asset} with my card {ago}, the payment [failed|was declined], but my bank [has reserved|shows a hold of] the amount.',
    '#issuer The card top-up [says "declined by issuer"|fails at the 3D Secure step|spins and then fails] [every time|three times in a row now].',
  ],
  detail: [
    'Card ends in {last4}, {bank}, last attempt {date} at {time}.',
    'It is a Visa debit ending {last4}, error "{carderror}".',
    'I get the bank\'s approval on my phone, I accept, and then your page says "{carderror}".',
  ],
  want: [
    'What can I do?',
    'Is the problem on your side or with {bank}?',
    '#hold When do I get the reserved amount back?',
  ],
  post: [
    'Why does @northgate decline a card that works everywhere else? "{carderror}". [Brilliant.|Third time today.]',
  ],
  probe: [
    [
      'Which message do you see exactly, and does your bank ask for approval (3D Secure)?',
      'It says "{carderror}". [Yes, I approve it in the {bank} app|No, I never get to that step].',
    ],
    [
      'Please give me the last four digits only, never the full number. Was the card issued in the country you are verified in?',
      '{last4}. [Yes, same country|It is issued abroad, is that the problem|Yes].',
    ],
  ],
  work: [
    '#hold The payment was authorised by your bank but never captured by us, because the last step timed out. We have voided it on our side.',
    '#issuer The refusal came from {bank}, not from us: many banks block payments to crypto merchants by default. A call to them, asking to allow merchant code 6051, usually [solves it|does it].',
    '#pause I see {tries} attempts with the answer "{carderror}". After the third we pause a card for 24 hours, to protect it.',
  ],
  follow: [
    [
      '#hold And the money [that is blocked|they reserved]? I need it.',
      'We have not collected it. The reservation drops off by itself, at {bank} that takes three to seven days; they can lift it earlier if you ask.',
    ],
    [
      "Can I use [my wife's|my brother's|a friend's] card instead?",
      "No, the card must be in your own name. [A payment with somebody else's card would be refunded and the account reviewed.|]",
    ],
  ],
  solve: [
    '#pause The pause on the card ending {last4} is lifted, you can try again. [If it fails once more, please use a bank transfer for now.|]',
    '#issuer Thank you for checking with {bank}. The payment of {fiat} went through at {clock} and {asset} is in your wallet.',
    '#hold The reservation was released [on our side|today]. Your bank should show it within a few working days.',
  ],
};

export const p2pDispute: TopicTalk = {
  subject: [
    'P2P order {order}: [seller does not release|dispute|paid, no crypto]',
    '[Seller not releasing|Buyer did not pay] - order {order}',
  ],
  open: [
    '#buy I [paid|have paid] the seller {fiat} in P2P order {order} and he [does not release|will not release] the {asset}. [He is not answering the chat.|He says the money did not arrive.|He asks me to cancel.]',
    "#sell P2P problem: I am selling {amount}, the buyer {nick} [marked the order as paid but there is no money|sent a fake receipt|paid from another person's account].",
    '#buy Order {order}: payment done at {time}, seller {nick} [has gone silent|wants more money|opened a dispute against me].',
  ],
  detail: [
    'Order {order}, {fiat} by bank transfer from {bank}, reference {reference}.',
    'Counterparty is {nick}, amount {fiat} for {amount}. I have the receipt.',
  ],
  want: ['#buy Please release my {asset}.', 'What do I do now?', 'Do not let [him|them] get away with it.'],
  post: [
    '#buy PSA: P2P seller "{nick}" on @northgate took {fiat} and is not releasing. [Support please.|Order {order}.]',
  ],
  probe: [
    [
      '#buy Please upload the payment receipt showing date, amount and recipient, and do not cancel the order.',
      '[Uploaded|Receipt attached|Done, it is in the order chat too]: {fiat}, {date} {time}, from {bank}.',
    ],
    [
      '#sell Please upload your bank statement of today, showing that the {fiat} did not arrive, and do not release anything.',
      'Uploaded. Nothing from {nick}, [the last booking is from this morning|see for yourself].',
    ],
    [
      '#buy Was the payment made from an account in your own name?',
      '[Yes, my own account at {bank}|Yes of course, {name}].',
    ],
  ],
  work: [
    'The {asset} is locked in escrow, so nobody can run off with it. The counterparty has [two hours|until {soon}] to answer, then we decide on the evidence.',
    "I have both sides' documents now. Our dispute team is checking the transfer with the bank details in the order.",
  ],
  follow: [
    [
      '#buy He keeps [messaging me|writing to me on WhatsApp] to cancel. Should I?',
      'No. If you cancel, the escrow goes back to the seller. Please keep everything in the order chat[ and block the number|].',
    ],
    [
      'How can you let people like that trade?',
      'If this turns out as you describe, the account loses P2P. I cannot tell you the result about another customer, but it is looked at.',
    ],
  ],
  solve: [
    '#buy The dispute is decided in your favour: {amount} has been released to you.',
    '#buy The seller confirmed the payment and released {amount}. Order {order} is complete.',
    '#sell The buyer could not prove a payment, so {amount} went back to your wallet and the order is closed.',
  ],
};
