import { z } from 'zod';

/** Who can do something about it, and so what may be said: see `labels.ts`. */
export type KycReasonGroup = 'customer' | 'policy' | 'company';

type Help = {
  readonly group: KycReasonGroup;
  /** Key of the article that helps, unless one is tagged for this reason. */
  readonly guide: string;
  /** Shortcut of the macro that says it, unless one is tagged for this reason. */
  readonly macro: string;
};

/** Everything that may be explained, in our own words; the words themselves stand in the catalogue (`kyc.reason`). */
const help = {
  unreadable: { group: 'customer', guide: 'photo-tips', macro: 'kyc-photo' },
  covered: { group: 'customer', guide: 'photo-tips', macro: 'kyc-photo' },
  'side-missing': { group: 'customer', guide: 'accepted-documents', macro: 'kyc-side' },
  'page-missing': { group: 'customer', guide: 'accepted-documents', macro: 'kyc-side' },
  'not-original': { group: 'customer', guide: 'no-screenshots', macro: 'kyc-original' },
  'not-in-colour': { group: 'customer', guide: 'photo-tips', macro: 'kyc-photo' },
  damaged: { group: 'customer', guide: 'damaged-document', macro: 'kyc-damaged' },
  expired: { group: 'customer', guide: 'document-expired', macro: 'kyc-expired' },
  'not-accepted': { group: 'customer', guide: 'accepted-documents', macro: 'kyc-doc' },
  'not-a-document': { group: 'customer', guide: 'accepted-documents', macro: 'kyc-photo' },
  unsigned: { group: 'customer', guide: 'accepted-documents', macro: 'kyc-doc' },
  language: { group: 'customer', guide: 'accepted-documents', macro: 'kyc-translate' },
  selfie: { group: 'customer', guide: 'selfie-check', macro: 'kyc-selfie' },
  'selfie-note': { group: 'customer', guide: 'selfie-check', macro: 'kyc-selfie' },
  'address-proof': { group: 'customer', guide: 'proof-of-address', macro: 'kyc-address' },
  'address-mismatch': { group: 'customer', guide: 'proof-of-address', macro: 'kyc-data' },
  'payment-proof': { group: 'customer', guide: 'source-of-funds', macro: 'kyc-more' },
  'data-mismatch': { group: 'customer', guide: 'name-mismatch', macro: 'kyc-data' },
  'tax-number': { group: 'customer', guide: 'verify-identity', macro: 'kyc-data' },
  'more-data': { group: 'customer', guide: 'why-asked-again', macro: 'kyc-more' },
  'more-documents': { group: 'customer', guide: 'why-asked-again', macro: 'kyc-more' },
  'steps-left': { group: 'customer', guide: 'verify-identity', macro: 'kyc-steps' },
  interview: { group: 'customer', guide: 'verify-identity', macro: 'kyc-steps' },
  age: { group: 'policy', guide: 'age-requirement', macro: 'kyc-final' },
  country: { group: 'policy', guide: 'moving-country', macro: 'kyc-final' },
  'second-account': { group: 'policy', guide: 'second-account', macro: 'kyc-duplicate' },
  experience: { group: 'policy', guide: 'kyc-rejected', macro: 'kyc-final' },
  terms: { group: 'policy', guide: 'kyc-rejected', macro: 'kyc-final' },
  'check-unavailable': { group: 'policy', guide: 'how-long-verification', macro: 'kyc-wait' },
  'company-structure': { group: 'company', guide: 'verify-identity', macro: 'kyc-more' },
  'company-owners': { group: 'company', guide: 'verify-identity', macro: 'kyc-more' },
  'company-representatives': { group: 'company', guide: 'verify-identity', macro: 'kyc-more' },
} as const satisfies Record<string, Help>;

export type KycReason = keyof typeof help;
export const kycReasons = Object.keys(help) as [KycReason, ...KycReason[]];
export const KycReason = z.enum(kycReasons);

export function helpFor(reason: KycReason): Help {
  return help[reason];
}

/** An article or a macro with this tag is the one for this reason, whatever stands in the table. */
export function tagOf(reason: KycReason): string {
  return `kyc-reason-${reason}`;
}
