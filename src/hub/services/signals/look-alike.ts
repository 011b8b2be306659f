import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import unhomoglyph from 'unhomoglyph';
import { isOneSlipAway } from '../../../shared/domain/one-slip.ts';
import type { LookAlikeWay } from '../../../shared/domain/signals/signal.ts';

export type LookAlike = {
  /** As it is registered, in letters: `northgate-help.example`. */
  readonly domain: string;
  /** The exchange's own that it imitates. */
  readonly resembles: string;
  readonly way: LookAlikeWay;
};

/** Of a text so much is looked at, and of so many names. */
const caps = { characters: 20_000, names: 100 } as const;

// A name with its dots, what may stand before an @ in a link, and letters of any script.
const names =
  /(?:https?:\/\/(?<before>[^\s/@]{1,253})@)?(?<![\p{L}\p{N}.-])(?<host>(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}[.\u3002]){1,8}[\p{L}\p{M}][\p{L}\p{M}\p{N}-]{1,62})/giu;
/** Names that are shorter are near to too many others. */
const shortest = 4;

type Name = {
  readonly host: string;
  readonly domain: string;
  /** What was chosen of it: `northgate` of `northgate.co.uk`. */
  readonly label: string;
};

/** Domains in a text that a customer may take for one of the exchange's own and that are none of them, each once. */
export function findLookAlikes(text: string, ownDomains: readonly string[]): LookAlike[] {
  const own = ownDomains.flatMap((one) => nameOf(one) ?? []);
  const found = new Map<string, LookAlike>();
  let looked = 0;
  for (const { groups } of text.slice(0, caps.characters).matchAll(names)) {
    looked += 1;
    if (looked > caps.names) break;
    const name = nameOf(groups?.host ?? '');
    if (!name || own.some(({ domain }) => domain === name.domain)) continue;
    for (const one of own) {
      const way = (groups?.before ?? '').toLowerCase().includes(one.domain) ? 'before-at' : wayOf(name, one);
      if (way && !found.has(name.domain))
        found.set(name.domain, { domain: name.domain, resembles: one.domain, way });
    }
  }
  return [...found.values()];
}

function nameOf(written: string): Name | null {
  const host = domainToUnicode(domainToASCII(written.normalize('NFKC').toLowerCase()));
  const { domain, domainWithoutSuffix: label } = parse(host, { allowPrivateDomains: true });
  return domain && label ? { host, domain, label } : null;
}

function wayOf({ host, domain, label }: Name, own: Name): LookAlikeWay | null {
  if (own.label.length < shortest) return null;
  if (label !== own.label && skeletonOf(label) === skeletonOf(own.label)) return 'letters';
  if (label === own.label) return 'other-ending';
  // The own name as a part of another one, or before it: northgate-help.com, northgate.example.evil.com.
  const parts = [...label.split('-'), ...host.slice(0, -domain.length).split(/[.-]/)];
  if (parts.some((part) => part !== '' && skeletonOf(part) === skeletonOf(own.label))) return 'name-inside';
  if (label.length >= 2 * own.label.length - 2 && label.includes(own.label)) return 'name-inside';
  // A hyphen within the name is one of the slips.
  const slips = label.replaceAll('-', '') === own.label || isOneSlipAway(label, own.label);
  return own.label.length >= 6 && (slips || isOneSlipAway(skeletonOf(label), skeletonOf(own.label)))
    ? 'typo'
    : null;
}

/** Equal for names that look the same (Unicode TR39): letters of other scripts, accents, 0 and o, rn and m. */
function skeletonOf(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return unhomoglyph(plain).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
