import fc from 'fast-check';
import { expect, it } from 'vitest';
import { samplesFor } from '../chain/sample-addresses.ts';
import { type Found, findFacts, undisputed } from './find-facts.ts';

const now = Date.UTC(2026, 10, 29);
const hash = `0x${'9f2c'.repeat(16)}`;
const [to, from] = [1, 2].map(
  (n) => samplesFor(n).find(({ network }) => network === 'ethereum')?.address ?? '',
);
const read = (...texts: string[]) =>
  findFacts(
    texts.map((text, at) => ({ id: `m${at}`, text, picture: false })),
    now,
  );
const values = ({ facts }: Found) =>
  Object.fromEntries(Object.entries(facts).map(([field, list]) => [field, list.map(({ value }) => value)]));

it.each([
  `I sent 500 USDT over BEP-20 instead of ERC-20 on 2026-11-20 from Binance. From ${from} to ${to}, hash ${hash}`,
  `Envié 500 USDT por BEP-20 en vez de ERC-20 el 20.11.2026 desde Binance. Desde ${from} a ${to}, hash ${hash}`,
  `Enviei 500 USDT por BEP-20 em vez de ERC-20 em 20/11/2026 da Binance. Enviado de ${from} para ${to}, hash ${hash}`,
  `ERC-20 yerine BEP-20 ile 500 USDT yolladım, 20.11.2026, Binance. Gönderen: ${from}, alıcı ${to}, hash ${hash}`,
  `Tôi gửi 500 USDT qua BEP-20 thay vì ERC-20 ngày 20/11/2026, Binance. Từ ví ${from} đến ${to}, hash ${hash}`,
  `أرسلت 500 USDT عبر BEP-20 بدلا من ERC-20 بتاريخ 20/11/2026 من Binance. من ${from} إلى ${to} ${hash}`,
])('finds all of a transfer: %s', (text) => {
  expect(values(read(text))).toEqual({
    asset: ['USDT'],
    amount: ['500'],
    network: ['bnb'],
    'expected-network': ['ethereum'],
    hash: [hash],
    from: [from],
    to: [to],
    'sent-at': ['2026-11-20'],
    platform: ['Binance'],
  });
});

it('says from which message each came, and takes over nothing that contradicts itself', () => {
  const found = read('It was 500 USDT', 'I sent 300 USDT, the memo I used was 12345');
  expect(found.facts.amount).toEqual([
    { value: '500', messageId: 'm0' },
    { value: '300', messageId: 'm1' },
  ]);
  expect(undisputed(found)).toEqual({
    asset: { value: 'USDT', messageId: 'm0' },
    'memo-used': { value: '12345', messageId: 'm1' },
  });
});

it('takes an address to which it should be returned for nothing else', () => {
  const found = read(`Please return it to ${to}`);
  expect(values(found)).toEqual({});
  expect(found.returnTo).toEqual([{ value: to, messageId: 'm0' }]);
});

it('does not guess which is the day of 05/06/2026, nor what 1,000 is', () => {
  expect(values(read('On 05/06/2026 I sent 1,000 XRP'))).toEqual({ asset: ['XRP'], network: ['xrp'] });
});

it('never throws, and keeps no more than five of a kind', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (texts) => {
      for (const list of Object.values(read(...texts).facts)) expect(list.length).toBeLessThanOrEqual(5);
    }),
  );
});
