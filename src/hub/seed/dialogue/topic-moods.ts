import type { Temper } from '../people/customers.ts';
import type { TopicKey } from '../topics.ts';

/** In which temper people write about some topics, whatever theirs is otherwise. */
export const tempersOfTopic: Partial<Record<TopicKey, readonly (readonly [Temper, number])[]>> = {
  'account-hacked': [
    ['frightened', 7],
    ['furious', 2],
    ['typos', 2],
    ['plain', 1],
  ],
  liquidation: [
    ['furious', 5],
    ['plain', 3],
    ['longwinded', 2],
    ['curt', 2],
  ],
  'source-of-funds': [
    ['polite', 4],
    ['longwinded', 4],
    ['furious', 1],
  ],
};

/** Those in which an amount is at stake, so that people keep coming back to it. */
export const moneyTopics: readonly TopicKey[] = [
  'withdrawal-delayed',
  'deposit-missing',
  'wrong-network',
  'missing-memo',
  'staking-unlock',
  'account-hacked',
  'p2p-dispute',
  'source-of-funds',
  'account-closure',
  'otc-desk',
];

/** How long before the first message the trouble began, where it is not some hours. */
export const minutesBefore: Partial<Record<TopicKey, number>> = {
  'account-hacked': 45,
  'kyc-document': 900,
  'bank-transfer': 2600,
  'referral-bonus': 12_000,
  'staking-unlock': 4000,
  'source-of-funds': 5000,
  'corporate-onboarding': 9000,
  'tax-report': 3000,
};
