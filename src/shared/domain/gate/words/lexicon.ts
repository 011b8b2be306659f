/**
 * What one language has for the rules. Phrases are written as people write them and parted by `|`; `*` ends a word that
 * goes on. `money` or `move` beside `gone` is about funds, `access` beside `breach` about security, wherever in a message
 * each stands; the other lists speak for themselves.
 */
export type Lexicon = {
  readonly money: readonly string[];
  readonly move: readonly string[];
  readonly gone: readonly string[];
  readonly funds: readonly string[];
  readonly access: readonly string[];
  readonly breach: readonly string[];
  readonly security: readonly string[];
  readonly distress: readonly string[];
  /** Somebody may hurt themselves, or be hurt. */
  readonly danger: readonly string[];
  /** What questions consist of that a machine may answer. No word of it says whose, no, or what has happened. */
  readonly ordinary: readonly string[];
};

export function list(phrases: string): string[] {
  return phrases
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
