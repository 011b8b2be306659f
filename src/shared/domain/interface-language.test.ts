import { expect, it } from 'vitest';
import { chooseLanguage, formattingLocale, isRightToLeft } from './interface-language.ts';

it('speaks the first of the system’s languages that it knows, whatever the region', () => {
  expect(chooseLanguage('system', ['de-DE', 'pt-PT', 'en'])).toBe('pt');
  expect(chooseLanguage('system', ['ar-EG'])).toBe('ar');
  expect(chooseLanguage('system', ['de'])).toBe('en');
});

it('speaks what the agent chose, whatever the system says', () => {
  expect(chooseLanguage('vi', ['ar-EG'])).toBe('vi');
});

it('writes dates as the region does that speaks the language', () => {
  expect(formattingLocale('en', ['de-DE', 'en-GB'])).toBe('en-GB');
  expect(formattingLocale('es', ['en-GB'])).toBe('es');
  expect(formattingLocale('pt', ['en-GB'])).toBe('pt-BR');
});

it('writes Arabic with the digits and the years in which amounts are compared', () => {
  for (const system of [['ar-EG'], ['ar-SA'], ['en-US']]) {
    const locale = formattingLocale('ar', system);
    expect(new Intl.NumberFormat(locale).format(120)).toBe('120');
    expect(new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }).format(0)).toContain('1970');
  }
});

it('turns the window round for Arabic alone', () => {
  expect(['en', 'es', 'pt', 'tr', 'vi', 'ar'].filter(isRightToLeft)).toEqual(['ar']);
});
