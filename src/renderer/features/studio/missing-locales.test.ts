import { expect, it } from 'vitest';
import { missingLocalesOf } from './missing-locales.ts';

it('names each language once that others speak and this one does not', () => {
  expect(missingLocalesOf(['en', 'pt'], ['tr', 'en', 'ar', 'tr', 'pt-BR'])).toEqual(['ar', 'pt-BR', 'tr']);
  expect(missingLocalesOf(['en'], [])).toEqual([]);
});
