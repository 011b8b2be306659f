import type { Mood } from '../../../shared/domain/mood.ts';
import type { Signs } from './signs/list.ts';
import { signsByLanguage } from './signs.ts';

/** What one message says of how the customer feels. `signs`: what it is read from, as it stands there. */
export type Reading = {
  readonly mood: Mood['kind'] | 'calm' | null;
  readonly signs: readonly string[];
};

type Found = { readonly weight: number; readonly signs: string[] };

/** Points from which on somebody counts as upset: one strong sign, or two weak ones. */
const enough = 2;
const mostSigns = 5;
/** Longer mails are read as far as this: how somebody feels they say early. */
const readCharacters = 4_000;

/** As the signs are written: lower case, one space, no accents on Latin and Cyrillic letters, no vowel signs in Arabic. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/gu, '')
    .replace(/[ıİ]/gu, 'i')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[’‘`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .normalize('NFC');
}

type Kind = Exclude<keyof Signs, 'not'>;

type Phrase = { readonly words: string; readonly goesOn: boolean; readonly not: ReadonlySet<string> };

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** Longest first: of two that begin alike the whole one is named. */
function phrasesOf(kind: Kind): Phrase[] {
  return Object.values(signsByLanguage)
    .flatMap(({ [kind]: phrases, not }) => {
      const turned = new Set(not.map(fold));
      return phrases.map((phrase) => {
        const goesOn = phrase.endsWith('*');
        return { words: fold(goesOn ? phrase.slice(0, -1) : phrase), goesOn, not: turned };
      });
    })
    .sort((a, b) => b.words.length - a.words.length);
}

const phrases: Readonly<Record<Kind, readonly Phrase[]>> = {
  angry: phrasesOf('angry'),
  irked: phrasesOf('irked'),
  desperate: phrasesOf('desperate'),
  worried: phrasesOf('worried'),
  relieved: phrasesOf('relieved'),
  thanks: phrasesOf('thanks'),
};

function isLetter(character: string | undefined): boolean {
  return character !== undefined && letter.test(character);
}

/** Whether one of the two words in front turns it round; in Chinese, the characters right before it. */
function isTurned(folded: string, at: number, { words, not }: Phrase): boolean {
  if (han.test(words)) return [1, 2].some((length) => not.has(folded.slice(at - length, at)));
  const before = folded.slice(Math.max(0, at - 30), at);
  if (!before.endsWith(' ')) return false;
  return before
    .trimEnd()
    .split(' ')
    .slice(-2)
    .some((word) => not.has(word));
}

/** Signs of a kind, each once and none inside another. A plain search: as one pattern they take seconds to compile. */
function find(kind: Kind, folded: string): string[] {
  const found: { at: number; end: number }[] = [];
  for (const phrase of phrases[kind]) {
    const { words, goesOn } = phrase;
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
      let end = at + words.length;
      if (!han.test(words)) {
        if (isLetter(folded[at - 1])) continue;
        if (!goesOn && isLetter(folded[end])) continue;
        while (goesOn && isLetter(folded[end])) end += 1;
      }
      if (isTurned(folded, at, phrase) || found.some((one) => at < one.end && one.at < end)) continue;
      found.push({ at, end });
    }
  }
  const texts = found.sort((a, b) => a.at - b.at).map(({ at, end }) => folded.slice(at, end));
  return [...new Set(texts)];
}

/** Shouted: most of at least four words in capitals; codes and names of coins are no words. */
function shouted(text: string): string | null {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu) ?? [];
  const cased = words.filter((word) => word.toLowerCase() !== word.toUpperCase());
  const loud = cased.filter((word) => word === word.toUpperCase());
  if (loud.length < 4 || loud.length < cased.length * 0.6) return null;
  return loud.slice(0, 3).join(' ');
}

const marks = /[!?！？¡¿]{3,}/u;
const angryFaces = /[😡🤬👿😠💢🖕]/u;
const sadFaces = /[😭😱😰😨😢]/u;

function gather(parts: readonly (readonly [weight: number, signs: readonly string[]])[]): Found {
  return {
    weight: parts.reduce((sum, [weight, signs]) => sum + weight * signs.length, 0),
    signs: parts.flatMap(([, signs]) => signs),
  };
}

const one = (sign: string | null | undefined) => (sign ? [sign] : []);

/**
 * How a customer's message sounds, by what stands in it, and nothing else: no service is asked. Null where it says
 * neither. Careful: an ordinary person with a problem is not upset.
 */
export function readMood(message: string): Reading {
  const text = message.slice(0, readCharacters);
  const folded = fold(text);
  const loud = [...one(shouted(text)), ...one(marks.exec(text)?.[0])];
  const angry = gather([
    [2, find('angry', folded)],
    [2, one(angryFaces.exec(text)?.[0])],
    [1, find('irked', folded)],
  ]);
  const distressed = gather([
    [2, find('desperate', folded)],
    [1, find('worried', folded)],
    [1, one(sadFaces.exec(text)?.[0])],
  ]);
  const relieved = find('relieved', folded);
  // Loud alone may be joy; beside a sign it is one more.
  const louder = (found: Found) => found.weight + (found.weight > 0 ? loud.length : 0);
  const strongest = Math.max(louder(angry), louder(distressed));
  const calm = relieved.length > 0 || find('thanks', folded).length > 0;
  if (strongest >= enough && (relieved.length === 0 || angry.weight >= enough + 1)) {
    const worse = louder(distressed) >= louder(angry) ? distressed : angry;
    return {
      mood: worse === angry ? 'angry' : 'distressed',
      signs: [...worse.signs, ...loud].map((sign) => sign.trim().slice(0, 60)).slice(0, mostSigns),
    };
  }
  if (loud.length === 2 && !calm) return { mood: 'angry', signs: loud };
  return { mood: calm && strongest === 0 ? 'calm' : relieved.length > 0 ? 'calm' : null, signs: [] };
}
