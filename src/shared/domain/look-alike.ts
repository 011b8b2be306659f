/// <reference path="../punycode.d.ts" />
import punycode from 'punycode.js';
import { asLatin } from './gate/fold.ts';
import { isOneSlipAway } from './one-slip.ts';
import type { Place } from './text-place.ts';

/** What of the exchange others may imitate. */
export type Own = {
  /** `Northgate`, `@northgate_help` */
  readonly names: readonly string[];
  /** `northgate.example` */
  readonly domains: readonly string[];
};

const confusable: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[01]/g, 'l'],
  [/o/g, 'l'],
  [/i/g, 'l'],
  [/5/g, 's'],
  [/3/g, 'e'],
];
/** Shorter names are in too many words. */
const leastLetters = 4;
/** In a name of people a slip makes another name sooner. */
const leastForSlip = 6;

/** What a hurried eye takes letters for: o, 0, i, l and 1 fall together, as do rn and m. */
function skeleton(letters: string): string {
  return confusable.reduce((text, [from, to]) => text.replace(from, to), letters);
}

/** Letters and digits alone, as they look. */
function bare(text: string): string {
  return asLatin(text).replaceAll(' ', '');
}

function isSameOrBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** As it is shown to people: an international name is written in its own letters. */
function shownHost(host: string): string {
  try {
    return punycode.toUnicode(host.toLowerCase());
  } catch {
    return host.toLowerCase();
  }
}

/** letters: it looks the same. other-ending: the name as it is, with something else around it. typo: one slip away. */
export const imitationWays = ['letters', 'other-ending', 'name-inside', 'typo'] as const;
export type ImitationWay = (typeof imitationWays)[number];

/**
 * How a host is made to be taken for the exchange's own domain, in whatever alphabet; null: it is not. Nothing is made to
 * be taken for a name that is too short.
 */
export function wayOfImitation(host: string, domain: string): ImitationWay | null {
  const own = domain.toLowerCase();
  const other = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  const name = bare(own.split('.')[0] ?? '');
  if (name.length < leastLetters || isSameOrBelow(other, own)) return null;
  const ways = shownHost(other)
    .split('.')
    .flatMap((label) => wayOfLabel(label, name) ?? []);
  return imitationWays.find((way) => ways.includes(way)) ?? null;
}

function wayOfLabel(label: string, name: string): ImitationWay | null {
  const plain = bare(label);
  if (plain === name || skeleton(plain) === skeleton(name)) {
    if (label === name) return 'other-ending';
    // A hyphen within the name is one of the slips.
    return label.replaceAll('-', '') === name ? 'typo' : 'letters';
  }
  if (plain.includes(name) || skeleton(plain).includes(skeleton(name))) return 'name-inside';
  return isOneSlipAway(plain, name) ? 'typo' : null;
}

/** Which of these domains a host imitates, and how; null: none. What is one of ours imitates none of ours. */
export function imitatedBy(
  host: string,
  domains: readonly string[],
): { readonly domain: string; readonly way: ImitationWay } | null {
  if (domains.some((domain) => isSameOrBelow(host.toLowerCase(), domain.toLowerCase()))) return null;
  for (const domain of domains) {
    const way = wayOfImitation(host, domain);
    if (way) return { domain, way };
  }
  return null;
}

/** The first host of those that imitates one of these domains; null: none does. */
export function imitatingHost(hosts: Iterable<string>, { domains }: Pick<Own, 'domains'>): string | null {
  for (const host of hosts) if (imitatedBy(host, domains)) return host;
  return null;
}

/** Whether somebody's name or handle is made to be taken for the exchange: its name in it, however it is written. */
export function looksLikeName(name: string, { names, domains }: Own): boolean {
  const whole = bare(name);
  const words = asLatin(name).split(' ');
  return [...names, ...domains.map((domain) => domain.split('.')[0] ?? '')].map(bare).some((own) => {
    if (own.length < leastLetters) return false;
    if (whole.includes(own) || skeleton(whole).includes(skeleton(own))) return true;
    return own.length >= leastForSlip && words.some((word) => isOneSlipAway(word, own));
  });
}

const mostCharacters = 200_000;
const mostHosts = 200;
const written =
  /(?<![\p{L}\p{N}\p{M}-])[\p{L}\p{N}\p{M}-]{1,63}(?:[.。][\p{L}\p{N}\p{M}-]{1,63}){1,10}(?![\p{L}\p{N}\p{M}-])/gu;

/** What reads as a host in a text, with or without https or a mail address before it; in time that grows with its length. */
export function hostsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [host] of text.slice(0, mostCharacters).matchAll(written)) {
    if (!/\p{L}[\p{L}\p{N}\p{M}-]*$/u.test(host)) continue;
    found.add(host.toLowerCase().replaceAll('。', '.'));
    if (found.size >= mostHosts) break;
  }
  return [...found];
}

/** Where hosts first stand in a text that are made to be taken for one of these domains. */
export function imitationsIn(text: string, domains: readonly string[]): Place[] {
  const lower = text.toLowerCase();
  return hostsIn(text).flatMap((host) => {
    const start = lower.indexOf(host);
    return start >= 0 && imitatedBy(host, domains) ? [{ start, end: start + host.length }] : [];
  });
}
