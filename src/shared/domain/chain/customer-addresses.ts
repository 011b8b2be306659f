import type { FieldValue } from '../customer-field.ts';
import { compareAddresses } from './compare.ts';
import { findOnChain } from './find-on-chain.ts';

/**
 * How an address compares with those kept under a customer's field. same: it is one of them. looks-like: it is none and could
 * be taken for one, by its ends or by a slip.
 */
export type FieldMatch = 'same' | 'looks-like' | 'other';

/** An address of which no more characters differ was mistyped. */
export const mostMistyped = 2;

/** Two addresses that are not the same, as they were written, and that somebody could take for one another. */
export function looksAlike(known: string, address: string): boolean {
  const { differing, looksPoisoned } = compareAddresses(known, address);
  return differing > 0 && (looksPoisoned || differing <= mostMistyped);
}

/** Null: what is kept there holds no address. */
export function matchField(address: string, value: FieldValue | null): FieldMatch | null {
  if (typeof value !== 'string') return null;
  const kept = findOnChain(value).filter(({ kind, checksum }) => kind === 'address' && checksum !== 'wrong');
  if (kept.length === 0) return null;
  const asked = findOnChain(address)[0]?.value ?? address;
  if (kept.some((one) => one.value === asked)) return 'same';
  return kept.some(({ start, end }) => looksAlike(value.slice(start, end), address)) ? 'looks-like' : 'other';
}
