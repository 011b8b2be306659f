import { type KycProvider, type KycState, type KycStatus, kycLimits } from './kyc.ts';
import { sortLabels } from './labels.ts';

/** What a provider says of somebody, in our states and its own labels. */
export type Applicant = {
  readonly applicantId: string;
  readonly state: KycState;
  readonly labels: readonly string[];
  /** For the customer to read. */
  readonly note: string;
};

/** A rejection for which a provider gives no reason. */
export const unexplained = 'no reason given';

/** What is kept of it: what may be explained, and apart from it what compliance alone reads. */
export function statusOf(
  provider: KycProvider,
  said: Applicant | null,
): Pick<KycStatus, 'provider' | 'applicantId' | 'state' | 'reasons' | 'note' | 'withheld'> {
  if (said === null)
    return { provider, applicantId: null, state: 'not-started', reasons: [], note: '', withheld: null };
  const { applicantId, state } = said;
  const labels = said.labels.slice(0, kycLimits.labels).map((one) => one.slice(0, kycLimits.labelCharacters));
  // Whoever was let in owes nobody an explanation of what was looked at on the way.
  if (state === 'approved') return { provider, applicantId, state, reasons: [], note: '', withheld: null };
  const nothingSaid = state === 'rejected' && labels.length === 0;
  const { reasons, withheld } = sortLabels(provider, nothingSaid ? [unexplained] : labels);
  const note = said.note.trim().slice(0, kycLimits.noteCharacters);
  if (withheld.length === 0 && state !== 'on-hold')
    return { provider, applicantId, state, reasons, note, withheld: null };
  return {
    provider,
    applicantId,
    state: 'on-hold',
    reasons: [],
    note: '',
    withheld: { state, labels: withheld, reasons, note },
  };
}
