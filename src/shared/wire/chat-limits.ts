/** Limits of the customer's chat; apart from the schemas, so that the page itself stays small. */
export const chatLimits = {
  messageCharacters: 4_000,
  nameCharacters: 80,
  attachmentBytes: 10 * 1024 * 1024,
  attachmentsPerMessage: 5,
  /** Content types by their bytes, not by their name. */
  types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'text/plain'],
} as const;

export const chatLocales = ['en', 'es', 'pt', 'tr', 'vi', 'ar'] as const;
