import { expect, it } from 'vitest';
import { interfaceLanguages } from '../../shared/domain/interface-language.ts';
import { en } from './en.ts';
import { filled, shellTexts, speak, text } from './texts.ts';

it('says in English what a translation lacks, and nothing else', () => {
  const said = filled({ menu: { file: 'File', edit: 'Edit' }, open: 'Open' }, { menu: { file: 'Archivo' } });
  expect(said).toEqual({ menu: { file: 'Archivo', edit: 'Edit' }, open: 'Open' });
});

it('speaks each language from the next word on', () => {
  const quits = interfaceLanguages.map((language) => {
    speak(language);
    return text().menu.roles.quit;
  });
  expect(new Set(quits).size).toBe(interfaceLanguages.length);
  speak('en');
  expect(text()).toEqual(en);
});

it('names the host that an address leads to in every language', () => {
  for (const texts of Object.values(shellTexts))
    expect(texts.external?.message?.('evil.example')).toContain('evil.example');
});
