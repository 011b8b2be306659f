import { z } from 'zod';
import { Id } from './ids.ts';
import { hostsIn, imitatingHost, looksLikeName, type Own } from './look-alike.ts';

/**
 * That somebody or something in a conversation passes for the exchange. name: the customer's own name or handle. address: the
 * mail address they write from. link: one in a message of theirs, which may be what they report.
 */
export const imitationKinds = ['name', 'address', 'link'] as const;
export const Imitation = z.object({
  by: z.enum(imitationKinds),
  /** The name or the host as it is written; of an address the host alone. */
  shown: z.string().max(253),
  /** The message in which the link stands. */
  messageId: Id.nullable(),
});
export type Imitation = z.infer<typeof Imitation>;

/** Read from a name and an address that somebody writes under; null: they pass for nobody. */
export function imitationOf(
  who: { readonly name: string; readonly email: string | null },
  own: Own,
): Imitation | null {
  if (looksLikeName(who.name, own)) return { by: 'name', shown: who.name.slice(0, 200), messageId: null };
  const [local = '', host = ''] = who.email?.split('@') ?? [];
  const isOurs = own.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  if (isOurs || host === '') return null;
  return imitatingHost([host], own) || looksLikeName(local, own)
    ? { by: 'address', shown: host.slice(0, 253), messageId: null }
    : null;
}

/** Of several texts of one message the first link in them that imitates one of ours. */
export function imitationIn(texts: readonly string[], messageId: string, own: Own): Imitation | null {
  for (const text of texts) {
    const host = imitatingHost(hostsIn(text), own);
    if (host) return { by: 'link', shown: host.slice(0, 253), messageId };
  }
  return null;
}

/** Who passes for us says more than what they name; what was found first stays. */
export function worseImitation(a: Imitation | null, b: Imitation | null): Imitation | null {
  if (a === null || b === null) return a ?? b;
  return a.by === 'link' && b.by !== 'link' ? b : a;
}
