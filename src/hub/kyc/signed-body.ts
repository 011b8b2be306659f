import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a raw body carries this HMAC in lower-case hex, told in the same time whatever is wrong with it. */
export function isSignedBody(
  secret: string,
  algorithm: 'sha256' | 'sha512',
  body: Uint8Array,
  given: string | null,
): boolean {
  const wanted = Buffer.from(createHmac(algorithm, secret).update(body).digest('hex'));
  const said = Buffer.from((given ?? '').trim().toLowerCase());
  return wanted.length === said.length && timingSafeEqual(wanted, said);
}

export function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
}
