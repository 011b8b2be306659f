import { tokenize } from 'linkifyjs';
import { type ExternalAddress, externalAddress } from './addresses.ts';
import { showHiddenCharacters } from './hidden-characters.ts';

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'link'; readonly text: string } & ExternalAddress);

/**
 * Somebody else's plain text in parts: what reads as a web or mail address is a link, the rest stays text.
 * Only https and mailto become links; an address without a scheme counts as https. Linear in the length.
 */
export function textParts(source: string): TextPart[] {
  const text = showHiddenCharacters(source);
  if (!/[.@:]/.test(text)) return [{ kind: 'text', text }];
  const parts: TextPart[] = [];
  let plain = '';
  for (const token of tokenize(text)) {
    const target = token.isLink ? externalAddress(token.toHref('https')) : null;
    if (!target) {
      plain += token.v;
      continue;
    }
    if (plain) parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push({ kind: 'link', text: token.v, ...target });
  }
  if (plain) parts.push({ kind: 'text', text: plain });
  return parts;
}

/** Whether a link's own text already shows the host that it leads to. */
export function showsItsHost(text: string, host: string): boolean {
  return text
    .toLowerCase()
    .replace(/^(https:\/\/|mailto:)/, '')
    .startsWith(host.toLowerCase());
}
