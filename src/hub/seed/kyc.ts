import { type Applicant, statusOf } from '../../shared/domain/kyc/applicant.ts';
import type { KycProvider } from '../../shared/domain/kyc/kyc.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { type Random, random } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What providers ask customers for again, the commonest first. */
const mendable: Readonly<Record<KycProvider, readonly string[]>> = {
  sumsub: [
    'UNSATISFACTORY_PHOTOS',
    'EXPIRATION_DATE',
    'BAD_PROOF_OF_ADDRESS',
    'BAD_SELFIE',
    'SCREENSHOTS',
    'BACK_SIDE_MISSING',
    'REQUESTED_DATA_MISMATCH',
    'DOCUMENT_DAMAGED',
  ],
  onfido: [
    'image_integrity.image_quality.blurred_photo',
    'image_integrity.image_quality.cut_off_document',
    'visual_authenticity.original_document_present.screenshot',
    'data_validation.document_expiration',
    'image_integrity.face_detected',
    'proof_of_address.document_classification',
  ],
};
const ended = ['AGE_REQUIREMENT_MISMATCH', 'WRONG_USER_REGION', 'DUPLICATE'];
const suspicions = ['PEP', 'FORGERY', 'INCONSISTENT_PROFILE', 'ADVERSE_MEDIA'];

/** How far the demo's customers are, as if a provider had been asked lately; null: nobody has asked about this one. */
export function kycRecord(customer: Customer, seed: number, now: number): object | null {
  const draw = random(seed, `kyc ${customer.id}`);
  const provider: KycProvider = draw.chance(0.7) ? 'sumsub' : 'onfido';
  const said = applicantOf(customer, provider, draw);
  if (said === null) return null;
  const suspected = said.labels.some((label) => suspicions.includes(label));
  const status = statusOf(suspected ? 'sumsub' : provider, said);
  const { applicantId, ...rest } = status;
  const since = Math.max(customer.createdAt, now - draw.int(1, said.state === 'approved' ? 500 : 12) * day);
  return {
    ...rest,
    applicant_id: applicantId,
    customer_id: customer.id,
    since,
    as_of: Math.max(since, now - draw.int(1, 9 * 60) * 60_000),
    failures: 0,
  };
}

function applicantOf(
  { verification, identified }: Customer,
  provider: KycProvider,
  draw: Random,
): Applicant | null {
  if (!identified) return null;
  const applicantId = Array.from({ length: 24 }, () => draw.int(0, 15).toString(16)).join('');
  const said = (state: Applicant['state'], labels: string[] = [], note = ''): Applicant => ({
    applicantId,
    state,
    labels,
    note,
  });
  switch (verification) {
    case 'verified':
      return said('approved');
    case 'pending':
      if (draw.chance(0.08)) return said('in-review', [draw.pick(suspicions)]);
      return draw.chance(0.3)
        ? said('waiting-for-customer', [draw.pick(mendable[provider])])
        : said('in-review');
    case 'rejected': {
      if (draw.chance(0.12)) return said('rejected', [draw.pick(suspicions)]);
      if (provider === 'sumsub' && draw.chance(0.15)) return said('rejected', [draw.pick(ended)]);
      const labels = new Set([
        draw.pick(mendable[provider]),
        ...(draw.chance(0.3) ? [draw.pick(mendable[provider])] : []),
      ]);
      return said('rejected-retry', [...labels]);
    }
    case 'unverified':
      return draw.chance(0.5) ? said('in-progress') : null;
  }
}
