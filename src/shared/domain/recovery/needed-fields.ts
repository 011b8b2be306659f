import type { RecoveryFacts, RecoveryField, RecoveryKind } from './recovery-case.ts';

const transfer = ['asset', 'network', 'amount', 'hash', 'to'] as const satisfies readonly RecoveryField[];

const needs: Readonly<Record<RecoveryKind, readonly RecoveryField[]>> = {
  'missing-deposit': [...transfer, 'sent-at', 'platform', 'status'],
  'wrong-network': [...transfer, 'expected-network', 'ownership', 'landed'],
  'missing-memo': [...transfer, 'memo-expected', 'ownership', 'memo-owner'],
  'unsupported-token': [...transfer, 'ownership', 'landed'],
  'below-minimum': transfer,
  replaced: ['network', 'hash', 'status'],
  'wrong-address': [...transfer, 'landed'],
};

const helps: Readonly<Record<RecoveryKind, readonly RecoveryField[]>> = {
  'missing-deposit': ['from', 'landed'],
  'wrong-network': ['from', 'platform', 'sent-at'],
  'missing-memo': ['memo-used', 'from', 'platform', 'sent-at'],
  'unsupported-token': ['from', 'platform', 'sent-at'],
  'below-minimum': ['from', 'platform'],
  replaced: ['asset', 'amount', 'from', 'to', 'platform'],
  'wrong-address': ['from', 'platform', 'sent-at'],
};

/** What somebody of the desk looks up; the customer is not asked for it. */
const lookedUp: ReadonlySet<RecoveryField> = new Set(['status', 'landed', 'memo-owner']);

/** What a case has to have before it goes on. Where nobody can look into the chain, the sender's proof as well. */
export function neededFields(kind: RecoveryKind, facts: RecoveryFacts): readonly RecoveryField[] {
  return facts.network?.value === 'monero' && kind !== 'replaced'
    ? [...needs[kind], 'payment-proof']
    : needs[kind];
}

/** What is of use besides. */
export function helpfulFields(kind: RecoveryKind): readonly RecoveryField[] {
  return helps[kind];
}

export function isAsked(field: RecoveryField): boolean {
  return !lookedUp.has(field);
}
