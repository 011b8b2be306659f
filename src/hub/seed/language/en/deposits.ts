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
