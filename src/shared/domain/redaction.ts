/** What replaces a value, so that a log still says that one was there, and of which kind. */
const rules: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g],
  ['token', /\b(?:bearer|token|secret|password|authorization)["'\s:=]{1,4}[^\s"',}]{6,}/gi],
  ['email', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g],
  ['hex', /\b(?:0x)?[0-9a-fA-F]{32,}\b/g],
  ['card', /\b(?:\d[ -]?){13,19}\b/g],
  ['key', /\b(?=[A-Za-z0-9+/_-]*\d)(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+/_-]{26,}={0,2}/g],
  ['words', /\b(?:[a-z]{3,8}[ \t]+){11,}[a-z]{3,8}\b/g],
];

/**
 * Text for a log without what must not lie in one: addresses of people, tokens, keys, hashes, card numbers,
 * runs of words that could be a recovery phrase. Says too much rather than too little; meant for logs and
 * diagnostics, never for messages. Linear in the text's length.
 */
export function redactText(text: string): string {
  let result = text;
  for (const [kind, pattern] of rules) result = result.replace(pattern, `[${kind}]`);
  return result;
}
