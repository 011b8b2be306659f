import { explorerDomains } from '../../shared/domain/chain/explorers.ts';
import { imitatedBy } from '../../shared/domain/look-alike.ts';

/** What a link really is, for the question before it is opened. */
export type ExternalLink = {
  /** Re-serialised: exactly what the system is handed. */
  readonly url: string;
  /** The host in ASCII (punycode shows what a look-alike letter hides), or the mail address. */
  readonly shown: string;
  readonly looksForeign: boolean;
  /** The public record of a network that its host is made to be taken for; null: none. */
  readonly imitates: string | null;
};

/**
 * Reads an address that text of a stranger may have named. Only https and mailto, no credentials inside, no
 * control characters, at most 2,000 characters; anything else is null and is never opened: an unchecked
 * openExternal was code execution in other desktop apps (CVE-2022-44567, CVE-2024-37182, CVE-2020-10857).
 */
export function readExternalLink(address: string): ExternalLink | null {
  if (address.length > 2000 || hasControls(address)) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'https:') {
    if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
    return {
      url: url.href,
      shown: url.host,
      looksForeign: /(^|\.)xn--/.test(url.hostname),
      imitates: imitatedBy(url.hostname, explorerDomains)?.domain ?? null,
    };
  }
  if (url.protocol === 'mailto:') {
    const address = url.pathname;
    if (!/^[^\s@%?&]+@[^\s@%?&]+$/.test(address)) return null;
    // Only the address: a link's own subject, body or attachment fields are not taken over.
    return { url: `mailto:${address}`, shown: address, looksForeign: false, imitates: null };
  }
  return null;
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
