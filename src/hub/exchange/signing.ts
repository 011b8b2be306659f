import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const signedHeaders = {
  key: 'x-groundcrew-key',
  timestamp: 'x-groundcrew-timestamp',
  nonce: 'x-groundcrew-nonce',
  signature: 'x-groundcrew-signature',
} as const;

export type SignedParts = {
  readonly method: string;
  /** With its query, as it stands in the request line. */
  readonly path: string;
  /** Milliseconds since 1970, in decimal. */
  readonly timestamp: string;
  /** 32 hex digits, never used twice. */
  readonly nonce: string;
  /** Bytes as they are sent; empty without a body. */
  readonly body: string;
};

/** HMAC-SHA256 in lower-case hex over method, path, timestamp, nonce and the body's SHA-256, each on a line. */
export function sign(secret: string, { method, path, timestamp, nonce, body }: SignedParts): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', secret)
    .update([method.toUpperCase(), path, timestamp, nonce, bodyHash].join('\n'))
    .digest('hex');
}

export function isSigned(secret: string, parts: SignedParts, signature: string): boolean {
  const wanted = Buffer.from(sign(secret, parts));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
