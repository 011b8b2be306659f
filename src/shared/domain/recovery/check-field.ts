import { utf8ToBytes } from '@noble/hashes/utils.js';
import { recogniseAddress } from '../chain/addresses.ts';
import { findOnChain } from '../chain/find-on-chain.ts';
import type { Network } from '../chain/networks.ts';
import { limits } from '../limits.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { neededFields } from './needed-fields.ts';
import {
  fieldChoices,
  isChoiceField,
  type RecoveryFacts,
  type RecoveryField,
  type RecoveryKind,
  recoveryFields,
} from './recovery-case.ts';

/** checksum: a character of it is wrong. other-network: there is no such thing on the network that the case names. */
export const fieldProblems = ['secret', 'format', 'checksum', 'other-network', 'future'] as const;
export type FieldProblem = (typeof fieldProblems)[number];

const dayMs = 24 * 3_600_000;

/** What is wrong with a value, in the light of the others; null: nothing that can be told without asking the chain. `now` in ms. */
export function problemWith(
  field: RecoveryField,
  value: string,
  facts: RecoveryFacts,
  now: number,
): FieldProblem | null {
  if (value.length > limits.recoveryValueCharacters) return 'format';
  if (findSecrets(value).length > 0) return 'secret';
  if (isChoiceField(field))
    return (fieldChoices[field] as readonly string[]).includes(value) ? null : 'format';
  const network = facts.network?.value;
  switch (field) {
    case 'asset':
      return /^[A-Z0-9][A-Z0-9.]{1,11}$/.test(value) ? null : 'format';
    case 'amount':
      return /^\d{1,18}(?:\.\d{1,18})?$/.test(value) && /[1-9]/.test(value) ? null : 'format';
    case 'hash':
      return problemWithHash(value, network);
    case 'from':
    case 'to':
      return problemWithAddress(value, network);
    case 'sent-at':
      return problemWithTime(value, now);
    case 'memo-used':
    case 'memo-expected':
      return problemWithMemo(value, network);
    case 'platform':
      return value.trim() === '' || value.length > 80 ? 'format' : null;
    case 'payment-proof':
      return /^(?:Out|In|Spend)ProofV[12][1-9A-HJ-NP-Za-km-z]{88,}$/.test(value) ? null : 'format';
  }
}

export function problemWithAddress(value: string, network?: string): FieldProblem | null {
  const address = recogniseAddress(value);
  if (!address) return 'format';
  if (address.checksum === 'wrong') return 'checksum';
  return network === undefined || address.networks.includes(network as Network) ? null : 'other-network';
}

function problemWithHash(value: string, network?: string): FieldProblem | null {
  const [found] = findOnChain(value);
  if (found?.kind !== 'transaction' || found.start !== 0 || found.end !== value.length) return 'format';
  return network === undefined || found.networks.includes(network as Network) ? null : 'other-network';
}

/** `YYYY-MM-DD`, or with `HH:MM` behind it, in UTC. */
function problemWithTime(value: string, now: number): FieldProblem | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?: ([01]\d|2[0-3]):[0-5]\d)?$/.exec(value);
  const at = match ? new Date(`${match[1]}T00:00:00Z`) : null;
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== match?.[1]) return 'format';
  // Somewhere it is tomorrow already.
  return at.getTime() > now + dayMs ? 'future' : null;
}

function problemWithMemo(value: string, network?: string): FieldProblem | null {
  if (value.trim() === '' || value.length > 120) return 'format';
  if (network === 'xrp') return /^\d{1,10}$/.test(value) && Number(value) <= 0xffff_ffff ? null : 'format';
  if (network === 'stellar')
    return /^[0-9a-f]{64}$/i.test(value) || utf8ToBytes(value).length <= 28 ? null : 'format';
  return null;
}

/** What a case needs and has not, or not as it should be. */
export function missingFields(kind: RecoveryKind, facts: RecoveryFacts, now: number): RecoveryField[] {
  return neededFields(kind, facts).filter((field) => {
    const fact = facts[field];
    return !fact || problemWith(field, fact.value, facts, now) !== null;
  });
}

/** Everything that is known and cannot be right. */
export function wrongFields(facts: RecoveryFacts, now: number): RecoveryField[] {
  return recoveryFields.filter((field) => {
    const fact = facts[field];
    return fact !== undefined && problemWith(field, fact.value, facts, now) !== null;
  });
}

/** As it is kept: what people write around a value is taken off. */
export function tidyValue(field: RecoveryField, written: string): string {
  const text = written.trim();
  if (field === 'asset') return text.replace(/^\$/, '').toUpperCase();
  if (field === 'amount') return tidyAmount(text);
  return text;
}

/** `1,234.5` and `1.234,5` as `1234.5`. A single sign with three digits behind it stays: nobody can tell what it means. */
function tidyAmount(text: string): string {
  const bare = text.replace(/[\s\u00a0_']/g, '');
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (last < 0) return bare;
  const whole = bare.slice(0, last);
  const rest = bare.slice(last + 1);
  const sign = bare[last];
  const grouped = /[.,]/.test(whole);
  if (grouped && new Set(whole.replace(/\d/g, '')).has(sign ?? '')) return bare.replace(/[.,]/g, '');
  if (sign === ',' && !grouped && rest.length === 3) return bare;
  return `${whole.replace(/[.,]/g, '')}.${rest}`;
}
