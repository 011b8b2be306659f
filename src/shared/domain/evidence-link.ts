import { z } from 'zod';
import { findOnChain } from './chain/find-on-chain.ts';
import { limits } from './limits.ts';

/** Its host by name or number, and nobody's name or password before that. */
const page = /^https?:\/\/[^\s/?#@:\\]+\.[^\s/?#@:\\]+(?::\d{1,5})?(?:[/?#]\S*)?$/i;

/** A page, what stands on a chain, or another conversation by its number. */
function isReference(text: string): boolean {
  if (/^#[1-9]\d{0,9}$/.test(text)) return true;
  if (/^https?:/i.test(text)) return page.test(text);
  const [found] = findOnChain(text);
  return found !== undefined && found.start === 0 && found.end === text.length && found.checksum !== 'wrong';
}

/** What else shows why an account is frozen; it is shown as it was written, and never opened by itself. */
export const EvidenceLink = z
  .string()
  .max(limits.evidenceLinkCharacters)
  .refine(isReference, { error: 'no link, transaction, address or conversation number' });

export const EvidenceLinks = z.array(EvidenceLink).max(limits.evidenceLinksPerFreeze);
