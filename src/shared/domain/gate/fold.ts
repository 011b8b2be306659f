/** Text as the rules read it, and where each of its characters stands in the message. */
export type Folded = { readonly text: string; readonly from: Uint32Array };

const marks =
  /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c\u200b-\u200f\u202a-\u202e\u2060-\u206f\p{Variation_Selector}]/gu;
const unseen = /[\p{Cf}\p{Cc}]/gu;
const kept = /[\p{L}\p{M}\p{N}]/u;
const apostrophes = /['’‘`´ʼ]/u;
const han = /\p{Script=Han}/u;
/** Letters that Unicode takes for letters of their own and people for variants of others. */
const plain: Readonly<Record<string, string>> = {
  ...{ ı: 'i', đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ё: 'е' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', 'ँ': 'ं' },
};

const known = new Map<string, string>();

/** One character as it is compared; a blank for what is no letter and no digit, nothing for what nobody sees. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded !== undefined) return folded;
  folded = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
  folded = [...folded].map((one) => plain[one] ?? one).join('');
  if (apostrophes.test(character)) folded = '';
  else if (/\s/u.test(character)) folded = ' ';
  else {
    folded = folded.replace(unseen, '');
    if (folded !== '' && ![...folded].some((one) => kept.test(one))) folded = ' ';
  }
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && character > '\u2e7f' && han.test(character);
}

/** A text that grows character by character. */
class Growing {
  private text = '';
  private places: Uint32Array;
  private length = 0;
  last = ' ';

  constructor(expected: number) {
    this.places = new Uint32Array(expected + 64);
  }

  add(character: string, from: number): void {
    const length = this.length + character.length;
    if (length > this.places.length) {
      const larger = new Uint32Array(2 * length);
      larger.set(this.places);
      this.places = larger;
    }
    this.places.fill(from, this.length, length);
    this.length = length;
    this.text += character;
    this.last = character;
  }

  done(): Folded {
    return { text: this.text, from: this.places.subarray(0, this.length) };
  }
}

const digit = /\p{N}/u;

/**
 * Lower case, no accents, no vowel signs in Arabic, nothing invisible, one blank between words, a doubled letter once. What is written behind a text changes nothing of what it folds to.
 */
export function fold(text: string): Folded {
  const grown = new Growing(text.length);
  let at = 0;
  for (const character of text) {
    for (const one of foldCharacter(character)) {
      if (one === ' ' ? grown.last === ' ' : grown.last === one && !digit.test(one)) continue;
      grown.add(one, at);
    }
    at += character.length;
  }
  return grown.done();
}

/** No blank between Chinese characters, where it may be meant to part what belongs together. */
export function withoutBlanksInHan({ text, from }: Folded): Folded {
  if (!han.test(text)) return { text, from };
  const grown = new Growing(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (one === ' ' && isHan(text[at - 1]) && isHan(text[at + 1])) continue;
    grown.add(one, from[at] ?? 0);
  }
  return grown.done();
}

function swapped({ text, from }: Folded, swaps: Readonly<Record<string, string>>): Folded {
  return { text: text.replace(/[a-z0-9\u0370-\u058f]/gu, (one) => swaps[one] ?? one), from };
}

const latinLookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p' },
  ...{ ѕ: 's', т: 't', у: 'y', х: 'x', ո: 'n', ց: 'g', ɡ: 'g', ɑ: 'a' },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
  },
};
const cyrillicLookAlikes: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
  ...{ i: 'и', u: 'и', 3: 'з', 0: 'о' },
};
const digitLetters: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' },
};
const digitLettersOtherwise: Readonly<Record<string, string>> = { ...digitLetters, 1: 'l' };

const otherAlphabet = /[\u0370-\u058f]/u;
const latin = /[a-z]/u;

/** The same text as it looks and sounds where somebody writes round the rules: other alphabets, digits for letters. */
export function disguises(folded: Folded, original: string): Folded[] {
  const { text } = folded;
  const views: Folded[] = [];
  if (otherAlphabet.test(text)) {
    views.push(swapped(folded, latinLookAlikes));
    if (latin.test(text) || /[03]/.test(text)) views.push(swapped(folded, cyrillicLookAlikes));
  }
  if (/[a-z][0134578]|[0134578][a-z]/u.test(text))
    views.push(swapped(folded, digitLetters), swapped(folded, digitLettersOtherwise));
  if (/[a-z][@$!]|[@$!][a-z]/iu.test(original))
    views.push(fold(original.replace(/@/g, 'a').replace(/\$/g, 's').replace(/!/g, 'i')));
  return views;
}

/** Letters that stand apart (`h a c k e d`), run together, each run for itself; without the blanks between words. */
export function spelledOut({ text, from }: Folded): Folded {
  const grown = new Growing(text.length);
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text[end] !== ' ' && (text[end + 1] === ' ' || end + 1 === text.length))
      end += 2;
    if (end - at >= 8) {
      for (let one = at; one < Math.min(end, text.length); one += 2) {
        const letter = text.charAt(one);
        if (grown.last !== letter) grown.add(letter, from[one] ?? 0);
      }
      grown.add(' ', from[Math.min(end, text.length) - 1] ?? 0);
    }
    at = Math.max(end, at + 1);
    while (at < text.length && text[at - 1] !== ' ') at += 1;
  }
  return grown.done();
}

/** As it looks to who reads Latin letters: lower case, no marks, letters of other alphabets for the Latin ones they look like. */
export function asLatin(text: string): string {
  return [...text]
    .map((one) => [...foldCharacter(one)].map((letter) => latinLookAlikes[letter] ?? letter).join(''))
    .join('');
}
