import { box, colour, line, sheet, text } from './kit.ts';
import { type Drawing, flow, screen, table } from './layouts.ts';

/** Orders, margin, peer to peer, OTC, fees and limits. */
export function tradingPictures(): Drawing[] {
  return [
    screen({
      name: 'order-ticket-limit',
      title: 'Order ticket with a limit order',
      place: 'Markets › BTC/EUR',
      parts: [
        { kind: 'tabs', names: ['Market', 'Limit', 'Stop'], active: 1, mark: 1 },
        { kind: 'field', label: 'Price', value: '58,200.00 EUR', mark: 2 },
        { kind: 'field', label: 'Amount', value: '0.01 BTC' },
        { kind: 'row', label: 'Fee (maker)', value: '1.16 EUR', mark: 3 },
        { kind: 'row', label: 'Total', value: '583.16 EUR', strong: true },
        { kind: 'button', label: 'Buy BTC' },
      ],
      legend: [
        'Limit: you name the price and wait.',
        'It is carried out at this price or better, or not at all.',
        'Everything you pay stands here before you confirm.',
      ],
    }),
    screen({
      name: 'order-ticket-stop',
      title: 'Order ticket with a stop-limit order',
      place: 'Markets › BTC/EUR',
      parts: [
        { kind: 'tabs', names: ['Market', 'Limit', 'Stop'], active: 2 },
        { kind: 'field', label: 'Trigger', value: '55,000.00 EUR', mark: 1 },
        { kind: 'field', label: 'Limit', value: '54,700.00 EUR', mark: 2 },
        { kind: 'field', label: 'Amount', value: '0.01 BTC' },
        {
          kind: 'note',
          tone: 'warn',
          text: 'If the price falls past the limit at once, the order stays open.',
        },
        { kind: 'button', label: 'Place stop', tone: 'bad' },
      ],
      legend: [
        'When the last price touches this, the order wakes up.',
        'It then sells at this price or better. Leave some room.',
      ],
    }),
    orderBook(),
    marginLevel(),
    flow(
      'p2p-flow',
      'A peer-to-peer trade',
      [
        { head: 'Offer taken', text: 'The seller’s coins are locked by us.' },
        {
          head: 'Buyer pays',
          text: 'From an account in their own name, then taps I have paid.',
          tone: 'plain',
        },
        { head: 'Seller looks', text: 'Into the bank, not at a screenshot.', tone: 'warn' },
        { head: 'Release', text: 'Final. The coins are the buyer’s.', tone: 'good' },
      ],
      'Something is wrong? Don’t release, don’t cancel: tap Dispute.',
    ),
    screen({
      name: 'convert-screen',
      title: 'Converting at a fixed price',
      place: 'Markets › Convert',
      parts: [
        { kind: 'field', label: 'You give', value: '100.00 EUR', look: 'select' },
        { kind: 'field', label: 'You get', value: '0.00170 BTC', look: 'select' },
        { kind: 'row', label: 'Spread', value: '0.6 %', mark: 1 },
        { kind: 'progress', label: 'Price valid for', share: 0.7, value: '7 s', mark: 2 },
        { kind: 'button', label: 'Confirm' },
      ],
      legend: ['This is what it costs. There is no other fee.', 'After ten seconds you get a new price.'],
    }),
    screen({
      name: 'recurring-buy',
      title: 'A recurring purchase',
      place: 'Markets › Recurring',
      parts: [
        { kind: 'field', label: 'Buy', value: '25.00 EUR of BTC' },
        { kind: 'field', label: 'How often', value: 'Every Monday', look: 'select', mark: 1 },
        { kind: 'field', label: 'Pay with', value: 'EUR balance', look: 'select', mark: 2 },
        { kind: 'row', label: 'First purchase', value: 'Mon 8 June' },
        { kind: 'button', label: 'Start' },
      ],
      legend: ['Can be changed or ended at any time.', 'With a card it costs 2.9 % more.'],
    }),
    screen({
      name: 'price-alert',
      title: 'A price alert',
      place: 'Markets › ETH/EUR',
      parts: [
        { kind: 'tabs', names: ['Above', 'Below', 'Moves by'], active: 1 },
        { kind: 'field', label: 'Price', value: '2,900.00 EUR', mark: 1 },
        { kind: 'toggle', label: 'Every time', on: false, hint: 'Otherwise once' },
        {
          kind: 'note',
          tone: 'accent',
          text: 'An alert tells you something. It does not sell or buy.',
          mark: 2,
        },
        { kind: 'button', label: 'Set alert' },
      ],
      legend: ['Our last price counts.', 'If something has to happen, use a stop order.'],
    }),
    screen({
      name: 'otc-quote',
      title: 'Asking the OTC desk for a price',
      place: 'Markets › OTC',
      parts: [
        { kind: 'field', label: 'Sell', value: '12 BTC' },
        { kind: 'field', label: 'For', value: 'EUR', look: 'select' },
        { kind: 'row', label: 'Price for all of it', value: '57,940.00 EUR', strong: true, mark: 1 },
        { kind: 'progress', label: 'Holds for', share: 0.4, value: '12 s' },
        { kind: 'button', label: 'Accept', mark: 2 },
      ],
      legend: ['One price for the whole amount, costs included.', 'Accepting is binding.'],
    }),
    table({
      name: 'fee-tiers',
      title: 'Trading fees by 30-day volume',
      heads: ['Volume in EUR', 'Maker', 'Taker'],
      shares: [2, 1, 1],
      highlight: 0,
      rows: [
        ['under 10,000', '0.20 %', '0.25 %'],
        ['from 10,000', '0.16 %', '0.22 %'],
        ['from 50,000', '0.12 %', '0.20 %'],
        ['from 250,000', '0.08 %', '0.16 %'],
        ['from 1,000,000', '0.04 %', '0.12 %'],
        ['from 5,000,000', '0.00 %', '0.08 %'],
      ],
      foot: 'Maker: your order waits in the book. Taker: it takes one that waits there.',
    }),
    screen({
      name: 'limits-screen',
      title: 'Limits and what is left of them',
      place: 'Profile › Limits',
      parts: [
        {
          kind: 'progress',
          label: 'Crypto withdrawals, 24 h',
          share: 0.62,
          value: '31,000 of 50,000 EUR',
          mark: 1,
        },
        { kind: 'progress', label: 'Bank withdrawals, 24 h', share: 0.1, value: '1,000 of 10,000 EUR' },
        { kind: 'progress', label: 'Card purchases, 30 days', share: 1, value: '5,000 of 5,000 EUR' },
        { kind: 'row', label: 'Held until Thursday', value: '500 EUR', tone: 'warn', strong: true, mark: 2 },
        { kind: 'button', label: 'Request more', tone: 'quiet' },
      ],
      legend: [
        'The 24 hours slide: yesterday’s withdrawal is free again today at the same time.',
        'Can be traded, not withdrawn.',
      ],
    }),
  ];
}

