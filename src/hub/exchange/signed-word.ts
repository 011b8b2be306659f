import { isSignedBody, parseBody } from '../kyc/signed-body.ts';

/** What the exchange, or a system of its own, tells the hub: docs/exchange-webhooks.md, "Signature". */
export type SentWord = { readonly headers: Headers; readonly body: Uint8Array };

/** The largest body of one. */
export const wordBytes = 64 * 1024;
/** Between its clock and this one, either way. */
export const wordWindowMs = 5 * 60_000;

/** `value`: its JSON; null where it is none. */
export type ReadWord =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'unsigned' | 'stale' };

/** What it says, once the signature over `<timestamp>.<raw body>` is right and new. */
export function readSignedWord(secret: string, { headers, body }: SentWord, now: number): ReadWord {
  const timestamp = headers.get('x-exchange-timestamp') ?? '';
  const signed = Buffer.concat([Buffer.from(`${timestamp}.`), body]);
  if (!isSignedBody(secret, 'sha256', signed, headers.get('x-exchange-signature')))
    return { ok: false, why: 'unsigned' };
  const sentAt = /^\d{13}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(sentAt - now) <= wordWindowMs)) return { ok: false, why: 'stale' };
  return { ok: true, value: parseBody(body) };
}
