import type { KycProvider } from './kyc.ts';
import type { KycReason } from './reasons.ts';

/** What may be explained of what Sumsub calls it. */
const sumsub: Readonly<Record<string, KycReason>> = {
  ADDITIONAL_DATA_REQUIRED: 'more-data',
  ADDITIONAL_DOCUMENT_REQUIRED: 'more-documents',
  BACK_SIDE_MISSING: 'side-missing',
  BAD_AVATAR: 'selfie',
  BAD_FACE_MATCHING: 'selfie',
  BAD_PROOF_OF_ADDRESS: 'address-proof',
  BAD_PROOF_OF_IDENTITY: 'not-accepted',
  BAD_PROOF_OF_PAYMENT: 'payment-proof',
  BAD_SELFIE: 'selfie',
  BAD_VIDEO_SELFIE: 'selfie',
  BLACK_AND_WHITE: 'not-in-colour',
  DIGITAL_DOCUMENT: 'not-original',
  DOCUMENT_DAMAGED: 'damaged',
  DOCUMENT_PAGE_MISSING: 'page-missing',
  EXPIRATION_DATE: 'expired',
  FRONT_SIDE_MISSING: 'side-missing',
  ID_INVALID: 'not-accepted',
  INCOMPATIBLE_LANGUAGE: 'language',
  INCOMPLETE_DOCUMENT: 'page-missing',
  INCORRECT_SOCIAL_NUMBER: 'tax-number',
  LOW_QUALITY: 'unreadable',
  NOT_ALL_CHECKS_COMPLETED: 'steps-left',
  NOT_DOCUMENT: 'not-a-document',
  PROBLEMATIC_APPLICANT_DATA: 'data-mismatch',
  REQUESTED_DATA_MISMATCH: 'data-mismatch',
  SCREENSHOTS: 'not-original',
  SELFIE_WITH_PAPER: 'selfie-note',
  UNFILLED_ID: 'unsigned',
  UNSATISFACTORY_PHOTOS: 'unreadable',
  WRONG_ADDRESS: 'address-mismatch',
  AGE_REQUIREMENT_MISMATCH: 'age',
  EXPERIENCE_REQUIREMENT_MISMATCH: 'experience',
  FOREIGNER: 'country',
  WRONG_USER_REGION: 'country',
  DUPLICATE: 'second-account',
  REGULATIONS_VIOLATIONS: 'terms',
  RESTRICTED_PERSON: 'terms',
  CHECK_UNAVAILABLE: 'check-unavailable',
  APPLICANT_INTERRUPTED_INTERVIEW: 'interview',
  EXTERNAL_DECISION_REJECTION: 'terms',
  OTHER: 'terms',
  COMPANY_NOT_DEFINED_STRUCTURE: 'company-structure',
  COMPANY_NOT_DEFINED_BENEFICIARIES: 'company-owners',
  COMPANY_NOT_VALIDATED_BENEFICIARIES: 'company-owners',
  COMPANY_NOT_DEFINED_REPRESENTATIVES: 'company-representatives',
  COMPANY_NOT_VALIDATED_REPRESENTATIVES: 'company-representatives',
};

/** The same of Onfido, by the place in a report's breakdown: what lies deeper counts as its parent, unless it is named. */
const onfido: Readonly<Record<string, KycReason>> = {
  'image_integrity.image_quality': 'unreadable',
  'image_integrity.image_quality.covered_photo': 'covered',
  'image_integrity.image_quality.cut_off_document': 'covered',
  'image_integrity.image_quality.damaged_document': 'damaged',
  'image_integrity.image_quality.incorrect_side': 'side-missing',
  'image_integrity.image_quality.no_document_in_image': 'not-a-document',
  'image_integrity.image_quality.two_documents_uploaded': 'not-a-document',
  'image_integrity.conclusive_document_quality.obscured_data_points': 'covered',
  'image_integrity.conclusive_document_quality.obscured_security_features': 'covered',
  'image_integrity.conclusive_document_quality.watermarks_digital_text_overlay': 'not-original',
  'image_integrity.conclusive_document_quality.corner_removed': 'damaged',
  'image_integrity.conclusive_document_quality.punctured_document': 'damaged',
  'image_integrity.conclusive_document_quality.missing_back': 'side-missing',
  'image_integrity.conclusive_document_quality.digital_document': 'not-original',
  'image_integrity.supported_document': 'not-accepted',
  'image_integrity.colour_picture': 'not-in-colour',
  'image_integrity.face_detected': 'selfie',
  'visual_authenticity.original_document_present': 'not-original',
  'data_validation.document_expiration': 'expired',
  'data_validation.expiry_date': 'expired',
  data_comparison: 'data-mismatch',
  'age_validation.minimum_accepted_age': 'age',
  'proof_of_address.data_comparison': 'data-mismatch',
  'proof_of_address.data_comparison.address': 'address-mismatch',
  'proof_of_address.document_classification': 'address-proof',
  'proof_of_address.image_integrity.image_quality': 'unreadable',
};

/** Never to be explained, whatever else is: told apart from the unknown for whoever reads the table. */
export const neverExplained: Readonly<Record<KycProvider, readonly string[]>> = {
  sumsub: [
    'ADVERSE_MEDIA',
    'BLACKLIST',
    'BLOCKLIST',
    'COMPROMISED_PERSONS',
    'CRIMINAL',
    'DOCUMENT_DEPRIVED',
    'DOCUMENT_TEMPLATE',
    'FORGERY',
    'FRAUDULENT_LIVENESS',
    'FRAUDULENT_PATTERNS',
    'GRAPHIC_EDITOR',
    'INCONSISTENT_PROFILE',
    'PEP',
    'SANCTIONS',
    'SELFIE_MISMATCH',
    'SPAM',
  ],
  onfido: [
    'suspected',
    'visual_authenticity',
    'data_consistency',
    'police_record',
    'compromised_document',
    'issuing_authority',
    'face_comparison',
    'image_integrity.source_integrity',
    'image_integrity.conclusive_document_quality.abnormal_document_features',
  ],
};

/** The reason that a label stands for; null: it is not to be explained, for it is a suspicion or nobody knows it. */
export function reasonOf(provider: KycProvider, label: string): KycReason | null {
  const named = (table: Readonly<Record<string, KycReason>>, key: string) =>
    Object.hasOwn(table, key) ? (table[key] ?? null) : null;
  if (provider === 'sumsub') return named(sumsub, label);
  let place = label;
  for (;;) {
    if (neverExplained.onfido.includes(place)) return null;
    const reason = named(onfido, place);
    if (reason) return reason;
    const parent = place.lastIndexOf('.');
    if (parent < 0) return null;
    place = place.slice(0, parent);
  }
}

/** Each reason once, in the labels' order; and the labels that nobody explains. */
export function sortLabels(
  provider: KycProvider,
  labels: readonly string[],
): { readonly reasons: KycReason[]; readonly withheld: string[] } {
  const reasons = new Set<KycReason>();
  const withheld = new Set<string>();
  for (const label of labels) {
    const reason = reasonOf(provider, label);
    if (reason) reasons.add(reason);
    else withheld.add(label);
  }
  return { reasons: [...reasons], withheld: [...withheld] };
}
