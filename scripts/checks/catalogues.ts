import { en as shellEnglish } from '../../src/main/text/en.ts';
import { shellTexts } from '../../src/main/text/texts.ts';
import { arabic } from '../../src/renderer/text/ar/catalogue.ts';
import { english } from '../../src/renderer/text/catalogue.ts';
import { spanish } from '../../src/renderer/text/es/catalogue.ts';
import { portuguese } from '../../src/renderer/text/pt/catalogue.ts';
import { turkish } from '../../src/renderer/text/tr/catalogue.ts';
import { vietnamese } from '../../src/renderer/text/vi/catalogue.ts';
import { interfaceLanguages } from '../../src/shared/domain/interface-language.ts';
import { type Comparison, compareCatalogues } from './compare-catalogues.ts';

const page = { es: spanish, pt: portuguese, tr: turkish, vi: vietnamese, ar: arabic };

export const translations = interfaceLanguages.filter((language) => language !== 'en');

/** How each translation of the page (`inbox.…`) and of the shell (`shell.…`) stands to the English texts. */
export function compareAll(): Record<(typeof translations)[number], Comparison> {
  const compare = (language: (typeof translations)[number]) =>
    compareCatalogues(
      { ...english, shell: shellEnglish },
      { ...page[language], shell: shellTexts[language] },
      language,
    );
  return { es: compare('es'), pt: compare('pt'), tr: compare('tr'), vi: compare('vi'), ar: compare('ar') };
}
