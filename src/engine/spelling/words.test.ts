import { expect, it } from 'vitest';
import { proseOf } from './words.ts';

const words = (text: string) => proseOf(text).map(({ word }) => word);

it('finds words with their places, in every script', () => {
  expect(proseOf('Hi, don’t wait')).toEqual([
    { word: 'Hi', start: 0, end: 2 },
    { word: "don't", start: 4, end: 9 },
    { word: 'wait', start: 10, end: 14 },
  ]);
  expect(words('¡Hola! «¿Recibió (usted) el envío?»')).toEqual(['Hola', 'Recibió', 'usted', 'el', 'envío']);
  expect(words('شكرًا، لتواصلك معنا؟')).toEqual(['شكرًا', 'لتواصلك', 'معنا']);
  expect(words('Giao dịch của bạn')).toEqual(['Giao', 'dịch', 'của', 'bạn']);
  expect(words('**two** _words_ and/or well-known ones')).toEqual([
    'two',
    'words',
    'and',
    'or',
    'well',
    'known',
    'ones',
  ]);
});

it('leaves alone what is no prose', () => {
  for (const text of [
    '{{customer.frist_name}}',
    '{{ tikcet.id | defualt: "nohting" }}',
    'https://northgate.example/wihtdraw?adress=mine',
    'www.nrothgate.com',
    'help@nrothgate.example',
    'nrothgate.example',
    '@tomsa',
    '0x7aF3cbD1deadbeefcafe',
    'bc1qxyzzyfoobarqquux0',
    '9f2ca1bb34',
    'TRC20 USDT KYC TXID XRPL',
    "KYC's MetaMask iPhone",
    '/etc/pasword #wihtdraw C:\\usres',
    '`wihtdraw --fsat`',
    'a 1st 24h',
  ])
    expect(words(text), text).toEqual([]);
});
