import type { Channel, Priority } from '../../shared/domain/vocabulary.ts';

/** The eight queues of the demo exchange, by the key the seed knows them by. */
export const groupKeys = [
  'general',
  'deposits',
  'kyc',
  'security',
  'vip',
  'recovery',
  'trading',
  'compliance',
] as const;
export type GroupKey = (typeof groupKeys)[number];

export type TopicKey =
  | 'withdrawal-delayed'
  | 'deposit-missing'
  | 'bank-transfer'
  | 'card-declined'
  | 'whitelist-address'
  | 'wrong-network'
  | 'missing-memo'
  | 'kyc-document'
  | 'kyc-selfie'
  | 'kyc-address'
  | 'name-change'
  | 'lost-2fa'
  | 'new-phone'
  | 'account-hacked'
  | 'phishing'
  | 'fee-question'
  | 'tax-report'
  | 'referral-bonus'
  | 'app-crash'
  | 'listing-question'
  | 'account-closure'
  | 'staking-unlock'
  | 'p2p-dispute'
  | 'liquidation'
  | 'api-limits'
  | 'api-signature'
  | 'fix-session'
  | 'otc-desk'
  | 'corporate-onboarding'
  | 'source-of-funds';

export type Topic = {
  readonly key: TopicKey;
  /** How the desk speaks of it; customers never read this. */
  readonly name: string;
  readonly group: GroupKey;
  /** Share among all conversations on an ordinary day. */
  readonly weight: number;
  readonly priority: Priority;
  readonly tags: readonly string[];
  /** Who writes about it. */
  readonly who: 'anyone' | 'unverified' | 'vip' | 'institution';
  /** Restricted conversations: seen by security and compliance alone even in an ordinary queue. */
  readonly restricted?: boolean;
  /** Channels on which people bring it; absent: all of them in the usual shares. */
  readonly channels?: readonly Channel[];
};

const institutional = ['email', 'ticket', 'phone', 'telegram'] as const satisfies readonly Channel[];
const written = ['chat', 'email', 'ticket', 'telegram', 'phone'] as const satisfies readonly Channel[];

export const topics: readonly Topic[] = [
  topic('withdrawal-delayed', 'Delayed withdrawal', 'deposits', 15, 'high', ['withdrawal']),
  topic('deposit-missing', 'Missing deposit', 'deposits', 11, 'high', ['deposit']),
  topic('bank-transfer', 'Bank transfer not credited', 'deposits', 5, 'normal', ['fiat', 'bank-transfer']),
  topic('card-declined', 'Card top-up declined', 'deposits', 5, 'normal', ['fiat', 'card']),
  topic('whitelist-address', 'Address whitelisting', 'deposits', 2.5, 'normal', ['withdrawal', 'whitelist']),
  topic('wrong-network', 'Deposit on the wrong network', 'recovery', 5, 'high', [
    'recovery',
    'wrong-network',
  ]),
  topic('missing-memo', 'Deposit without memo or tag', 'recovery', 4, 'high', ['recovery', 'memo']),
  topic('kyc-document', 'Identity document rejected', 'kyc', 6, 'normal', ['kyc', 'document'], 'unverified'),
  topic('kyc-selfie', 'Selfie or liveness rejected', 'kyc', 4, 'normal', ['kyc', 'selfie'], 'unverified'),
  topic('kyc-address', 'Proof of address rejected', 'kyc', 3, 'normal', ['kyc', 'address'], 'unverified'),
  {
    ...topic('name-change', 'Change of legal name', 'kyc', 1.5, 'low', ['kyc', 'name-change']),
    channels: ['chat', 'email', 'ticket', 'phone'],
  },
  { ...topic('lost-2fa', 'Lost second factor', 'general', 5, 'high', ['2fa', 'access']), channels: written },
  {
    ...topic('new-phone', 'New phone or number', 'general', 3, 'normal', ['2fa', 'device']),
    channels: written,
  },
  {
    ...topic('account-hacked', 'Suspected account takeover', 'security', 3.5, 'urgent', ['takeover']),
    restricted: true,
    channels: ['chat', 'email', 'ticket', 'phone', 'telegram', 'x'],
  },
  topic('phishing', 'Phishing report', 'general', 2.5, 'normal', ['phishing']),
  topic('fee-question', 'Question about fees', 'general', 5, 'low', ['fees']),
  {
    ...topic('tax-report', 'Tax report', 'general', 3, 'low', ['tax']),
    channels: ['chat', 'email', 'ticket', 'reddit'],
  },
  topic('referral-bonus', 'Referral bonus missing', 'general', 3, 'low', ['referral']),
  topic('app-crash', 'App crashes', 'general', 4, 'normal', ['app', 'bug']),
  topic('listing-question', 'Question about a listing', 'general', 2.5, 'low', ['listing']),
  {
    ...topic('account-closure', 'Account closure', 'general', 1.5, 'normal', ['closure']),
    channels: ['chat', 'email', 'ticket'],
  },
  topic('staking-unlock', 'Staking and unlocking', 'trading', 3.5, 'normal', ['earn', 'staking']),
  { ...topic('p2p-dispute', 'P2P dispute', 'deposits', 3, 'high', ['p2p', 'dispute']), channels: written },
  topic('liquidation', 'Liquidation complaint', 'trading', 3, 'high', ['margin', 'liquidation']),
  {
    ...topic('api-limits', 'API rate limits', 'trading', 2, 'normal', ['api', 'rate-limit'], 'institution'),
    channels: institutional,
  },
  {
    ...topic(
      'api-signature',
      'API signature errors',
      'trading',
      2,
      'normal',
      ['api', 'signature'],
      'institution',
    ),
    channels: institutional,
  },
  {
    ...topic('fix-session', 'FIX session', 'trading', 1.2, 'high', ['api', 'fix'], 'institution'),
    channels: institutional,
  },
  { ...topic('otc-desk', 'OTC desk', 'vip', 2, 'high', ['otc'], 'vip'), channels: institutional },
  {
    ...topic('corporate-onboarding', 'Corporate onboarding', 'vip', 1.5, 'normal', ['kyb'], 'institution'),
    channels: ['email', 'ticket', 'phone'],
  },
  {
    ...topic('source-of-funds', 'Source of funds', 'compliance', 2, 'high', ['source-of-funds']),
    channels: ['email', 'ticket', 'chat'],
  },
];

function topic(
  key: TopicKey,
  name: string,
  group: GroupKey,
  weight: number,
  priority: Priority,
  tags: readonly string[],
  who: Topic['who'] = 'anyone',
): Topic {
  return { key, name, group, weight, priority, tags, who };
}

const byKey = new Map(topics.map((one) => [one.key, one]));

export function topicOf(key: TopicKey): Topic {
  const found = byKey.get(key);
  if (!found) throw new Error(`unknown topic ${key}`);
  return found;
}
