import { expect, it } from 'vitest';
import { translatedBodies } from './translated-bodies.ts';

it('begins with the text of the desk’s own language, and takes none away that is there', () => {
  expect(translatedBodies({ en: 'Hello', es: 'Hola' }, 'uk', 'en')).toEqual({
    en: 'Hello',
    es: 'Hola',
    uk: 'Hello',
  });
  expect(translatedBodies({ en: 'Hello', 'es-MX': 'Hola' }, 'es', 'en')).toEqual({
    en: 'Hello',
    'es-MX': 'Hola',
  });
  expect(translatedBodies({ es: 'Hola' }, 'uk', 'en')).toEqual({ es: 'Hola', uk: 'Hola' });
});
