// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Text as it is kept: line ends as \n, no control characters (PostgreSQL refuses NUL), no lone surrogates.
 * Bidirectional marks stay, because right-to-left languages need them; screens isolate them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Overrides, embeddings, isolates: no name needs them, and they turn round what it stands beside. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;

/** As `cleanText`, on one line, trimmed and in the order in which it is written: names, subjects, file names. */
export function cleanLine(text: string, maxCharacters: number): string {
  return cutText(cleanText(text).replace(reordering, '').replace(/\s+/g, ' ').trim(), maxCharacters);
}

/** At most so many UTF-16 units, never half of a surrogate pair. */
export function cutText(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const cut = text.slice(0, maxCharacters);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
