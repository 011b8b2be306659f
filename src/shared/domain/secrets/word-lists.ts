import { validateMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';

/** The official lists of BIP39. The two of Chinese are lists of single characters. */
const lists = [
  english,
  spanish,
  portuguese,
  french,
  italian,
  czech,
  korean,
  japanese,
  simplifiedChinese,
  traditionalChinese,
];
export const listCount = lists.length;

/** A word as it is looked up: people leave out accents, and lists spell them in two ways. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

let membership: ReadonlyMap<string, number> | undefined;

/** Of each word, in which lists it stands: a bit for each. Twenty thousand words, so made when first asked for. */
function memberships(): ReadonlyMap<string, number> {
  if (membership) return membership;
  const found = new Map<string, number>();
  lists.forEach((list, index) => {
    for (const word of list) {
      const plain = plainWord(word);
      found.set(plain, (found.get(plain) ?? 0) | (1 << index));
    }
  });
  membership = found;
  return found;
}

const spellings: (ReadonlyMap<string, string> | undefined)[] = [];

/** How a list spells its words, by how people write them; by the list's own place, and made when first asked for. */
function spellingsOf(index: number): ReadonlyMap<string, string> {
  const held = spellings[index];
  if (held) return held;
  const found = new Map<string, string>();
  const list = lists[index] ?? [];
  // Without marks two words of Japanese may be one: what is written as the list has it comes first.
  for (const word of list) found.set(word.normalize('NFKD'), word);
  for (const word of list) if (!found.has(plainWord(word))) found.set(plainWord(word), word);
  spellings[index] = found;
  return found;
}

/** Words as each list spells them that has all of them, beside that list. */
export function spelledAlike(words: readonly string[]): { list: string[]; words: string[] }[] {
  const common = words.reduce((mask, word) => mask & listsOf(word), -1);
  return lists.flatMap((list, index) => {
    if ((common & (1 << index)) === 0) return [];
    const spelled = spellingsOf(index);
    const own = (word: string) =>
      spelled.get(word.normalize('NFKD').toLowerCase()) ?? spelled.get(plainWord(word)) ?? word;
    return [{ list, words: words.map(own) }];
  });
}

/** Words of a whole phrase. */
export const phraseLengths: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);

/** Whether these words are a recovery phrase by their length and their checksum, in any of the lists. */
export function isWholePhrase(words: readonly string[]): boolean {
  return (
    phraseLengths.has(words.length) &&
    spelledAlike(words).some((one) => validateMnemonic(one.words.join(' '), one.list))
  );
}

/** The lists that a word stands in, as bits; 0: none. */
export function listsOf(word: string): number {
  // No word of any list is longer, decomposed.
  return word.length > 24 ? 0 : (memberships().get(plainWord(word)) ?? 0);
}
