import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: [
    'Withdrawal of {amount} [still pending|not received|stuck]',
    '[Where is my withdrawal?|Withdrawal stuck for {span}|My {asset} withdrawal]',
    '{withdrawal} [pending since {date}|not processed|still "processing"]',
  ],
  open: [
    'I [requested|made|submitted] a withdrawal of {amount} [to my own wallet|to my hardware wallet|to another exchange|] {ago} and it is still [pending|"processing"|showing as processing|stuck on pending].',
    'My {asset} withdrawal [has been sitting|has been stuck|is stuck] in "{state}" for {span} now. [Normally it takes ten minutes.|It usually takes a few minutes at most.|Last time it went through right away.|]',
    'I [tried to move|am trying to move|wanted to move] {amount} off the exchange on {date} around {time}, the amount [was taken from|left|is gone from] my balance but nothing has [arrived|shown up] on the other side.',
    'Withdrawal {withdrawal} for {amount} [was approved by mail|was confirmed|I confirmed by e-mail] {ago}, [but there is still no transaction hash|and yet I see no hash anywhere|but nothing happens].',
    'It has been {span} since I confirmed a withdrawal of {amount} on {network} and [there is not even a txid|the history page only says "{state}"|the status has not moved].',
  ],
  detail: [
    'Destination is {address} ([{network}|on {network}]), reference {withdrawal}.',
    'It goes to {address} on {network}[, an address I have used many times|, whitelisted weeks ago|]. [Requested at {time} my time.|]',
    'Details: {amount}, {network}, to {address}, {withdrawal}[, confirmed by mail and 2FA|].',
    '#fee The history shows this hash {txid} but the explorer [does not know it|says not found|shows nothing].',
  ],
  want: [
    '[Can|Could] you [tell me|check] [what is holding it up|why it takes so long|when it goes out]?',
    '#review,busy,wallet,fee When will it be [sent|released|processed]? [I need it today.|I have a payment to make.|]',
    '#review,busy,wallet,fee Please release it or [cancel it and return the funds|put it back in my balance].',
    '#cancel Please just cancel it and give me the {amount} back, I [do not need it any more|will use another way].',
    'Is there a problem with {network} or is it my account?',
  ],
  post: [
    '@northgate my {asset} withdrawal has been "processing" for {span}. [Anyone else?|What is going on?|Is this normal?]',
    'Northgate withdrawals [stuck|slow] [again|for anyone else]? {amount} pending since {time}, [no txid|no answer from support yet|status page says all green].',
    '{span} and counting for a {network} withdrawal @northgate. [Your status page says operational.|Please look into it.|Not a good look.]',
  ],
  probe: [
    [
      'Could you [confirm|tell me] the destination address and the network you [chose|selected], so I am looking at the right request?',
      '[Sure|Yes], it is {address}, network {network}[, amount {amount}|].',
    ],
    [
      'Did you receive the confirmation e-mail for {withdrawal}, and did you [press|click] the link in it [within 30 minutes|before it expired]?',
      '[Yes, I clicked it right away|Yes, confirmed at {time}|I got it and confirmed straight away], the page said "withdrawal confirmed".',
    ],
    [
      'Have you changed your password, 2FA or phone in the last two days? [That starts a 24-hour hold.|A change like that pauses withdrawals for 24 hours.]',
      '[No, nothing changed on my side|I logged in from a new {device}, nothing else|I did change my password on {date}, I did not know it blocks withdrawals].',
    ],
  ],
  work: [
    '#cancel {withdrawal} has not been broadcast yet, so it can still be cancelled. I have asked the wallet team to take it out of the queue.',
    '#review I have found {withdrawal}. It is in our [manual review|security review] queue because [of its size|it is the first one to this address], and the team is [working through it now|at it]. Your {amount} [is safe in the meantime|has not left us and is safe].',
    '#busy The {network} network is [congested|busy] and we are sending in batches. Yours is in the [next|following] batch; the hash appears in your history as soon as it is broadcast.',
    '#wallet Our hot wallet for {asset} is being refilled, which [holds up|delays] larger withdrawals. I cannot promise a minute, but [these refills usually take one to three hours|the team expects to be through within the next hours].',
    '#fee The transaction was broadcast at {time} but with too low a fee, so it is waiting in the mempool. We are [replacing it with a higher fee|bumping the fee]; the hash will change, the amount will not.',
  ],
  follow: [
    [
      '[So is|Is] my money safe [or did you lose it|while this is going on]? [I just want a straight answer.|]',
      'Yes. It is reserved for this withdrawal and nobody can use it. If the request were rejected, the full {amount} would go back to your balance.',
    ],
    [
      '#review,busy,wallet Can I [cancel|stop] it and use [another|a different] network instead?',
      'As long as it has no hash, yes: Wallet, History, open {withdrawal}, Cancel. The balance is back [at once|within a minute] and you can choose another network[, fees differ a little|].',
    ],
    [
      '#review Why did nobody tell me there is a review? [The app just says {state}.|A message would have been nice.]',
      'That is a fair point[, and I have passed it on|]. The app shows one status for several steps. [I have added your case to the request for clearer wording.|]',
    ],
    [
      '#review How long does the review take [in general|in the worst case]?',
      'Most are done within [two|four] hours, the longest I have seen this week took [nine|eleven]. I do not want to promise you less than that.',
    ],
  ],
  solve: [
    '#review,busy,wallet Good news: {withdrawal} has been [released|sent]. Transaction hash: {txid}\nYou can follow it here: {link}',
    '#review The review is finished and your {amount} was sent at {clock}. The hash is {txid}. [It needs {confirmations} confirmations on the other side.|]',
    '#review,busy,wallet,fee Your withdrawal is out: {txid}. [Sorry that it took {span}.|Thank you for your patience.|]',
    '#cancel I have cancelled {withdrawal} as you asked. {amount} is back in your spot wallet[, please refresh the app|].',
  ],
};

