import { z } from 'zod';
import type { SignalKind, SignalSeverity } from './signal.ts';

/** When something counts as suspicious here, and when what was dismissed again and again is left alone. */
export const SignalPolicy = z.object({
  /** So many customers that name one address within so many hours. */
  addressCustomers: z.int().min(2).max(1000),
  addressHours: z
    .int()
    .min(1)
    .max(24 * 30),
  /** So many accounts on one device within so many days. */
  deviceAccounts: z.int().min(2).max(1000),
  deviceDays: z.int().min(1).max(90),
  /** So many customers who write the same so many words in a row within so many minutes. */
  phraseCustomers: z.int().min(3).max(1000),
  phraseMinutes: z
    .int()
    .min(5)
    .max(24 * 60),
  phraseWords: z.int().min(6).max(30),
  /** So many dismissals in a row mute a pattern for so many days. */
  muteAfter: z.int().min(2).max(20),
  muteDays: z.int().min(1).max(365),
});
export type SignalPolicy = z.infer<typeof SignalPolicy>;

/** Where nobody has said anything else. */
export const defaultSignalPolicy: SignalPolicy = {
  addressCustomers: 3,
  addressHours: 48,
  deviceAccounts: 2,
  deviceDays: 30,
  phraseCustomers: 5,
  phraseMinutes: 60,
  phraseWords: 10,
  muteAfter: 3,
  muteDays: 30,
};

type Rule = {
  /** Before what was learnt. */
  readonly severity: SignalSeverity;
  /** What helps, the first thing first. */
  readonly steps: readonly SignalStep[];
  /** What of it may be said to the customer. */
  readonly say: 'account' | 'transfer' | 'link' | 'nothing';
  /** Never muted and never taken lightly, however often it was dismissed. */
  readonly standing?: true;
};

export type SignalStep = 'identity' | 'escalate' | 'freeze';

export const signalRules: Readonly<Record<SignalKind, Rule>> = {
  'new-device': { severity: 'low', steps: ['identity'], say: 'account' },
  'withdrawal-after-password-change': {
    severity: 'high',
    steps: ['freeze', 'identity', 'escalate'],
    say: 'account',
    standing: true,
  },
  'two-factor-reset': { severity: 'medium', steps: ['identity', 'escalate'], say: 'account' },
  'new-country': { severity: 'low', steps: ['identity'], say: 'account' },
  'failed-logins': { severity: 'medium', steps: ['identity', 'escalate'], say: 'account' },
  'withdrawal-address-added': { severity: 'medium', steps: ['identity', 'escalate'], say: 'transfer' },
  other: { severity: 'medium', steps: ['escalate'], say: 'nothing' },
  'shared-address': { severity: 'high', steps: ['escalate', 'freeze'], say: 'transfer' },
  'shared-device': { severity: 'medium', steps: ['escalate', 'identity'], say: 'nothing' },
  'look-alike-domain': { severity: 'high', steps: ['identity', 'escalate', 'freeze'], say: 'link' },
  'phrase-wave': { severity: 'low', steps: ['escalate'], say: 'nothing' },
  'identity-failed': {
    severity: 'high',
    steps: ['escalate', 'freeze'],
    say: 'nothing',
    standing: true,
  },
};
