import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { imitatedBy } from '../../../shared/domain/look-alike.ts';
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
/** A slip away from a shorter name are too many others. */
const shortestForTypo = 6;

/** Domains in a text that a customer may take for one of the exchange's own and that are none of them, each once. */
export function findLookAlikes(text: string, ownDomains: readonly string[]): LookAlike[] {
  const own = ownDomains.map((domain) => domain.toLowerCase());
  const found = new Map<string, LookAlike>();
  let looked = 0;
  for (const { groups } of text.slice(0, caps.characters).matchAll(names)) {
    looked += 1;
    if (looked > caps.names) break;
    const host = domainToUnicode(domainToASCII((groups?.host ?? '').normalize('NFKC').toLowerCase()));
    // What was registered of it, and what of that was chosen: `northgate` of `northgate.co.uk`.
    const { domain, domainWithoutSuffix: label } = parse(host, { allowPrivateDomains: true });
    if (!domain || !label || found.has(domain)) continue;
    const one = before(groups?.before, host, own) ?? imitation(host, label, own);
    if (one) found.set(domain, { domain, ...one });
  }
  return [...found.values()];
}

type Resembling = Omit<LookAlike, 'domain'>;

/** `https://northgate.example@evil.example`: what stands before the @ is no host. */
function before(said: string | undefined, host: string, own: readonly string[]): Resembling | null {
  if (own.some((domain) => host === domain || host.endsWith(`.${domain}`))) return null;
  const resembles = own.find((domain) => said?.toLowerCase().includes(domain));
  return resembles === undefined ? null : { resembles, way: 'before-at' };
}

function imitation(host: string, label: string, own: readonly string[]): Resembling | null {
  const found = imitatedBy(host, own);
  if (!found) return null;
  const { domain: resembles, way } = found;
  const name = resembles.split('.')[0] ?? '';
  if (way === 'typo' && name.length < shortestForTypo) return null;
  // The name as it is, but somebody else's was registered: `northgate.example.evil.example`.
  return { resembles, way: way === 'other-ending' && label !== name ? 'name-inside' : way };
}
