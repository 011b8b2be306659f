import { expect, it } from 'vitest';
import { compareAll, translations } from './catalogues.ts';
import { compareCatalogues } from './compare-catalogues.ts';

const compare = (english: object, translated: object, language: string) => {
  const { missing, unknown, otherPlaceholders } = compareCatalogues(english, translated, language);
  return { missing: [...missing.keys()], unknown, otherPlaceholders: otherPlaceholders.length };
};
const fine = { missing: [], unknown: [], otherPlaceholders: 0 };

it('asks for the plural forms that a language has, and takes the number out of one and two', () => {
  const english = { new_one: '{{count}} message', new_other: '{{count}} messages' };
  expect(compare(english, { new_other: '{{count}} tin nhắn' }, 'vi')).toEqual(fine);
  expect(compare(english, { new_other: '{{count}} رسالة', new_two: 'رسالتان' }, 'ar').missing).toEqual([
    'new_zero',
    'new_one',
    'new_few',
    'new_many',
  ]);
});

it('finds what is missing, what English does not know, and a placeholder of another name', () => {
  const english = { list: { title: 'Inbox', hello: 'Hello {{name}}' } };
  expect(compare(english, { list: { hello: 'Hola {{name}}' } }, 'es')).toEqual({
    ...fine,
    missing: ['list.title'],
  });
  expect(compare(english, { list: { title: 'x', hello: 'Hola {{nombre}}' } }, 'es').otherPlaceholders).toBe(
    1,
  );
  expect(compare(english, { list: { title: 'x', hello: 'Hola' } }, 'es').otherPlaceholders).toBe(1);
  expect(compare(english, { list: { title: 'x', hello: '{{name}}', titel: '' } }, 'es').unknown).toEqual([
    'list.titel',
  ]);
});

it('lets a language have plurals where English needs none', () => {
  const forms = { undo_one: 'un segundo', undo_other: '{{count}} segundos' };
  expect(compare({ undo: '{{count}} s' }, forms, 'es')).toEqual(fine);
});

for (const language of translations) {
  it(`says in ${language} what English says, with the same placeholders`, () => {
    const { missing, unknown, otherPlaceholders } = compareAll()[language];
    expect({ unknown, otherPlaceholders, missing: [...missing.keys()] }).toEqual({
      unknown: [],
      otherPlaceholders: [],
      missing: [],
    });
  });
}
