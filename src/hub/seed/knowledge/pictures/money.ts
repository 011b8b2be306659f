import { type Drawing, flow, screen, table } from './layouts.ts';

/** Bank transfers, cards, staking. */
export function moneyPictures(): Drawing[] {
  return [
    screen({
      name: 'buy-with-card',
      title: 'Buying with a card',
      place: 'Markets › Buy',
      parts: [
        { kind: 'field', label: 'You pay', value: '100.00 EUR' },
        { kind: 'field', label: 'Pay with', value: 'Visa •• 4417', look: 'select', mark: 1 },
        { kind: 'row', label: 'Card fee (2.9 %)', value: '2.82 EUR', mark: 2 },
        { kind: 'row', label: 'You get', value: '0.00165 BTC', strong: true },
        { kind: 'button', label: 'Buy' },
        { kind: 'note', tone: 'accent', text: 'Withdrawable after 72 hours.' },
      ],
      legend: [
        'A card in your own name, or Apple Pay and Google Pay.',
        'Shown before you confirm. Your bank then asks you in its app.',
      ],
    }),
    screen({
      name: 'card-declined',
      title: 'A declined card payment',
      place: 'Markets › Buy',
      parts: [
        { kind: 'note', tone: 'bad', text: 'Declined by your bank. No money was taken.', mark: 1 },
        { kind: 'row', label: 'Reason', value: 'the bank does not allow it', strong: true, mark: 2 },
        { kind: 'row', label: 'Reference', value: 'NG-40417', mark: 3 },
        { kind: 'button', label: 'Use another card' },
        { kind: 'button', label: 'Pay by bank transfer', tone: 'quiet' },
      ],
      legend: [
        'A reservation may show for some days and lapses by itself.',
        'All that banks tell us. They know more.',
        'Name it when you write to us.',
      ],
    }),
    screen({
      name: 'sepa-details',
      title: 'Account details for a bank transfer',
      place: 'Wallet › Deposit › EUR',
      parts: [
        { kind: 'field', label: 'Name', value: 'Northgate Europe', look: 'copy', mark: 1 },
        { kind: 'field', label: 'IBAN', value: 'shown in your app', look: 'copy', mono: true },
        {
          kind: 'field',
          label: 'Reference',
          value: 'NG 7Q2 K84',
          look: 'copy',
          mono: true,
          tone: 'accent',
          mark: 2,
        },
        { kind: 'note', tone: 'warn', text: 'Only from an account in your own name.', mark: 3 },
      ],
      legend: [
        'Your bank compares it with the account.',
        'Copy it exactly into the field for the purpose.',
        'Transfers by others are returned.',
      ],
    }),
    screen({
      name: 'bank-withdrawal',
      title: 'Withdrawing to a bank account',
      place: 'Wallet › Withdraw',
      parts: [
        { kind: 'field', label: 'To', value: 'Own account •• 3812', look: 'select', mark: 1 },
        { kind: 'field', label: 'Amount', value: '800.00 EUR' },
        { kind: 'tabs', names: ['Ordinary', 'Instant'], active: 1, mark: 2 },
        { kind: 'row', label: 'Fee', value: '1.50 EUR' },
        { kind: 'row', label: 'Arrives', value: 'usually in seconds', tone: 'good', strong: true },
        { kind: 'button', label: 'Continue' },
      ],
      legend: ['A new account has to be in your name.', 'Instant costs more and works at weekends too.'],
    }),
    screen({
      name: 'pix-code',
      title: 'A Pix code',
      place: 'Wallet › Deposit › BRL',
      parts: [
        { kind: 'field', label: 'Amount', value: '500,00 BRL' },
        { kind: 'qr', seed: 23, label: 'Pix copia e cola', value: '00020126exampleonly5204', mark: 1 },
        { kind: 'progress', label: 'Valid for', share: 0.8, value: '24 min', mark: 2 },
        { kind: 'note', tone: 'warn', text: 'Pay from an account with your own CPF.' },
      ],
      legend: ['Scan it in your bank’s app, or copy the text.', 'A new code is needed afterwards.'],
    }),
    screen({
      name: 'northgate-card',
      title: 'Settings of the Northgate card',
      place: 'Profile › Card',
      parts: [
        { kind: 'heading', text: 'Visa •• 9034' },
        { kind: 'row', label: 'Spend first', value: 'EUR, then USDC' },
        { kind: 'row', label: 'PIN', value: 'show for 10 s', tone: 'accent' },
        { kind: 'toggle', label: 'Freeze', on: true, hint: 'Can be undone at any time', mark: 1 },
        { kind: 'button', label: 'Block and replace', tone: 'bad', mark: 2 },
      ],
      legend: ['Mislaid it? Freeze first.', 'Lost for good? This can’t be undone.'],
    }),
    screen({
      name: 'staking-screen',
      title: 'Staking an asset',
      place: 'Earn › Stake',
      parts: [
        { kind: 'field', label: 'Asset', value: 'SOL', look: 'select' },
        { kind: 'field', label: 'Amount', value: '12.5 SOL' },
        { kind: 'row', label: 'Estimated a year', value: 'about 6 %, varies', mark: 1 },
        { kind: 'row', label: 'Unstaking takes', value: '2 to 3 days', strong: true, mark: 2 },
        { kind: 'row', label: 'Our share of rewards', value: '12 %' },
        { kind: 'button', label: 'Stake' },
      ],
      legend: ['An estimate. Nobody guarantees it.', 'During this time you can’t sell.'],
    }),
    table({
      name: 'unstaking-timeline',
      title: 'How long unstaking takes',
      heads: ['Asset', 'Usually', 'Rewards meanwhile'],
      shares: [1, 2, 1.6],
      highlight: 5,
      rows: [
        ['ADA', 'at once', 'until the end of the epoch'],
        ['SOL', '2 to 3 days', 'no'],
        ['POL', '3 to 4 days', 'no'],
        ['TRX', '14 days', 'no'],
        ['ATOM', '21 days', 'no'],
        ['ETH', 'a queue: days to several weeks', 'partly'],
      ],
      foot: 'The networks set these times. Nobody can shorten them.',
    }),
    flow('delisting-timeline', 'When an asset is removed', [
      { head: 'Announcement', text: 'At least 30 days ahead, by e-mail and in the app.', tone: 'plain' },
      { head: 'Deposits close', text: 'Staking of it ends.', tone: 'warn' },
      { head: 'Trading ends', text: 'Open orders are cancelled.', tone: 'warn' },
      { head: 'Withdrawals close', text: 'At least 90 days after the end of trading.', tone: 'bad' },
    ]),
  ];
}
