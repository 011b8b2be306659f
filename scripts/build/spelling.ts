import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { vietnameseAffixes, vietnameseSyllables } from './vietnamese-syllables.ts';

/** Dictionaries by the name of their file, and the package that each comes from. */
const packages = {
  en: 'dictionary-en',
  'en-gb': 'dictionary-en-gb',
  es: 'dictionary-es',
  fr: 'dictionary-fr',
  pt: 'dictionary-pt',
  ru: 'dictionary-ru',
  tr: 'dictionary-tr',
};

/** Lays all that checking the spelling reads at run time into a folder: dictionaries, their licences, Hunspell. */
export function layOutSpelling(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'resources', 'spelling'), folder, { recursive: true });
  for (const [name, from] of Object.entries(packages)) {
    const of = (file: string) => join(root, 'node_modules', from, file);
    copyFileSync(of('index.aff'), join(folder, `${name}.aff`));
    copyFileSync(of('index.dic'), join(folder, `${name}.dic`));
    copyFileSync(of('license'), join(folder, `${name}.licence.txt`));
  }
  const syllables = vietnameseSyllables();
  writeFileSync(join(folder, 'vi.aff'), vietnameseAffixes);
  writeFileSync(join(folder, 'vi.dic'), `${syllables.length}\n${syllables.join('\n')}\n`);
  const hunspell = join(root, 'node_modules', 'hunspell-wasm');
  copyFileSync(join(hunspell, 'wasm', 'hunspell.wasm'), join(folder, 'hunspell.wasm'));
  copyFileSync(join(hunspell, 'COPYING.MPL'), join(folder, 'hunspell.licence.txt'));
}
