import { afterEach, beforeAll, expect, it } from 'vitest';
import { setUpTexts, speak } from '../text/i18n.ts';
import { sayCheck, sayReasonFor, sayTarget } from './escalation-names.ts';

beforeAll(setUpTexts);
afterEach(() => speak('en'));

it('calls a place what the workspace does in the reader’s language, the app while it is the app’s, or its one name', async () => {
  const tier2 = { key: 'tier2', name: 'Tier 2', names: {} };
  await speak('es');
  expect(sayTarget(tier2)).not.toBe('Tier 2');
  expect(sayTarget({ ...tier2, names: { es: 'La segunda' } })).toBe('La segunda');
  expect(sayTarget({ ...tier2, name: 'Second line' })).toBe('Second line');
  expect(sayTarget({ ...tier2, names: { vi: 'Tuyến hai' } })).not.toBe('Tuyến hai');
  await speak('pt');
  expect(sayReasonFor({ key: 'own-a', name: 'Bank says no', names: { 'pt-BR': 'O banco não quer' } })).toBe(
    'O banco não quer',
  );
});

it('calls an item what the workspace does, the app, or what it is called in any language', async () => {
  expect(sayCheck('network', {})).toBe('Network');
  expect(sayCheck('network', { network: { en: 'Chain' } })).toBe('Chain');
  expect(sayCheck('network', { network: { es: 'Cadena' } })).toBe('Network');
  expect(sayCheck('own-letter', { 'own-letter': { vi: 'Thư' } })).toBe('Thư');
  await speak('es');
  expect(sayCheck('own-letter', { 'own-letter': { vi: 'Thư', en: 'Letter' } })).toBe('Letter');
  expect(sayCheck('own-letter', {})).toBe('own-letter');
});