export const depositMissing: TopicTalk = {
  subject: [
    'Deposit of {amount} [not credited|missing|not showing]',
    '[Missing {asset} deposit|{asset} deposit not in my account|Where is my deposit?]',
    '{amount} via {network}, [confirmed but not credited|not arrived]',
  ],
  open: [
    'I [sent|transferred|moved] {amount} from [{platform}|my {platform} account|my wallet] {ago} and [it is not in my balance|nothing has been credited|I still see zero here].',
    '#scan,hold A deposit of {amount} [is missing|has not been credited|never showed up]. The [explorer shows it as successful|sender says completed|transaction has all its confirmations].',
    '#scan,hold [I am waiting|Been waiting] for {span} for a {asset} deposit on {network}. On the explorer it [is confirmed|has more than enough confirmations], in my account [nothing|not a trace].',
    'On {date} at {time} I deposited {amount} over {network}. [It left {platform} without problems.|{platform} says it is complete.] My Northgate balance [did not change|has not moved since].',
  ],
  detail: [
    'TXID: {txid}',
    'Hash {txid}, sent to {address}, which is [the address your app gave me|copied from your deposit page].',
    'Deposit address {address}, network {network}, hash {txid}[, from {from}|].',
    'Here is the explorer page: {link}',
  ],
  want: [
    '[Can you|Could you please] credit it?',
    'Where [is it|did it go]? [I did everything as your page says.|]',
    'Please [check what happened|look into it|find it].',
    'How much longer [do I have to wait|will this take]?',
  ],
  post: [
    '#scan,hold @northgate deposit of {amount} confirmed {span} ago on chain, still not credited. [Ticket open, no reply.|Hello?|What now?]',
    'Anyone else with missing {network} deposits on Northgate? [Mine shows {seen} confirmations and zero balance.|Sent {amount} at {time}, nothing yet.]',
  ],
  probe: [
    [
      '[Could you send me|Please send me] the transaction hash and the network as [{platform}|the sending platform] shows it?',
      '[Here you go|Of course|Sure]: {txid} - {network}.',
    ],
    [
      'Thank you. Is {address} the address you sent to? [It helps me to rule out an old one.|]',
      '[Yes exactly|Yes that is the one|Correct], I copied it from the app on my {device}.',
    ],
  ],
  work: [
    '#wait I see your transaction. It has {seen} of {confirmations} confirmations on {network}; we credit at {confirmations}. [At the current pace that is a matter of minutes.|No action is needed from you.]',
    '#scan The transaction is confirmed on {network} but our deposit scanner [skipped the block|missed it] during [maintenance|a node restart]. I have asked the wallet team to rescan it.',
    '#hold Your deposit reached us, and it is being held for a routine check[ by the wallet team|]. I have [asked for priority|flagged it], and I will [write|come back] as soon as there is news.',
  ],
  follow: [
    [
      '#wait It [already has|shows] {seen} confirmations, how many do you [need|want]??',
      'For {asset} on {network} we need {confirmations}. It looks slow, but a transaction with fewer can still be reversed.',
    ],
    [
      'Should I send a second small one to [test|see if it works]?',
      'Please do not send anything else until this one is clear. If there is a problem with the route, it would only happen twice.',
    ],
    [
      'Could it be that I [sent it to the wrong place|used an old address]?',
      'No, {address} is yours and still active. Old deposit addresses of your account keep working as well.',
    ],
  ],
  solve: [
    'Your deposit of {amount} has been credited [now|just now|at {clock}]. [Please refresh the app.|You should see it in Wallet, Spot.]',
    '#scan The rescan found it: {amount} is in your spot wallet. Sorry for the wait, [the mistake was on our side|this one was on us].',
    'Done: {txid} is credited with {amount}. [I have also noted your account so that the next one does not get stuck in the same place.|]',
  ],
};

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

