import fc from 'fast-check';
import { expect, it } from 'vitest';
import { showHiddenCharacters } from './hidden-characters.ts';

it('shows an override instead of letting it turn the text around', () => {
  expect(showHiddenCharacters('photo\u202egpj.exe')).toBe('photo⟦RLO⟧gpj.exe');
});

it('shows what hides inside an address', () => {
  expect(showHiddenCharacters('0xab\u200bcd')).toBe('0xab·cd');
  expect(showHiddenCharacters('north\u00adgate')).toBe('north·gate');
});

it('leaves joiners alone where writing needs them', () => {
  for (const text of ['می\u200cخواهم', '👩\u200d💻', 'क्\u200dष', '\u200fשלום']) {
    expect(showHiddenCharacters(text)).toBe(text);
  }
});

it('leaves nothing that reorders, and changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = showHiddenCharacters(text);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(showHiddenCharacters(shown)).toBe(shown);
    }),
  );
});
