import type { TopicTalk } from '../language.ts';

export const feeQuestion: TopicTalk = {
  subject: ['Question about fees', 'Why was I charged {fee}?', 'Withdrawal fee for {asset} on {network}'],
  open: [
    '#wd [Why|How come] did I pay {fee} for a withdrawal of {amount}? [The page said less.|On {platform} it is half.|]',
    '#table What are the fees for [trading|buying with a card|withdrawing {asset}]? [I find three different numbers on your site.|The table is not clear to me.]',
    '#maker I was charged a [maker|taker] fee although my order was a limit order. [Explain please.|]',
    '#volume Do you [offer|have] [a discount|lower fees] for [higher volume|holding your token|paying in advance]?',
  ],
  detail: [
    '#maker Order {order}, pair {pair}, {date}.',
    '#wd Withdrawal {withdrawal}, {network}, fee {fee}.',
  ],
  want: ['Can you explain?', '#table Which one is right?', '#wd Can I get the difference back?'],
  post: [
    '#wd {fee} to withdraw {asset} from @northgate? [lol|Which year is this?|Compare that with {platform}.]',
  ],
  probe: [
    [
      '#table,volume Is it about spot, or about buying with a card?',
      '[Spot.|Mostly spot.|Both, I am trying to compare.]',
    ],
    [
      '#wd,maker Which order or withdrawal do you mean? The number is enough.',
      '[{order}|{withdrawal}|The one of {date}], thanks.',
    ],
  ],
  work: [
    '#table The table has three columns because the fee depends on how you trade: spot by volume, card purchases flat, withdrawals by network. For most people the first line is the one that counts.',
    '#wd The withdrawal fee is set per network and follows its load: on {network} it is {fee} at the moment. The cheapest network is shown with a green mark when you withdraw.',
    '#maker A limit order pays the taker fee when it matches at once, because it then takes liquidity. "Post only" avoids that.',
    '#volume Your 30-day volume is just under the next level; from {fiat} more the fee falls by a fifth.',
  ],
  follow: [
    [
      'And is there a way to pay less?',
      'Three: post-only orders, a network with a lower fee, and the volume levels. I can tell you which one matters for you, if you want.',
    ],
  ],
  solve: [
    '#maker I have checked {order}: it matched at once, so the taker fee was right. [As a gesture I have credited {fee}.|]',
    '#wd I have checked {withdrawal}: the fee was right, but the page that you saw was outdated. The difference of {fee} has been credited.',
    'I hope that makes it clearer. The full table is in the help centre under Fees.',
  ],
};

export const taxReport: TopicTalk = {
  subject: ['Tax report {year}', 'Transaction history for [my accountant|the tax office]'],
  open: [
    '#where I need a [tax report|statement of all trades] for {year}. [Where do I find it?|My accountant is waiting.|The deadline is next week.]',
    '#gap The CSV export for {year} [is missing my staking rewards|has wrong prices|stops in August|only holds 5,000 lines].',
    '#gap The numbers in the {year} report [do not match|differ from] my balance[ by {amount}|].',
  ],
  detail: ['Account {account}, year {year}.', '#gap The line in question is {date}, {amount}.'],
  want: ['#where Can you send it to me?', '#gap Which one is correct?', 'Can this be fixed before {until}?'],
  post: [
    'Has anyone got the {year} tax export from Northgate to import into their software? [Mine is missing rewards.|Columns changed again.]',
  ],
  probe: [
    [
      'Which format do you need, PDF for the tax office or CSV for a program?',
      '[CSV please|PDF, with a stamp if possible|Both if you can].',
    ],
  ],
  work: [
    '#where You find it under Account, Documents, Tax. For {year} it has to be generated once, that takes up to an hour; you get a mail.',
    '#gap Rewards are in a file of their own since {year}, because many countries tax them differently. I have generated both for you.',
  ],
  follow: [
    [
      'Do you report my [trades|data] to the tax office?',
      'We answer what the law in your country demands. For advice on your own case please ask a tax adviser; we are not allowed to give it.',
    ],
  ],
  solve: [
    '#where Both files for {year} are in your documents now.',
    '#gap The error in the export is corrected; the new file contains {amount} in rewards which the old one left out.',
  ],
};

export const referralBonus: TopicTalk = {
  subject: ['Referral bonus [missing|not paid]', 'Bonus for inviting {friend}'],
  open: [
    'I invited [my friend|my colleague|my cousin] {friend} and [the bonus never came|we did not get anything]. [He verified weeks ago.|She deposited and traded.|]',
    'The campaign promised {fiat} for inviting a friend, {friend} [did all the steps|met every condition] and we got nothing.',
    '{friend} used my code but [it does not show up|I see zero referrals].',
  ],
  detail: ['My code is {code}, {friend} signed up on {date}.', 'The ad said "{fiat} within 7 days".'],
  want: ['Please pay the bonus.', 'What is missing?', 'Or was the promise just advertising?'],
  post: [
    'So the "{fiat} referral bonus" at @northgate [is just marketing|does not exist]? Friend signed up on {date}, nothing.',
  ],
  probe: [
    [
      'Did {friend} enter the code during sign-up, or afterwards?',
      '[During sign-up, I sat next to them|I think afterwards|No idea, I will ask].',
    ],
  ],
  work: [
    'The bonus needs three things: code at sign-up, verification, and trades worth {fiat} within 30 days. The third one is not complete yet.',
    'I see the sign-up with code {code}. The payment run is every Friday, yours is in the next one.',
  ],
  follow: [
    [
      'That was not in the ad!',
      'It is in the terms, but I agree that the ad was too short for that. I have passed it on to marketing in your words.',
    ],
  ],
  solve: [
    'I have credited {fiat} by hand. Thanks for bringing {friend} along.',
    'Bonus paid today, you find it under Rewards.',
  ],
};

