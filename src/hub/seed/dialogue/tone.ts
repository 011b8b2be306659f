import type { Temper } from '../people/customers.ts';
import type { Random } from '../random.ts';

const apostrophe = /(\w)'(\w)/g;

/** Words that a hurried thumb may spoil: letters of one alphabet alone, so never an address, a hash or a number. */
const spoilable =
  /(?<![\p{L}\p{N}@/._#:-])(?:\p{Script=Latin}{5,12}|\p{Script=Cyrillic}{5,12})(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

function spoil(word: string, draw: Random, locale: string): string {
  const at = draw.int(1, word.length - 3);
  switch (draw.int(0, 3)) {
    case 0:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at + 1) + word.slice(at);
    default:
      return word.toLocaleLowerCase(locale);
  }
}

/** Lower case in front, as after a comma; names, codes and the English "I" stay as they are. */
export function lowerFirst(text: string, locale: string): string {
  const [first = '', second = ''] = text;
  if (/^(?:I\b|[^\p{L}]|\p{Lu}[\p{Lu}\p{N}-])/u.test(text)) return text;
  if (second === second.toUpperCase() && second !== second.toLowerCase()) return text;
  return first.toLocaleLowerCase(locale) + text.slice(first.length);
}

function withoutLastStop(text: string): string {
  return text.replace(/[.。]$/u, '');
}

/** Lets a text look as this person types: hurried, sloppy or shouting. Facts are never touched. */
export function typeLike(
  { temper, draw, locale }: { readonly temper: Temper; readonly draw: Random; readonly locale: string },
  text: string,
  inChat: boolean,
): string {
  if (temper === 'typos') {
    let typed = text.replace(spoilable, (word) => (draw.chance(0.09) ? spoil(word, draw, locale) : word));
    if (draw.chance(0.6)) typed = typed.replace(apostrophe, '$1$2');
    if (draw.chance(0.6)) typed = lowerFirst(typed, locale);
    return draw.chance(0.5) ? withoutLastStop(typed) : typed;
  }
  if (temper === 'curt') return draw.chance(0.7) ? withoutLastStop(lowerFirst(text, locale)) : text;
  if (temper === 'furious' && draw.chance(0.4))
    return text.replace(/([^.!?…])[.!]$/u, draw.chance(0.5) ? '$1!!!' : '$1!');
  if (inChat && draw.chance(0.25)) return withoutLastStop(text);
  return text;
}

/** A sentence shouted, where the script has capitals. */
export function shout(text: string, locale: string): string {
  return /[\d#{]/.test(text) ? text : text.toLocaleUpperCase(locale);
}
