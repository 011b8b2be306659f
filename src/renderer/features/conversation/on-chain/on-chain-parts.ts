import { findOnChain, type OnChain } from '../../../../shared/domain/chain/find-on-chain.ts';

export type OnChainPart =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | { readonly kind: 'found'; readonly start: number; readonly text: string; readonly found: OnChain };

/** Texts that were looked through lately: a thread is drawn more often than its messages change. */
const known = new Map<string, readonly OnChainPart[]>();
const mostKnown = 400;

/** A plain text in parts, in order: addresses and transactions, and what is between them. */
export function onChainParts(text: string): readonly OnChainPart[] {
  const before = known.get(text);
  if (before) return before;
  const parts: OnChainPart[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ kind: 'text', start: from, text: text.slice(from, to) });
  };
  for (const found of findOnChain(text)) {
    plain(found.start);
    parts.push({ kind: 'found', start: found.start, text: text.slice(found.start, found.end), found });
    from = found.end;
  }
  plain(text.length);
  if (known.size >= mostKnown) known.delete(known.keys().next().value ?? '');
  known.set(text, parts);
  return parts;
}
