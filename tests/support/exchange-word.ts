import { createHmac } from 'node:crypto';

/** One event of docs/exchange-webhooks.md, to whom it is said, and what goes wrong with that. */
export type ExchangeWord = {
  readonly url: string;
  readonly secret: string;
  readonly event: unknown;
  readonly fault?: /** Sent a second time, signed anew, as after an answer that was lost. */
    | 'twice'
    /** The very same request again. */
    | 'replayed'
    | 'wrong-secret'
    | 'changed-body'
    | 'unsigned'
    /** Signed ten minutes ago. */
    | 'old'
    | 'no-json';
};

/** Sends it as the exchange does. Answers with the status of each time. */
export async function sayWord({ url, secret, event, fault }: ExchangeWord): Promise<number[]> {
  const body = fault === 'no-json' ? '{"id":' : JSON.stringify(event);
  const signed = (at: number) => {
    const key = fault === 'wrong-secret' ? `${secret}x` : secret;
    const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
    return { 'x-exchange-timestamp': String(at), 'x-exchange-signature': signature };
  };
  const send = async (headers: Record<string, string>) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: fault === 'changed-body' ? body.replace('"at"', ' "at"') : body,
    });
    await response.body?.cancel();
    return response.status;
  };
  const headers = signed(fault === 'old' ? Date.now() - 10 * 60_000 : Date.now());
  if (fault === 'unsigned') return [await send({})];
  const first = await send(headers);
  if (fault === 'twice') return [first, await send(signed(Date.now() + 1))];
  return fault === 'replayed' ? [first, await send(headers)] : [first];
}
