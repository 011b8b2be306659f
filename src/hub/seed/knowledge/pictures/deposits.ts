import { arrow, box, colour, paragraph, pill, sheet, text } from './kit.ts';
import { type Drawing, flow, screen } from './layouts.ts';

/** Deposits, missing deposits and their recovery. */
export function depositPictures(): Drawing[] {
  return [
    screen({
      name: 'history-deposit-detail',
      title: 'A deposit in the history, with its transaction hash',
      place: 'Wallet › History',
      parts: [
        { kind: 'tabs', names: ['All', 'Deposits', 'Withdrawals'], active: 1 },
        { kind: 'row', label: 'Amount', value: '+ 250 USDT', strong: true },
        { kind: 'row', label: 'Network', value: 'Tron (TRC-20)', mark: 1 },
        { kind: 'progress', label: 'Confirmations', share: 0.6, value: '12 of 20', mark: 2 },
        {
          kind: 'field',
          label: 'Transaction hash',
          value: '9f2c41d07be85a36c1e4f7780b2d93ae56f01c8d4e7a92b350c6d18fe04b7a23',
          look: 'copy',
          mono: true,
          mark: 3,
        },
        { kind: 'button', label: 'Open in block explorer', tone: 'quiet' },
      ],
      legend: [
        'The network on which the deposit arrived.',
        'It is credited when the bar is full.',
        'The hash identifies the transaction. Copy it whole when you write to us.',
      ],
    }),
    screen({
      name: 'missing-deposit-form',
      title: 'Form for a missing deposit',
      place: 'Help › Missing deposit',
      parts: [
        {
          kind: 'field',
          label: 'Asset and network, as the sending side shows them',
          value: 'USDT · BNB Smart Chain',
          look: 'select',
          mark: 1,
        },
        { kind: 'field', label: 'Transaction hash', value: '0x7d1e…c04f', mono: true, mark: 2 },
        { kind: 'field', label: 'Amount and time', value: '500 USDT · 14 May, 09:41', mark: 3 },
        { kind: 'note', tone: 'warn', text: 'We never ask for a seed phrase, a private key or a code.' },
        { kind: 'button', label: 'Send' },
      ],
      legend: [
        'Not what you meant to choose, but what was used.',
        'From the sending wallet or platform. Without it nobody can look.',
        'As exactly as you can; a screenshot helps.',
      ],
    }),
    explorer(),
    flow('confirmations-progress', 'From sent to credited', [
      { head: 'Sent', text: 'The sending side has signed it. It has a hash now.', tone: 'plain' },
      { head: 'On the network', text: 'Nodes know it; no block contains it yet.', tone: 'plain' },
      { head: 'First confirmation', text: 'A block contains it. The app shows Confirming.' },
      { head: 'Enough of them', text: 'As many as this network needs.' },
      { head: 'Credited', text: 'You can trade and withdraw it.', tone: 'good' },
    ]),
    screen({
      name: 'memo-tag-field',
      title: 'Address and destination tag on the deposit screen',
      place: 'Wallet › Deposit',
      parts: [
        { kind: 'field', label: 'Network', value: 'XRP Ledger', look: 'select' },
        {
          kind: 'field',
          label: 'Address (the same for all customers)',
          value: 'rNorthgateExampLeAddressOnLy9x7',
          look: 'copy',
          mono: true,
          mark: 1,
        },
        {
          kind: 'field',
          label: 'Destination tag (yours alone)',
          value: '204815773',
          look: 'copy',
          mono: true,
          tone: 'warn',
          mark: 2,
          hint: 'Without it your deposit cannot be assigned to you.',
        },
        { kind: 'toggle', label: 'I will enter both at the sending side', on: true },
      ],
      legend: ['This part only leads to Northgate.', 'This part leads to you. Copy it with its own button.'],
    }),
    sameAddress(),
    flow(
      'recovery-steps',
      'What happens to a recovery request',
      [
        { head: 'You send the details', text: 'Hash, network, amount, address, memo.', tone: 'plain' },
        { head: 'We look', text: 'Is it at an address whose key we hold?' },
        { head: 'You get an answer', text: 'Possible or not, why, and what it costs.' },
        { head: 'You agree', text: 'Fee and return address, verified.' },
        { head: 'It is signed', text: 'By hand, by two people. Sent on or returned.', tone: 'good' },
      ],
      'Not every case ends with the last box. A no comes with its reason.',
    ),
    flow('replaced-transaction', 'A transaction that was replaced', [
      { head: 'Sent with a low fee', text: 'It waits. No block takes it.', tone: 'plain' },
      { head: 'Replaced', text: 'The wallet sends the same coins again with a higher fee.', tone: 'warn' },
      {
        head: 'Old hash: gone',
        text: 'Explorers say dropped or replaced. It will never arrive.',
        tone: 'bad',
      },
      { head: 'New hash: look here', text: 'This one confirms. Send us this hash.', tone: 'good' },
    ]),
  ];
}

