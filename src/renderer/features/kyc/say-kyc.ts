import type { TFunction } from 'i18next';
import type { KycHelp } from '../../../shared/contract/kyc.ts';
import type { KycStatus } from '../../../shared/domain/kyc/kyc.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

/** Names that are the same in every language. */
export const providerNames = { sumsub: 'Sumsub', onfido: 'Onfido' } as const;

/** What a state is like: the same of all that may not be explained. */
export function toneOf(state: KycStatus['state']): 'good' | 'bad' | 'warning' | 'quiet' {
  switch (state) {
    case 'approved':
      return 'good';
    case 'rejected':
      return 'bad';
    case 'rejected-retry':
    case 'waiting-for-customer':
    case 'on-hold':
      return 'warning';
    case 'not-started':
    case 'in-progress':
    case 'in-review':
      return 'quiet';
  }
}

/** From whom it is and as of when. */
export function saySource({ provider, asOf }: KycStatus, t: TFunction): string {
  const name = providerNames[provider];
  return asOf === null
    ? t('kyc.neverRead', { provider: name })
    : t('kyc.asOf', { provider: name, when: dateAndTime(asOf) });
}

/** What the provider's support is asked with: numbers and times, no name and nothing of what was withheld. */
export function sayCase(status: KycStatus, number: number, t: TFunction): string {
  return t('kyc.case', {
    applicant: status.applicantId ?? '–',
    state: t(`kyc.state.${status.state}`),
    since: dateAndTime(status.since),
    asOf: status.asOf === null ? '–' : dateAndTime(status.asOf),
    number,
  });
}

/** Where a contact leads; null: it is no page and no address. */
export function contactLink(contact: string): string | null {
  if (/^https:\/\/[^\s]+$/.test(contact)) return contact;
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact) ? `mailto:${contact}` : null;
}

/** By whose doing it can be mended, each once; `hold` where nothing is to be explained. */
export function whatMayBeSaid({
  status,
  help,
}: {
  readonly status: KycStatus;
  readonly help: readonly KycHelp[];
}): ('customer' | 'policy' | 'company' | 'hold')[] {
  if (status.state === 'on-hold') return ['hold'];
  return [...new Set(help.map(({ group }) => group))];
}
