import i18next from 'i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { dateAndTime, longSpan } from '../ui/time/say-time.ts';
import { setUpTexts, speak } from './i18n.ts';

beforeAll(setUpTexts);
afterEach(() => speak('en'));

it('speaks another language from the next word on, and turns the page round for Arabic', async () => {
  await speak('ar');
  expect(i18next.t('ui.close')).toBe('إغلاق');
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  await speak('vi');
  expect(i18next.t('ui.close')).toBe('Đóng');
  expect(document.documentElement).toMatchObject({ lang: 'vi', dir: 'ltr' });
});

it('keeps a plain text until the language or the catalogue changes, and fills in what is to be filled in', async () => {
  const reader = () => i18next.getFixedT(i18next.language, 'translation');
  expect(reader()).toBe(reader());
  expect([reader()('ui.close'), reader()('ui.close')]).toEqual(['Close', 'Close']);
  expect(reader()('conversation.presence.replying', { name: 'Bo' })).toBe('Bo is replying');
  expect(reader()('conversation.presence.replying', { name: 'Iris' })).toBe('Iris is replying');
  expect(reader()('conversation.presence.replying', { name: 'Bo' })).toBe('Bo is replying');
  i18next.addResource('en', 'translation', 'ui.close', 'Shut');
  expect(reader()('ui.close')).toBe('Shut');
  i18next.addResource('en', 'translation', 'ui.close', 'Close');
  await speak('vi');
  expect(reader()('ui.close')).toBe('Đóng');
});

it('keeps what is filled in apart: kinds of values, places, other counts, and what changes with the language', async () => {
  const say = i18next.t as (key: string, values: object) => string;
  i18next.addResource('en', 'translation', 'ui.pair', '{{a}}|{{b}}');
  expect(say('ui.pair', { a: 'x', b: 'y' })).toBe('x|y');
  expect(say('ui.pair', { a: 'y', b: 'x' })).toBe('y|x');
  expect(say('ui.pair', { a: 'x\0b\0string\0y', b: '' })).not.toBe('x|y');
  expect([1, 2, 1].map((count) => longSpan(count * 60_000))).toEqual(['1 minute', '2 minutes', '1 minute']);
  await speak('vi');
  expect(longSpan(60_000)).toBe('1 phút');
});

it('lets the last wish win over a catalogue that was still on its way', async () => {
  await Promise.all([speak('es'), speak('tr')]);
  expect(i18next.language).toBe('tr');
});

it('says in English what a translation does not have yet', async () => {
  i18next.addResource('en', 'translation', 'ui.brandNew_other', '{{count}} brand new');
  await speak('ar');
  const say = i18next.t as (key: string, values: object) => string;
  expect(say('ui.brandNew', { count: 3 })).toContain('brand new');
});

it('keeps a name from turning the sentence round that it stands in', async () => {
  const say = (name: string) => i18next.t('conversation.presence.replying', { name });
  expect(say('Maya')).toBe('Maya is replying');
  expect(say('ليلى')).toBe('\u2068ليلى\u2069 is replying');
  await speak('ar');
  expect(say('Maya')).toBe('\u2068Maya\u2069 يرد');
});

it('counts as each language counts', async () => {
  await speak('ar');
  const minutes = [1, 2, 3, 11, 100].map((count) => longSpan(count * 60_000).replace(/[\u2068\u2069]/g, ''));
  expect(minutes.slice(0, 3)).toEqual(['دقيقة واحدة', 'دقيقتان', '3 دقائق']);
  expect(new Set(minutes).size).toBe(minutes.length);
});

it('writes dates as the language does, with digits that can be compared', async () => {
  const at = Date.UTC(2026, 10, 3, 12);
  const said = new Set<string>();
  for (const language of ['en', 'es', 'pt', 'tr', 'vi', 'ar'] as const) {
    await speak(language);
    said.add(dateAndTime(at));
    expect(dateAndTime(at), language).toContain('2026');
  }
  expect(said.size).toBeGreaterThan(4);
});