function explorer(): Drawing {
  const rows: readonly [string, string][] = [
    ['Transaction hash', '0x7d1e 4b90 … 52aa c04f'],
    ['Status', 'Success'],
    ['Block', '20 418 552 (41 confirmations)'],
    ['From', '0x91c3…77be'],
    ['To', '0x52aC…E417'],
    ['Token transferred', '500 USDT'],
    ['Fee paid', '0.0009 BNB'],
  ];
  const notes = [
    'Success means that it is on the chain. Failed means that nothing moved.',
    'More confirmations than the network needs? Then it should be credited.',
    'Compare with the address in your app, all of it.',
    'The right token, the right amount?',
  ];
  const marks: Record<number, number> = { 1: 1, 2: 2, 4: 3, 5: 4 };
  const legend = legendRight(notes, 660, 118);
  const body = rows.map(([label, value], at) => {
    const y = 150 + at * 50;
    const shown =
      at === 1 ? pill(260, y - 19, value, 'good') : text(260, y, value, { size: 16.5, mono: at !== 2 });
    const number = marks[at];
    const dot = number ? dotAt(610, y - 6, number) : '';
    return text(72, y, label, { size: 16, fill: colour.muted }) + shown + dot;
  });
  const frame =
    box(40, 32, 570, 460, { radius: 16 }) +
    box(64, 56, 522, 46, { fill: colour.wash, radius: 23 }) +
    text(88, 85, 'bscscan.com/tx/0x7d1e4b90…', { size: 16, fill: colour.muted, mono: true });
  const svg = sheet(524, 'A transaction on a block explorer', frame + body.join('') + legend);
  return { name: 'explorer-transaction', svg };
}

function dotAt(x: number, y: number, number: number): string {
  return (
    `<circle cx="${x}" cy="${y}" r="14" fill="${colour.accent}" stroke="${colour.paper}" stroke-width="3"/>` +
    text(x, y + 5.5, String(number), { size: 15, bold: true, fill: colour.paper, anchor: 'middle' })
  );
}

function legendRight(notes: readonly string[], x: number, top: number): string {
  let y = top;
  return notes
    .map((note, at) => {
      const words = paragraph(x + 30, y + 6, 230, note, { size: 17 });
      const drawn = dotAt(x, y, at + 1) + words.svg;
      y += words.height + 22;
      return drawn;
    })
    .join('');
}

function sameAddress(): Drawing {
  const networks = ['Ethereum', 'BNB Smart Chain', 'Polygon', 'Arbitrum One', 'Base'];
  const rows = networks.map((name, at) => {
    const y = 96 + at * 66;
    const chosen = at === 1;
    const edge = chosen ? colour.bad : at === 0 ? colour.good : colour.line;
    return (
      box(470, y, 450, 52, { stroke: edge, strokeWidth: chosen || at === 0 ? 2.5 : 1.5 }) +
      text(492, y + 32, name, { size: 17, bold: chosen || at === 0 }) +
      (at === 0 ? pill(744, y + 13, 'You expect it here', 'good') : '') +
      (chosen ? pill(722, y + 13, 'It was sent over here', 'bad') : '') +
      arrow(392, 250, 462, y + 26, edge === colour.line ? colour.faint : edge)
    );
  });
  const address =
    box(40, 190, 340, 122, { radius: 12 }) +
    text(64, 226, 'One address', { size: 15, bold: true, fill: colour.muted }) +
    text(64, 258, '0x52aC7d19…E417', { size: 20, mono: true }) +
    text(64, 290, 'exists on every EVM network', { size: 16, fill: colour.muted });
  const head = text(40, 56, 'The same address, several networks', { size: 21, bold: true });
  return {
    name: 'same-address-evm',
    svg: sheet(456, 'One address on several networks', head + address + rows.join('')),
  };
}
