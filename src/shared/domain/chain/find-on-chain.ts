import { type Recognised, recogniseAddress } from './addresses.ts';
import { fromBase58 } from './checksums.ts';
import { namedNetworks } from './named-networks.ts';
import { evmNetworks, hexHashNetworks, type Network } from './networks.ts';

/** An address or the name of a transaction in a text. Offsets are UTF-16 units. */
export type OnChain = Recognised & {
  readonly kind: 'address' | 'transaction';
  /** Those of its networks that the text calls by name; they stand first among `networks`. */
  readonly named: readonly Network[];
  readonly start: number;
  readonly end: number;
};

/** What is looked at of a text, how many words of it may be tried, and how many may be found. */
export const onChainCaps = { characters: 1_000_000, tries: 3_000, found: 500 } as const;

/** Words that are long enough. Each piece stands alone, so that no character is looked at more often than twice. */
const words = /-?[A-Za-z0-9:_+/-]{26,}=?/g;
const longest = 132;

/**
 * Addresses, transactions and their networks in any text, in their order, told by shape and checksum without asking
 * anybody. Linear in the text's length; never throws.
 */
export function findOnChain(text: string): OnChain[] {
  const looked = text.slice(0, onChainCaps.characters);
  const found: OnChain[] = [];
  let spoken: readonly Network[] | undefined;
  let tries = 0;
  for (const { 0: word, index } of looked.matchAll(words)) {
    for (const { piece, at } of piecesOf(word)) {
      tries += 1;
      if (tries > onChainCaps.tries || found.length >= onChainCaps.found) return found;
      const what = recognise(piece);
      if (!what) continue;
      spoken ??= namedNetworks(looked);
      const named = spoken.filter((network) => what.networks.includes(network));
      const networks = [...named, ...what.networks.filter((network) => !named.includes(network))];
      found.push({ ...what, networks, named, start: index + at, end: index + at + piece.length });
    }
  }
  return found;
}

function recognise(piece: string): Omit<OnChain, 'start' | 'end' | 'named'> | null {
  const address = recogniseAddress(piece);
  if (address) return { kind: 'address', ...address };
  const transaction = recogniseTransaction(piece);
  return transaction && { kind: 'transaction', ...transaction };
}

/** A word as it stands, where it may be TON's; else what signs part it into: a path, `memo:…`, a list. */
function piecesOf(word: string): { piece: string; at: number }[] {
  // A path, as in a link: TON's own signs are parts of it then.
  const whole = word.length <= longest && /^(?:-1:|0:|[A-Za-z0-9_+/-]+=?$)/.test(word);
  if (whole && /[:_+/=-]/.test(word) && recognise(word) !== null) return [{ piece: word, at: 0 }];
  const pieces: { piece: string; at: number }[] = [];
  for (const { 0: piece, index } of word.matchAll(/[A-Za-z0-9_-]{26,}/g)) {
    if (piece.length > longest) continue;
    if (/[_-]/.test(piece) && recognise(piece) === null) {
      for (const { 0: part, index: within } of piece.matchAll(/[A-Za-z0-9]{26,}/g))
        pieces.push({ piece: part, at: index + within });
    } else pieces.push({ piece, at: index });
  }
  return pieces;
}

/** A transaction's name has no checksum anywhere, and seldom says of which network it is. */
function recogniseTransaction(text: string): Recognised | null {
  const of = (networks: Recognised['networks'], value: string): Recognised => ({
    networks,
    value,
    memo: null,
    checksum: 'none',
  });
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return of(evmNetworks, text.toLowerCase());
  if (/^[0-9a-fA-F]{64}$/.test(text) && /\d/.test(text) && /[a-fA-F]/.test(text))
    return of(hexHashNetworks, text.toLowerCase());
  if (/^[A-Za-z0-9+/_-]{43}=$/.test(text)) return of(['ton'], text);
  if (text.length >= 86 && text.length <= 88 && fromBase58(text)?.length === 64) return of(['solana'], text);
  return null;
}
