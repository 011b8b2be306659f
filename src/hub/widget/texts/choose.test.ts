import { expect, it } from 'vitest';
import { chatTexts, chooseLocale, fill } from './choose.ts';

it('speaks the first of the customer’s languages that it knows', () => {
  expect(chooseLocale(['de-CH', 'pt-BR', 'en'])).toBe('pt');
  expect(chooseLocale(['ja'])).toBe('en');
  expect(chooseLocale(['AR-eg'])).toBe('ar');
});

it('leaves a value that nobody gave visible instead of blank', () => {
  expect(fill('{name} is writing', { name: '{most}' })).toBe('{most} is writing');
  expect(fill('{count} of {most}', { count: 3 })).toBe('3 of {most}');
});

it('names the same values in every language', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [locale, text] of Object.entries(chatTexts)) {
    for (const [key, english] of Object.entries(chatTexts.en)) {
      const translated = text[key as keyof typeof text];
      expect(values(translated), `${locale}.${key}`).toEqual(values(english));
      expect(translated.trim(), `${locale}.${key}`).not.toBe('');
    }
  }
});
