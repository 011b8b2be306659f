/**
 * What targets and reasons that a workspace begins with are called. While they are still called so, a reader has them in
 * their own language; a name that the workspace has given goes before.
 */
export const usualNames = {
  targets: {
    tier2: 'Tier 2',
    recovery: 'Asset recovery',
    security: 'Security',
    compliance: 'Compliance',
  },
  reasons: {
    'beyond-my-rights': 'More than my rights',
    'no-progress': 'No progress',
    'withdrawal-stuck': 'Withdrawal stuck',
    'kyc-unclear': 'Verification stuck',
    'wrong-network': 'Wrong network',
    'missing-memo': 'Missing or wrong memo',
    'deposit-missing': 'Deposit not credited',
    'unsupported-token': 'Unsupported token',
    'account-takeover': 'Account taken over',
    phishing: 'Phishing with a loss',
    insider: 'Somebody inside',
    'other-security': 'Something else',
    'legal-request': 'Legal or authority request',
    'hold-question': 'Question about a hold',
    'name-on-list': 'Name on a list',
  },
} as const;

export function isUsualName(family: keyof typeof usualNames, key: string, name: string): boolean {
  return (usualNames[family] as Readonly<Record<string, string>>)[key] === name;
}
