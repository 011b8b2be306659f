/** Characters that reorder what a person reads: overrides, embeddings, isolates. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
const names: Readonly<Record<string, string>> = {
  '\u202d': 'LRO',
  '\u202e': 'RLO',
};
/** Zero-width inside a Latin word or a number has no use but to deceive; in Persian, Hindi and emoji it has. */
const hiddenInWord = /(?<=[A-Za-z0-9])[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]+(?=[A-Za-z0-9])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as it can be trusted to read in one direction: overrides become visible marks, other direction controls
 * and control characters go, and what hides between two Latin letters becomes a middle dot. A fixed point.
 */
export function showHiddenCharacters(text: string): string {
  return text
    .replace(controls, '')
    .replace(directionControls, (control) => (names[control] ? `⟦${names[control]}⟧` : ''))
    .replace(hiddenInWord, '·');
}
