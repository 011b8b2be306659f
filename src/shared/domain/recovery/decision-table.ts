import { z } from 'zod';
import { evmNetworks, type Network } from '../chain/networks.ts';
import { type RecoveryFacts, RecoveryField, RecoveryKind } from './recovery-case.ts';

export const outcomes = ['recoverable', 'depends', 'not'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** Who goes on with a case. */
export const recoveryTeams = ['technical', 'risk', 'on-chain'] as const;
export const RecoveryTeam = z.enum(recoveryTeams);
export type RecoveryTeam = z.infer<typeof RecoveryTeam>;

/** Sentences that may be said to a customer; see `sayTo`. */
export const sentences = [
  'checking',
  'not-known-yet',
  'by-hand',
  'policy-decides',
  'fee',
  'minimum',
  'answer-within',
  'cannot-be-undone',
  'own-contract',
  'nothing-arrived',
  'still-confirming',
  'below-minimum',
  'verified-only',
  'never-ask',
] as const;
export const Sentence = z.enum(sentences);
export type Sentence = z.infer<typeof Sentence>;

export const Money = z.object({
  amount: z.string().regex(/^\d{1,12}(?:\.\d{1,8})?$/),
  asset: z.string().min(2).max(12),
});
export type Money = z.infer<typeof Money>;

/** What an exchange has decided for cases of a kind, where what is known is as in `when`. */
export const RecoveryRule = z.object({
  /** The catalogue has the reason for those that the app brings; `why` stands for the others. */
  key: z.string().min(1).max(60),
  why: z.string().max(300).default(''),
  /** Empty: any kind. */
  kinds: z.array(RecoveryKind).max(20),
  /** Each field has one of these values; one that is not known has none of them. */
  when: z.partialRecord(RecoveryField, z.array(z.string().max(60)).min(1).max(40)),
  /** Whether sender's and expected network are such that one key has the same address on both. */
  sameKey: z.boolean().exactOptional(),
  outcome: Outcome,
  fee: Money.nullable(),
  minimum: Money.nullable(),
  /** Days within which the customer has an answer; not the money. */
  days: z.int().min(1).max(365).nullable(),
  team: RecoveryTeam.nullable(),
  says: z.array(Sentence).max(sentences.length),
});
export type RecoveryRule = z.infer<typeof RecoveryRule>;

/** The first rule that fits decides. `teams`: the key of the place to escalate to, by team. */
export const DecisionTable = z.object({
  rules: z.array(RecoveryRule).min(1).max(200),
  teams: z.partialRecord(RecoveryTeam, z.string().min(1).max(60)),
});
export type DecisionTable = z.infer<typeof DecisionTable>;

export type Verdict = RecoveryRule;

/** For what no rule speaks of: nobody knows. */
export const unheardOf: RecoveryRule = {
  key: 'no-rule',
  why: '',
  kinds: [],
  when: {},
  outcome: 'depends',
  fee: null,
  minimum: null,
  days: null,
  team: null,
  says: ['checking', 'not-known-yet', 'never-ask'],
};

/** What may be said of a case by what is known of it; a value that nobody knows meets no condition. */
export function decide(table: DecisionTable, kind: RecoveryKind, facts: RecoveryFacts): Verdict {
  return table.rules.find((rule) => fits(rule, kind, facts)) ?? unheardOf;
}

function fits({ kinds, when, sameKey }: RecoveryRule, kind: RecoveryKind, facts: RecoveryFacts): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  for (const [field, values] of Object.entries(when)) {
    const known = facts[field as RecoveryField]?.value;
    if (known === undefined || !values.includes(known)) return false;
  }
  return sameKey === undefined || haveSameKey(facts) === sameKey;
}

/** Null: one of them is not known. */
function haveSameKey(facts: RecoveryFacts): boolean | null {
  const sent = facts.network?.value;
  const expected = facts['expected-network']?.value;
  if (sent === undefined || expected === undefined) return null;
  const isEvm = (network: string) => evmNetworks.includes(network as Network);
  return sent === expected || (isEvm(sent) && isEvm(expected));
}
