import { expect, it } from 'vitest';
import { chooseSpoken } from './spoken-language.ts';

it.each([
  [['en', 'pt-BR'], ['pt-BR', 'en'], 'pt-BR', ['pt-BR']],
  [['en', 'pt'], ['pt-BR', 'en'], 'pt', ['pt-BR', 'pt']],
  [['en', 'pt-PT'], ['pt-BR', 'en'], 'pt-PT', ['pt-BR', 'pt', 'pt-PT']],
  [['en', 'tr'], ['pt-BR', 'es', 'en'], 'en', ['pt-BR', 'pt', 'es', 'en']],
  [['tr'], ['pt', 'en'], 'tr', ['pt', 'en', 'tr']],
  [[], ['pt'], 'en', ['pt', 'en']],
])('of %j, wanted %j, chooses %s by way of %j', (spoken, wanted, locale, tried) => {
  expect(chooseSpoken(spoken, wanted)).toEqual({ locale, tried });
});
