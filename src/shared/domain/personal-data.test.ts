import { expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';

const found = (text: string, locale: string) =>
  findPersonalData(text, locale).map(({ start, end }) => text.slice(start, end));

it.each([
  ['en', '(212) 555-0123'],
  ['en', '212-664-7665'],
  ['en', '07911 123456'],
  ['es', '612 34 56 78'],
  ['es-MX', '55 1234 5678'],
  ['pt-BR', '(11) 91234-5678'],
  ['tr', '0532 123 45 67'],
  ['tr', '05321234567'],
  ['vi', '0912 345 678'],
  ['vi', '0912345678'],
  ['ar', '0100 123 4567'],
  ['ar', '٠١٠٠ ١٢٣ ٤٥٦٧'],
  ['ru', '8 (912) 345-67-89'],
  ['hi', '098765 43210'],
  ['zh', '138 1234 5678'],
  ['fr', '06 12 34 56 78'],
])('takes a telephone number of %s, %s, for somebody’s own', (locale, number) => {
  expect(found(`Ana: ${number}, at any hour`, locale)).toEqual([number]);
  expect(found(`Ana (${number.replace(/[()]/g, '')}) wrote.`, locale)).toHaveLength(1);
});

it.each([
  ['en', 'Call me at 2126647665 now', '2126647665'],
  ['es', 'Llámeme al 612345678 por la tarde', '612345678'],
  ['es', 'Mi móvil: 612 345 678', '612 345 678'],
  ['zh', '请致电 13812345678', '13812345678'],
  ['hi', 'फ़ोन: 98765 43210', '98765 43210'],
  ['ru', 'Телефон 9123456789', '9123456789'],
])('takes digits that may be anything for one behind a word for it: %s, %s', (locale, text, number) => {
  expect(found(text, locale)).toEqual([number]);
});

it.each([
  ['pt', '529.982.247-25'],
  ['pt', '52998224725'],
  ['en', '529.982.247-25'],
  ['es', '12345678Z'],
  ['es', 'X1234567L'],
  ['es', 'BOXW310820HNERXN09'],
  ['es', '12.531.909-2'],
  ['es', '20-26756539-3'],
  ['tr', '17291716060'],
  ['zh', '360426199101010071'],
  ['hi', '2341 2341 2346'],
  ['hi', 'ACUPA7085R'],
  ['ru', '123456789047'],
  ['en', '536-90-4399'],
  ['en', 'HH 01 02 03 D'],
  ['en', 'RCCMNL83S18D969H'],
])('takes a number for a person, in %s %s, for somebody’s own', (locale, number) => {
  expect(found(`It is ${number}.`, locale)).toEqual([number]);
});

it.each([
  ['vi', 'Số CCCD của tôi là 001099012345.', '001099012345'],
  ['ar', 'الرقم القومي: ٢٩٠٠١٠١١٢٣٤٥٦٧', '٢٩٠٠١٠١١٢٣٤٥٦٧'],
  ['ru', 'СНИЛС 112-233-445 95', '112-233-445 95'],
  ['ru', 'Паспорт: 4510 123456', '4510 123456'],
  ['en', 'Passport no. X12345678', 'X12345678'],
])('takes a number behind its name for somebody’s own: %s, %s', (locale, text, number) => {
  expect(found(text, locale)).toEqual([number]);
});

const harmless = [
  'The limit is 1 250 000 a day, or 612 345 678 at most.',
  'It was 612 345 678 sats, 0.0912345678 BTC, $2126647665 and 212-664-7665 USDT.',
  'Block 19450000, 19 450 000 blocks, confirmation 12/12, 24/7, 2-3 days.',
  'Article 360012345678, request #4821-2291-33, order 4821-2291-33, case 2126647665.',
  'See https://help.northgate.example/hc/articles/360012345678-0532-123-45-67 and https://x.example/?p=529.982.247-25.',
  'On 2026-12-01 at 10:15, 01.12.2026 or 01-12-2026; version 10.15.7.1234, address 192.168.100.101.',
  '4f3c2b1a09182736455463728190abcdef0123456789012345678901234567890a',
  '0x52908400098527886e0f7030069857d21e4169ee8617f5',
  'Your passport has to be valid until 2027-12-01. The ID card expires in 2030.',
  'Network fee 0.00012345, memo 103952517, tag 3086413285, UTR 2341234123412346.',
  'ISIN US0378331005, code AB-1234-5678, error 403-12.',
  'Call us on 0800 123 4567 for free.',
];
it.each(['en', 'es', 'pt-BR', 'tr', 'vi', 'ar', 'ru', 'hi', 'zh', 'xx'])(
  'takes no amount, number of a page, day, version or hash for it in %s',
  (locale) => {
    const text = harmless.slice(0, -1);
    expect(text.flatMap((one) => found(one, locale))).toEqual([]);
  },
);

it('takes a line that companies pay for as theirs', () => {
  expect(found(harmless.at(-1) ?? '', 'en')).toEqual([]);
});