export const whitelistAddress: TopicTalk = {
  subject: [
    'Cannot [add|whitelist] a withdrawal address',
    'Address book: [24 h lock|question]',
    'Whitelist [not working|problem]',
  ],
  open: [
    '#lock I [added|want to add] a new withdrawal address for {asset} and it says it is [locked for 24 hours|not active yet]. [I need to withdraw today.|Is there a way around that?]',
    '#lock How do I [remove the 24 hour wait|whitelist an address]? I [changed|set up a new] hardware wallet and need to move my {asset}.',
    '#mail The confirmation mail for a new whitelist address [never arrives|expired before I saw it|does not come].',
  ],
  detail: [
    'The address is {address} on {network}.',
    'I added {address} ({network}) {ago}[, label "ledger new"|, label "cold"|].',
  ],
  want: [
    'Can you activate it [now|earlier]?',
    'Please tell me what I am doing wrong.',
    'How long does it take?',
  ],
  probe: [
    [
      'Did you add the address in the app or on the website, and did the confirmation mail reach you?',
      '[In the app, and yes, I clicked the link|On the website. No mail, not in spam either].',
    ],
  ],
  work: [
    '#lock New addresses are locked for 24 hours for every customer. It is the most effective protection we have against somebody who got into an account, so no agent can shorten it, me included.',
    '#mail I have sent the confirmation mail again, to the address on your account. The link is valid for 30 minutes.',
  ],
  follow: [
    [
      '#lock But it is MY account and MY wallet. [Surely you can verify me.|]',
      'I believe you. A thief would say the same, with the same urgency, which is why there is no exception. The lock ends on {until} at {time}.',
    ],
    [
      'Can I [use|withdraw to] my old address in the meantime?',
      'Yes, addresses that are already active are not affected.',
    ],
  ],
  solve: [
    '#lock The lock on {address} has ended, you can withdraw to it now.',
    '#mail The address is confirmed and active since {clock} today. [Tip: send a small amount first.|]',
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
