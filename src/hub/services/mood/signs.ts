import { arabic } from './signs/arabic.ts';
import { chinese } from './signs/chinese.ts';
import { english } from './signs/english.ts';
import { hindi } from './signs/hindi.ts';
import { indonesian } from './signs/indonesian.ts';
import type { Signs } from './signs/list.ts';
import { portuguese } from './signs/portuguese.ts';
import { russian } from './signs/russian.ts';
import { spanish } from './signs/spanish.ts';
import { turkish } from './signs/turkish.ts';
import { vietnamese } from './signs/vietnamese.ts';

/**
 * Written for this desk: what can be had ready-made scores words as good or bad (AFINN and its translations), and in a
 * helpdesk every missing deposit is bad. Here is what tells an upset person from a person with a problem. Lower case,
 * without accents where the alphabet is Latin; `*` ends a word that goes on. Questions about others (`is this a scam?`)
 * are none, so that the words for crime stand only as they are thrown at the desk. All languages are looked for in
 * every text: people write in another one than their page has.
 */
export const signsByLanguage: Readonly<Record<string, Signs>> = {
  en: english,
  es: spanish,
  pt: portuguese,
  tr: turkish,
  vi: vietnamese,
  ar: arabic,
  zh: chinese,
  ru: russian,
  hi: hindi,
  id: indonesian,
};
