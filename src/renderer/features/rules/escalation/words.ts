import type { Names } from '../../../../shared/domain/escalation.ts';

/** The key under which words of a language stand: its own, or the neighbour's that is there already (`pt-BR` for `pt`). */
export function keyOf(words: Readonly<Record<string, string>>, language: string): string {
  const near = Object.keys(words).find((one) => one.split('-')[0] === language.split('-')[0]);
  return language in words ? language : (near ?? language);
}

export function wordIn(words: Readonly<Record<string, string>>, language: string): string {
  return words[keyOf(words, language)] ?? '';
}

/** With other words for a language; without any for it where these are empty. */
export function withWord(words: Names, language: string, word: string): Names {
  const { [keyOf(words, language)]: _, ...others } = words;
  return word === '' ? others : { ...others, [keyOf(words, language)]: word };
}
