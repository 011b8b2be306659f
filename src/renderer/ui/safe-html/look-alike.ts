import { isOneSlipAway } from '../../../shared/domain/one-slip.ts';

const confusable: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[01]/g, 'l'],
  [/o/g, 'l'],
  [/i/g, 'l'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/[-_]/g, ''],
];

/** What a hurried eye takes a label for: o, 0, i, l and 1 fall together, as do rn and m. */
function skeleton(label: string): string {
  return confusable.reduce((text, [from, to]) => text.replace(from, to), label);
}

function isSameOrBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Whether a host is made to be taken for the exchange's own domain: its name inside another host, one slip or
 * look-alike characters away from it, or an international name (punycode) that no ordinary link to us has.
 */
export function looksLikeDomain(host: string, domain: string): boolean {
  const name = domain.toLowerCase().split('.')[0] ?? '';
  const other = host.toLowerCase().replace(/:\d+$/, '');
  if (name.length < 4 || isSameOrBelow(other, domain.toLowerCase())) return false;
  return other.split('.').some((label) => {
    if (label.startsWith('xn--')) return unicodeResembles(label, name);
    const plain = label.replaceAll('-', '');
    return plain.includes(name) || skeleton(plain).includes(skeleton(name)) || isOneSlipAway(plain, name);
  });
}

/** Punycode keeps a name's ASCII letters before its last hyphen: enough of ours there is no accident. */
function unicodeResembles(label: string, name: string): boolean {
  const ascii = label.slice(4, Math.max(4, label.lastIndexOf('-'))).replaceAll('-', '');
  if (ascii.length < name.length - 2) return false;
  let at = 0;
  for (const letter of name) if (ascii[at] === letter) at += 1;
  return at === ascii.length && ascii.length > 0;
}