export const appCrash: TopicTalk = {
  subject: ['App crashes on {device}', 'App {appversion} [does not start|freezes|logs me out]'],
  open: [
    'Since the [update|last update] the app [crashes|closes by itself] [as soon as I open it|when I tap on Wallet|when I open a chart] on my {device}.',
    'The app [freezes|shows a white screen] on {system}. [I could not close a position because of that.|Reinstalling did not help.|]',
    'I am [logged out|thrown out] every few minutes. [Face ID does not work any more either.|Very annoying.]',
    'Price alerts and push messages [stopped|no longer arrive] since {date}.',
  ],
  detail: [
    '{device}, {system}, app version {appversion}.',
    'Version {appversion}. Happens on wifi and mobile data.',
  ],
  want: ['Is it known?', 'When is it fixed?', 'What can I do?'],
  post: [
    '@northgate app {appversion} crashes on {system} [every single time|when opening charts]. [Great timing.|Fix please.]',
  ],
  probe: [['Which version is it (More, About) and which phone?', '{appversion} on a {device}, {system}.']],
  work: [
    'Thank you, that is a known error in {appversion} on {system}. The next version is with the store for review. Until then the website works on the phone as well.',
    'Please try this: force close, clear the cache (not the data), open again. If it still closes, send the report that pops up; it goes straight to the developers.',
  ],
  follow: [
    [
      'I [could not close|lost money on] a position because of it. Who pays for that?',
      'I am sorry. I am passing the times and the order to the trading team, who compare them with our logs. They decide, and you get a written answer.',
    ],
  ],
  solve: [
    'The corrected version is in the store since today. Please update.',
    'Glad it runs again after clearing the cache.',
  ],
};

export const listingQuestion: TopicTalk = {
  subject: ['When will you list {coin}?', '{coin} [deposits|trading] question'],
  open: [
    '#when When [do you|will you] list {coin}? [Everybody else has it.|The community is waiting.]',
    '#date You announced {coin} for {until}. [Are deposits open already?|Which network?|At what time does trading start?]',
    '#halt Why was trading of {coin} [halted|suspended] minutes after the listing? [My order was filled at the top.|]',
    '#delist Will {coin} be delisted? [I read it on Telegram.|I hold quite some.|]',
  ],
  detail: ['#halt My order is {order}.', '#delist I hold about {coinamount} {coin}.'],
  want: ['#when Any date?', 'Please clarify.'],
  post: [
    '#when Wen {coin} @northgate?',
    '#halt @northgate so {coin} trading just stops after 4 minutes? [Explain.|Classic.]',
  ],
  probe: [
    ['#halt,date Which pair do you mean?', '{coin}/USDT[, on the app|].'],
    [
      '#when,delist Where did you read about it? We only announce on our own news page.',
      '[On X.|In a Telegram group.|A friend told me.]',
    ],
  ],
  work: [
    "#when,delist I can't tell you about coins that have not been announced; not even we in support know them before. The news page is the only source.",
    '#date Deposits open a few hours before trading, on the network that the deposit page shows. The hour is in the announcement; it is given in UTC.',
    '#halt Trading was paused by the volatility guard, which is automatic. It opened again after fifteen minutes; all orders from before are valid.',
  ],
  follow: [
    [
      '#when Can I request a coin somewhere?',
      'Yes, in the app under Markets, Suggest. The listing team does read the counts.',
    ],
  ],
  solve: [
    '#when As soon as there is something to announce you find it on the news page, and holders of the watch list get a push.',
    '#halt I hope that explains the pause; order {order} stands as it was.',
    '#date {coin} deposits are open, trading starts at {soon}. Please use the network shown on the deposit page only.',
    '#delist There is no plan to delist {coin}. If that ever changes, holders get a mail at least 30 days ahead.',
  ],
};

export const accountClosure: TopicTalk = {
  subject: ['Please close my account', 'Delete my account and data'],
  open: [
    'I want to close my account and have my data deleted. [I no longer trade.|I have had enough, to be honest.|There are {amount} left.]',
    'How do I [delete|close] my account? [The button is grey.|It says there is a balance, but it is dust.|]',
  ],
  detail: ['Account {account}. The remaining balance is {amount}.', 'Please confirm in writing.'],
  want: ['Please confirm.', 'How long do you keep my data?'],
  probe: [
    [
      'Is there anything we could have done better? And where should the remaining {amount} go?',
      '[It is just too complicated for me.|The fees.|Nothing, I need the money.] Please send it to {address}.',
    ],
  ],
  work: [
    'I have noted the closure. Please withdraw what is left; amounts below the minimum can be converted under Wallet, Small balances.',
    'By law we have to keep verification data for five years after the closure; everything else is deleted after 30 days.',
  ],
  follow: [
    [
      'Can I come back later?',
      'Yes, with the same e-mail address after 30 days. You would have to verify again.',
    ],
  ],
  solve: [
    'Your account {account} is closed as of {today}. Thank you for the time you were with us.',
    'Done: {account} is closed, and the confirmation has been sent to your mail address.',
  ],
};
