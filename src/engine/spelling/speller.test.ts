import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { spellingFiles } from '../../../tests/support/spelling-files.ts';
import { createSpeller, type Speller } from './speller.ts';

const log = pino({ level: 'silent' });
let speller: Speller;

beforeAll(async () => {
  speller = createSpeller(await spellingFiles(), log);
});
afterAll(() => speller.close());

const wrong = async (language: string, text: string) => [...(await speller.wrong(language, text.split(' ')))];

it('knows right words from wrong ones in each of its languages', async () => {
  expect(speller.languages()).toEqual(['ar', 'en', 'es', 'fr', 'pt', 'ru', 'tr', 'vi']);
  expect(await wrong('en', "we didn't recieve your withdrawl colour color")).toEqual([
    'recieve',
    'withdrawl',
  ]);
  expect(await wrong('es', 'hemos recibido su transaccion y su depósito')).toEqual(['transaccion']);
  expect(await wrong('pt', 'recebemos sua transaçao e seu depósito')).toEqual(['transaçao']);
  expect(await wrong('fr', 'nous avons reçu votre transacton')).toEqual(['transacton']);
  expect(await wrong('ru', 'ваш переводд получен')).toEqual(['переводд']);
  expect(await wrong('tr', "hesapınıza Ayşe'nin gönderdiği para")).toEqual(['hesapınıza']);
  expect(await wrong('vi', 'giao dich của bạn đang được xử lý')).toEqual(['dich']);
  expect(await wrong('ar', 'شكرا لتواصلك معنا التحوييل')).toEqual(['التحوييل']);
});

it('says what may have been meant', async () => {
  expect((await speller.suggest('en', 'recieve'))[0]).toBe('receive');
  expect(await speller.suggest('es', 'transaccion')).toContain('transacción');
  expect(await speller.suggest('vi', 'dich')).toContain('dịch');
  expect((await speller.suggest('en', 'recieve')).length).toBeLessThanOrEqual(6);
});

it('knows the words of the trade in every language, and suggests them', async () => {
  expect(await wrong('es', 'stablecoin mempool Groundcrew')).toEqual([]);
  expect(await speller.suggest('es', 'mempol')).toContain('mempool');
  expect(speller.isOfTheTrade('Memo')).toBe(true);
});

it('answers questions of several languages asked at once, more than it keeps in memory', async () => {
  const found = await Promise.all(['en', 'es', 'vi', 'ar'].map((language) => wrong(language, 'qqzxxq')));
  expect(found).toEqual([['qqzxxq'], ['qqzxxq'], ['qqzxxq'], ['qqzxxq']]);
});

it('has no languages where nothing was laid out, and says no word is wrong', async () => {
  const none = createSpeller(null, log);
  expect(none.languages()).toEqual([]);
  expect(await none.wrong('en', ['recieve'])).toEqual(new Set());
  expect(await speller.wrong('zh', ['qqzxxq'])).toEqual(new Set());
});
