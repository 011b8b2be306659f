import { arabic } from './words/arabic.ts';
import { chinese } from './words/chinese.ts';
import { english } from './words/english.ts';
import { hindi } from './words/hindi.ts';
import { indonesian } from './words/indonesian.ts';
import type { Lexicon } from './words/lexicon.ts';
import { portuguese } from './words/portuguese.ts';
import { russian } from './words/russian.ts';
import { spanish } from './words/spanish.ts';
import { turkish } from './words/turkish.ts';
import { vietnamese } from './words/vietnamese.ts';

/**
 * All languages are looked for in every text: people write in another one than their page has, and in several at once. A
 * word too many costs an automatic answer; a word too few answers somebody by machine whose money is gone.
 */
export const lexicons: readonly Lexicon[] = [
  english,
  spanish,
  portuguese,
  turkish,
  vietnamese,
  arabic,
  chinese,
  russian,
  hindi,
  indonesian,
];
