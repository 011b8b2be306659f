/** A text that was written to somebody, as one for everybody: who is called by name is called by a placeholder. */
export function textFor(written: string, customerName: string): string {
  const name = customerName.trim().replace(/\s+/g, ' ');
  const first = name.split(' ')[0] ?? '';
  const called = [
    [name, '{{customer.name}}'],
    [first, '{{customer.first_name}}'],
  ] as const;
  return called.reduce(
    (text, [words, placeholder]) => replaceWords(text, words, placeholder),
    written.trim(),
  );
}

/** Names of one letter are in too many words to be told from them. */
function replaceWords(text: string, words: string, by: string): string {
  if (words.length < 2) return text;
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_.{])${pattern}(?![\\p{L}\\p{N}_])`, 'gu'), () => by);
}
