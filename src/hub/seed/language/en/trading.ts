import type { TopicTalk } from '../language.ts';

export const stakingUnlock: TopicTalk = {
  subject: ['Unstaking {asset}, [when is it free|still locked]', 'Staking rewards [missing|too low]'],
  open: [
    '#wait I [unstaked|redeemed] {amount} {ago} and it is still locked. [It said {unlockdays} days.|How much longer?]',
    '#rewards My staking rewards for {asset} [are lower than|do not match] the rate on the page. [It says 4.1%, I get half.|]',
    '#mistake,no-mistake I clicked the wrong button and locked {amount} for [60|90|120] days. [Can this be undone?|I need the money for rent.|]',
  ],
  detail: ['#rewards Staked on {date}, {amount}.', '#wait Redeem request of {date}, {time}, {amount}.'],
  want: [
    '#wait When can I use it?',
    '#mistake,no-mistake Can you release it early?',
    '#rewards Please check the numbers.',
  ],
  post: [
    '#wait Unstaked {asset} on Northgate, {unlockdays} days lock. [Is it always that long?|Day {days} and still waiting.]',
  ],
  probe: [
    [
      'Is it flexible or locked staking? You see it next to the amount.',
      '[Locked.|Flexible, I think.|It says "on-chain".]',
    ],
  ],
  work: [
    '#wait The {unlockdays} days are set by the {asset} network itself, the exit queue has been long this month. Yours ends on {until}.',
    '#mistake,no-mistake A locked term normally runs to its end. If it was locked a short while ago I can ask the product team, but please do not count on it.',
    "#rewards Rewards are paid net of the validator's commission, and the rate on the page is the average of the last 30 days. I have attached the calculation for yours.",
  ],
  follow: [
    [
      '#wait Do I earn during the unlock?',
      'No, rewards stop with the request. That is how the network does it, for everyone.',
    ],
  ],
  solve: [
    '#wait Your {amount} is unlocked and in the spot wallet.',
    '#rewards I have gone through the payouts day by day: they are right, the rate on the page was rounded up. I have asked for a second decimal.',
    '#mistake As it was less than an hour ago, the product team could undo the lock. {amount} is free again.',
    '#no-mistake I have checked it with the team: a locked term cannot be ended early, and I am sorry that I have no better answer.',
  ],
};

export const liquidation: TopicTalk = {
  subject: [
    '[Unfair|Wrong] liquidation {pair}',
    'Position liquidated at {liqprice}',
    'I was liquidated although I had margin',
  ],
  open: [
    '#no-rules My {pair} position ({leverage}) was liquidated at {time} at {liqprice}, [a price that never existed|while everywhere else it was {price}|although I added margin].',
    '#goodwill You [liquidated|closed] my {leverage} long on {pair}. The app was frozen, I could not add margin. [I lost {loss}.|]',
    'I got liquidated and on top of that charged a liquidation fee. [Is this a joke?|I want this reviewed.|]',
    '#no-rules My stop loss at {price} did NOT trigger and I was liquidated at {liqprice}.',
  ],
  detail: [
    'Position {order}, {pair}, {leverage}, {date} {time}.',
    'Entry about {price}, liquidated {liqprice}, loss {loss}.',
  ],
  want: ['I want my money back.', 'I demand an explanation[ in writing|].', 'Please review it.'],
  post: [
    '@northgate liquidated my {pair} at {liqprice} while the market was at {price}. [Scam wick.|Explain this.]',
    'Northgate scam wick on {pair} at {time}, {liqprice}. [Anyone else liquidated?|Screenshots welcome.]',
  ],
  probe: [
    [
      'Which order was the stop, and was it set on mark price or on last price?',
      '[Last price I think.|Order {order}.|Mark, as always.]',
    ],
  ],
  work: [
    'Liquidation goes by the mark price, an average of several exchanges, and not by our last price. I have asked the trading team for the record of {time}.',
    '#no-rules The record shows the mark price at {liqprice} for eleven seconds. The stop was set on last price, which did not reach {price}; that is why it stayed silent.',
  ],
  follow: [
    [
      '#no-rules So your index is wrong and I pay for it?',
      'If the index had been wrong, we would pay for it. The raw data of that minute is public, and I am sending you the link, so that you need not take my word for it.',
    ],
    [
      'That was [three months of salary|all I had].',
      "I am very sorry. I can't undo it, but please take a break before the next trade. If it is more than money that weighs on you, I will gladly give you the number of people who listen.",
    ],
  ],
  solve: [
    '#no-rules The trading team has reviewed {order}: the liquidation followed the rules, and I know that is not what you hoped for. The written explanation is attached.',
    '#goodwill The review found that the app was indeed unreachable for you between {time} and the liquidation. {loss} has been credited as goodwill.',
  ],
};
