/** What a customer is told who wrote down a secret, in one language. Plain text. */
export type WarningText = {
  /** A recovery phrase or a private key: whoever has read it can take everything. */
  readonly wallet: string;
  readonly code: string;
  readonly card: string;
  readonly never: string;
};
