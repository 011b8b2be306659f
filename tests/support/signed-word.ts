import { createHmac } from 'node:crypto';

/** What goes wrong with a signed call of the exchange's, or of one of its systems. */
export type WordFault =
  /** Sent a second time, signed anew, as after an answer that was lost. */
  | 'twice'
  /** The very same request again. */
  | 'replayed'
  | 'wrong-secret'
  | 'changed-body'
  | 'unsigned'
  /** Signed ten minutes ago. */
  | 'old'
  | 'no-json';

export type SignedWord = {
  readonly url: string;
  readonly secret: string;
  readonly said: unknown;
  readonly fault?: WordFault | undefined;
};

export type WordAnswer = { readonly status: number; readonly body: Record<string, unknown> };

/** Sends it as docs/exchange-webhooks.md has it. Answers with what came back each time. */
export async function sendSigned({ url, secret, said, fault }: SignedWord): Promise<WordAnswer[]> {
  const body = fault === 'no-json' ? '{"id":' : JSON.stringify(said);
  const signed = (at: number) => {
    const key = fault === 'wrong-secret' ? `${secret}x` : secret;
    const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
    return { 'x-exchange-timestamp': String(at), 'x-exchange-signature': signature };
  };
  const send = async (headers: Record<string, string>): Promise<WordAnswer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: fault === 'changed-body' ? body.replace('":', '" :') : body,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const headers = signed(fault === 'old' ? Date.now() - 10 * 60_000 : Date.now());
  if (fault === 'unsigned') return [await send({})];
  const first = await send(headers);
  if (fault === 'twice') return [first, await send(signed(Date.now() + 1))];
  return fault === 'replayed' ? [first, await send(headers)] : [first];
}
