import type { DecisionTable, Money, RecoveryRule, Sentence } from './decision-table.ts';

const usdt = (amount: string): Money => ({ amount, asset: 'USDT' });

const rule = (
  key: string,
  outcome: RecoveryRule['outcome'],
  says: readonly Sentence[],
  more: Partial<RecoveryRule>,
): RecoveryRule => ({
  key,
  why: '',
  kinds: [],
  when: {},
  outcome,
  fee: null,
  minimum: null,
  days: null,
  team: null,
  says: [...says, 'never-ask'],
  ...more,
});

const ours = ['deposit', 'exchange'];

/**
 * What holds until an exchange decides otherwise, in the workspace's settings (`recovery`). What is lost comes first, so that
 * no later rule gives hope; what is not known falls through to the last one.
 */
export const defaultTable: DecisionTable = {
  teams: { technical: 'recovery', 'on-chain': 'recovery', risk: 'compliance' },
  rules: [
    rule('own-contract', 'not', ['own-contract', 'cannot-be-undone'], { when: { landed: ['contract'] } }),
    rule('outside', 'not', ['cannot-be-undone'], { when: { landed: ['outside'] } }),
    rule('nothing-arrived', 'not', ['nothing-arrived'], { when: { status: ['replaced', 'not-found'] } }),
    rule('still-confirming', 'depends', ['still-confirming'], {
      kinds: ['missing-deposit', 'replaced'],
      when: { status: ['pending'] },
    }),
    rule('memo-of-another', 'not', ['cannot-be-undone'], {
      kinds: ['missing-memo'],
      when: { 'memo-owner': ['other'] },
    }),
    rule('memo-by-hand', 'recoverable', ['checking', 'by-hand', 'fee', 'answer-within'], {
      kinds: ['missing-memo'],
      when: { 'memo-owner': ['nobody', 'customer'] },
      fee: usdt('10'),
      days: 10,
      team: 'on-chain',
    }),
    rule('same-key', 'depends', ['checking', 'policy-decides', 'fee', 'answer-within', 'verified-only'], {
      kinds: ['wrong-network'],
      when: { landed: ours },
      sameKey: true,
      fee: usdt('50'),
      days: 30,
      team: 'technical',
    }),
    rule('other-key', 'depends', ['checking', 'not-known-yet', 'answer-within'], {
      kinds: ['wrong-network'],
      when: { landed: ours },
      sameKey: false,
      days: 30,
      team: 'technical',
    }),
    rule(
      'unsupported-token',
      'depends',
      ['checking', 'policy-decides', 'fee', 'minimum', 'answer-within', 'verified-only'],
      {
        kinds: ['unsupported-token'],
        when: { landed: ours },
        fee: usdt('100'),
        minimum: usdt('200'),
        days: 60,
        team: 'technical',
      },
    ),
    rule('below-minimum', 'depends', ['below-minimum', 'not-known-yet'], {
      kinds: ['below-minimum'],
      team: 'technical',
    }),
    rule('deposit-confirmed', 'recoverable', ['checking', 'answer-within'], {
      kinds: ['missing-deposit'],
      when: { status: ['confirmed'], landed: ['deposit'] },
      days: 3,
      team: 'on-chain',
    }),
    rule('ours-after-all', 'depends', ['checking', 'not-known-yet', 'answer-within'], {
      kinds: ['wrong-address'],
      when: { landed: ours },
      days: 10,
      team: 'risk',
    }),
    rule('not-known-yet', 'depends', ['checking', 'not-known-yet'], { team: 'on-chain' }),
  ],
};
