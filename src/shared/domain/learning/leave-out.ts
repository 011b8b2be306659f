import { redactText } from '../redaction.ts';
import { findSecrets } from '../secrets/find-secrets.ts';

/** What one customer and one agent are called, by the placeholder that stands for it: `customer.name`. */
export type KnownValue = { readonly placeholder: string; readonly value: string };

const url = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu;
const email = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:.!?]+/gu;
/** What no word of a language is as long as: addresses, hashes, keys. Or what mixes letters and digits at length. */
const longRun =
  /(?<![\p{L}\p{N}_-])(?:[\p{Script=Latin}\p{N}_+/=-]{30,}|(?=[\p{L}_-]*\p{N})(?=[\p{N}_-]*\p{L})[\p{L}\p{N}_-]{9,})/gu;
/** `2FA`, `BEP20`, `v2`: names of things, not of people's. */
const shortName = /^(?:\p{N}\p{L}{1,4}|\p{L}{1,4}\p{N}{1,2})$/u;
const withDigits = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{N}(?:[\p{L}\p{N}]|[.,:/ -](?=\p{N}))*/gu;
/** What stands in place of something already, and placeholders as macros have them. */
const marks =
  /(\{\{-?\s*[a-z]+(?:\.[a-z_]{1,40})?\s*(?:\|[^{}@\p{N}]{0,100})?-?\}\}|\[(?:secret|link|email|name|code|token|hex|card|key|words)\])/u;
/** In UTF-16 units. */
const longest = 2_000;
const mostLooks = 8;
const escaped = /[.*+?^${}()|[\]\\]/g;

/**
 * A text without what could tell of whom or of what it was said: secrets, addresses of every kind, links, numbers and
 * what is `known` of the people in it, each replaced by what it was. It says too little rather than too much; said twice
 * it says the same. Of a long text only the beginning is looked at, and left.
 */
export function leaveOut(text: string, known: readonly KnownValue[] = []): string {
  // What one look leaves may stand beside each other in a new way: it is looked at until nothing more is found.
  let said = onceOver(withoutSecrets(text.normalize('NFKC')).slice(0, longest), known);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const next = onceOver(withoutSecrets(said.normalize('NFKC')), known);
    if (next === said) break;
    said = next;
  }
  return said;
}

function onceOver(text: string, known: readonly KnownValue[]): string {
  return outside(text, (part) => withoutValues(part, known))
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withoutSecrets(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    result += `${text.slice(at, start)}[secret]`;
    at = end;
  }
  return result + text.slice(at);
}

function withoutValues(text: string, known: readonly KnownValue[]): string {
  let result = text.replace(url, '[link]').replace(email, '[email]').replace(handle, '[name]');
  result = outside(result, (plain) => {
    let said = plain;
    for (const { placeholder, value } of known) said = replaceWord(said, value, `{{${placeholder}}}`);
    return said;
  });
  return outside(result, (plain) =>
    redactText(plain)
      .replace(longRun, '[code]')
      .replace(withDigits, (found) => (shortName.test(found) ? found : '#')),
  );
}

/** Does it to what stands between marks and placeholders. */
function outside(text: string, change: (plain: string) => string): string {
  return text
    .split(marks)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function replaceWord(text: string, value: string, by: string): string {
  const wanted = value.normalize('NFKC').trim();
  if ([...wanted].length < 2) return text;
  const pattern = `(?<![\\p{L}\\p{N}])${wanted.replace(escaped, '\\$&')}(?![\\p{L}\\p{N}])`;
  return text.replace(new RegExp(pattern, 'giu'), () => by);
}

/** What a person is called, whole and in its parts, the longest first. */
export function namesOf(placeholder: string, name: string): KnownValue[] {
  const parts = name.split(/[\s,]+/u).filter((part) => [...part].length > 1);
  const [first, ...others] = parts;
  return [
    ...(others.length > 0 ? [{ placeholder: `${placeholder}.name`, value: name }] : []),
    ...(first === undefined ? [] : [{ placeholder: `${placeholder}.first_name`, value: first }]),
    ...others.map((value) => ({ placeholder: `${placeholder}.name`, value })),
  ].filter(({ value }) => value.trim() !== '');
}

const mostQueryWords = 8;
const longestQuery = 100;

/** What was looked for as it is counted: folded, its words as they came, without what `leaveOut` takes; '' nothing. */
export function countedQuery(typed: string, known: readonly KnownValue[] = []): string {
  const plain = leaveOut(typed, known)
    .toLowerCase()
    .replace(/\{\{[^{}]*\}\}/gu, '[name]')
    .replace(/[^\p{L}\p{N}\p{M}#[\] -]+/gu, ' ');
  const words = plain.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const said = words.filter((word) => !/^\[[a-z]+\]$/.test(word));
  return said.length === 0
    ? ''
    : [...words.slice(0, mostQueryWords).join(' ')].slice(0, longestQuery).join('');
}
