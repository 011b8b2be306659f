import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  bundleFixture,
  conversationId,
  customerFixture,
  fixtureNow,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { spellingFiles } from '../../../tests/support/spelling-files.ts';
import type { ChangedKey } from '../../shared/contract/events.ts';
import type { WritableDb } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { createNews } from '../rpc/news.ts';
import { createSpeller, type Speller } from '../spelling/speller.ts';
import { createSpelling } from './spelling.ts';

const log = pino({ level: 'silent' });
const announced: ChangedKey[] = [];
let speller: Speller;
let spelling: ReturnType<typeof createSpelling>;

beforeAll(async () => {
  speller = createSpeller(await spellingFiles(), log);
  const news = { ...createNews(), changed: (keys: readonly ChangedKey[]) => void announced.push(...keys) };
  spelling = createSpelling({ speller, news, log, now: () => fixtureNow });
});
afterAll(() => speller.close());

function desk(locale: string, name = 'Oyelaran Zdravko'): WritableDb {
  const db = staffedDatabase();
  const customer = customerFixture(1, { name, locale });
  applyBundles(db, [bundleFixture(1, { customer })], fixtureNow);
  return db;
}

async function check(db: WritableDb, text: string, language: string | null = null, mode = 'reply' as const) {
  const found = await spelling.check(db, { conversationId: conversationId(1), mode, text, language });
  return { ...found, wrong: found.wrong.map(({ start, end }) => text.slice(start, end)) };
}

it('checks in the language of the customer, and says where there is no dictionary', async () => {
  expect(await check(desk('es-MX'), 'Su transaccion ha llegado')).toEqual({
    language: 'es',
    known: true,
    wrong: ['transaccion'],
  });
  expect(await check(desk('zh'), 'Xqzw zzq')).toEqual({ language: 'zh', known: false, wrong: [] });
});

it('checks in the language in which the text is clearly written, or in the one that was chosen', async () => {
  const db = desk('zh');
  const spanish = 'Hemos recibido su mensaje y estamos revisando la transaccion con mucho cuidado, gracias.';
  expect(await check(db, spanish)).toMatchObject({ language: 'es', wrong: ['transaccion'] });
  expect((await check(db, spanish, 'en')).wrong.length).toBeGreaterThan(5);
});

it('finds nothing wrong with the names of those concerned, the trade and what the agent has added', async () => {
  const db = desk('en');
  const text = 'Hello Oyelaran, Blorpcoin has a mempool, Zdravko’s Blorpcoin waits, sincerly yours';
  expect((await check(db, text)).wrong).toEqual(['Blorpcoin', 'Blorpcoin', 'sincerly']);
  announced.length = 0;
  spelling.add(db, { word: 'blorpcoin' });
  expect(announced).toEqual([{ topic: 'spelling' }]);
  expect(spelling.words(db)).toEqual(['blorpcoin']);
  expect((await check(db, text)).wrong).toEqual(['sincerly']);
  spelling.add(db, { word: 'Blorpcoin' });
  expect(spelling.words(db)).toEqual(['Blorpcoin']);
  spelling.remove(db, { word: 'BLORPCOIN' });
  expect((await check(db, text)).wrong).toEqual(['Blorpcoin', 'Blorpcoin', 'sincerly']);
});

it('suggests for a word with a typographic apostrophe as well', async () => {
  expect(await spelling.suggest({ language: 'en', word: 'did’nt' })).toContain("didn't");
});
