/** Of a message so many words are looked at, and so many of its phrases kept to know it again by. */
export const phraseCaps = { characters: 20_000, words: 600 } as const;

/** What stands in a message again though nobody wrote it now: quoted lines, and who wrote them. */
const quoted = /^\s*(?:>|On .{5,200} wrote:\s*$)/;
// Scripts that are written without spaces: each sign counts as a word.
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+/gu;

/**
 * The runs of `length` words in a text, each as one line that is equal for equal words: without case, accents, numbers,
 * signs, links and quoted lines. None where the text is shorter.
 */
export function phrasesOf(text: string, length: number): string[] {
  const own = text
    .slice(0, phraseCaps.characters)
    .split('\n')
    .filter((line) => !quoted.test(line))
    .join('\n')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    // Addresses, hashes and numbers differ from one customer to the next.
    .replace(/\S*\d\S*/g, ' ')
    .normalize('NFKD')
    .toLowerCase();
  const found = [...own.matchAll(words)]
    .slice(0, phraseCaps.words)
    .map(([one]) => one.replace(/\p{M}/gu, ''))
    .filter((one) => one !== '');
  const runs = new Set<string>();
  for (let at = 0; at + length <= found.length; at++) runs.add(found.slice(at, at + length).join(' '));
  return [...runs];
}