function orderBook(): Drawing {
  const asks: readonly [string, string, number][] = [
    ['58,260', '1.40', 0.9],
    ['58,240', '0.55', 0.5],
    ['58,220', '0.30', 0.3],
    ['58,210', '0.10', 0.12],
  ];
  const bids: readonly [string, string, number][] = [
    ['58,190', '0.20', 0.18],
    ['58,180', '0.45', 0.4],
    ['58,160', '0.80', 0.62],
    ['58,140', '2.10', 1],
  ];
  const row = (
    [price, size, depth]: readonly [string, string, number],
    y: number,
    ink: string,
    wash: string,
  ): string =>
    box(600 - depth * 400, y, depth * 400, 38, { fill: wash, stroke: wash, radius: 4 }) +
    text(90, y + 26, price, { size: 17, mono: true, fill: ink, bold: true }) +
    text(580, y + 26, size, { size: 17, mono: true, anchor: 'end' });
  const body =
    box(60, 32, 570, 500, { radius: 16 }) +
    text(90, 78, 'Price in EUR', { size: 15, bold: true, fill: colour.muted }) +
    text(600, 78, 'BTC', { size: 15, bold: true, fill: colour.muted, anchor: 'end' }) +
    asks.map((entry, at) => row(entry, 96 + at * 42, colour.bad, colour.badWash)).join('') +
    line(90, 276, 600, 276) +
    text(90, 302, 'Spread 20 EUR', { size: 16, bold: true }) +
    line(90, 316, 600, 316) +
    bids.map((entry, at) => row(entry, 330 + at * 42, colour.good, colour.goodWash)).join('');
  const side =
    text(664, 130, 'Asks', { size: 19, bold: true, fill: colour.bad }) +
    text(664, 160, 'Who wants to sell.', { size: 17 }) +
    text(664, 184, 'A buy order at market', { size: 17 }) +
    text(664, 208, 'starts at the lowest one', { size: 17 }) +
    text(664, 232, 'and eats upwards.', { size: 17 }) +
    text(664, 366, 'Bids', { size: 19, bold: true, fill: colour.good }) +
    text(664, 396, 'Who wants to buy.', { size: 17 }) +
    text(664, 420, 'The bar shows how much', { size: 17 }) +
    text(664, 444, 'stands up to this price.', { size: 17 });
  return { name: 'order-book', svg: sheet(564, 'An order book', body + side) };
}

function marginLevel(): Drawing {
  const [x, y, width] = [60, 170, 840];
  const at = (level: number): number => x + ((level - 40) / 160) * width;
  const zone = (from: number, to: number, fill: string): string =>
    `<rect x="${at(from)}" y="${y}" width="${at(to) - at(from)}" height="44" fill="${fill}"/>`;
  const sign = (level: number, head: string, words: string): string =>
    line(at(level), y - 14, at(level), y + 58, colour.ink, 2.5) +
    text(at(level), y - 26, `${level} %`, { size: 20, bold: true, anchor: 'middle' }) +
    text(at(level), y + 86, head, { size: 17, bold: true, anchor: 'middle' }) +
    text(at(level), y + 110, words, { size: 15.5, fill: colour.muted, anchor: 'middle' });
  const body =
    text(60, 60, 'Margin level and what happens', { size: 21, bold: true }) +
    text(60, 92, 'equity ÷ used margin × 100', { size: 17, fill: colour.muted }) +
    zone(40, 60, '#f2b3ad') +
    zone(60, 100, '#fbd9a3') +
    zone(100, 120, '#fdeed3') +
    zone(120, 200, '#bfe5d3') +
    sign(60, 'Liquidation', 'automatic') +
    sign(100, 'Warning', 'sent once') +
    line(at(120), y - 14, at(120), y + 58, colour.ink, 2.5) +
    text(at(120) + 8, y - 26, '120 %', { size: 20, bold: true }) +
    text(at(120) + 26, y + 86, 'New positions', { size: 17, bold: true }) +
    text(at(120) + 26, y + 110, 'possible from here on', { size: 15.5, fill: colour.muted });
  return { name: 'margin-level', svg: sheet(330, 'Margin level', body) };
}
