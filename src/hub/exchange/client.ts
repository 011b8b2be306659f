import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { readAnswer } from '../read-answer.ts';
import {
  AccountAnswer,
  ActionDone,
  type ActionRequest,
  ExchangeError,
  type ExchangeErrorCode,
  WithdrawalAddressAnswer,
} from './contract.ts';
import { sign, signedHeaders } from './signing.ts';

export type ExchangeOptions = {
  /** https, or http on this machine. */
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  /** For each call. */
  readonly timeoutMs?: number;
  /** Milliseconds since 1970; of the exchange's clock, more or less. */
  readonly clock?: () => number;
};

/**
 * no-account, not-allowed, refused: asked again it says the same. transient: nothing is known of what came of it, and the
 * same call may go through later.
 */
export type ExchangeProblem = {
  readonly kind: 'no-account' | 'not-allowed' | 'refused' | 'transient';
  /** Code of the answer, or what went wrong on the way: for the log. */
  readonly code: ExchangeErrorCode | 'no-answer' | 'bad-answer';
  readonly retryAfterMs?: number;
};
export type ExchangeOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ExchangeProblem };

export type ExchangeClient = {
  /** Done once under a key, however often it is called. */
  act(key: string, action: ActionRequest): Promise<ExchangeOutcome<ActionDone>>;
  /** What was done under a key; null: nothing. */
  find(key: string): Promise<ExchangeOutcome<ActionDone | null>>;
  account(account: string): Promise<ExchangeOutcome<AccountAnswer>>;
  withdrawalAddress(account: string, address: string): Promise<ExchangeOutcome<WithdrawalAddressAnswer>>;
};

const answerBytes = 65_536;
const longestWaitMs = 60_000;

/** Throws where the address is none, or would carry the signature over an open line. */
export function openExchange(options: ExchangeOptions): ExchangeClient {
  const { keyId, secret, timeoutMs = 8_000, clock = Date.now } = options;
  const base = new URL(options.url);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(base.hostname);
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && local))
    throw new Error('The exchange’s admin API is reached over https, or on this machine.');
  const prefix = base.pathname.replace(/\/+$/, '');

  async function call<Value>(
    method: 'GET' | 'PUT',
    at: string,
    schema: z.ZodType<Value>,
    request?: ActionRequest,
  ): Promise<ExchangeOutcome<Value>> {
    const path = `${prefix}${at}`;
    const body = request === undefined ? '' : JSON.stringify(request);
    const timestamp = String(clock());
    const nonce = randomBytes(16).toString('hex');
    const signature = sign(secret, { method, path, timestamp, nonce, body });
    let status: number;
    let text: string;
    let retryAfter: string | null;
    try {
      const response = await fetch(new URL(path, base), {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          [signedHeaders.key]: keyId,
          [signedHeaders.timestamp]: timestamp,
          [signedHeaders.nonce]: nonce,
          [signedHeaders.signature]: signature,
          ...(body === '' ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === '' ? {} : { body }),
      });
      status = response.status;
      retryAfter = response.headers.get('retry-after');
      text = await readAnswer(response, answerBytes);
    } catch {
      return transient('no-answer');
    }
    const parsed = parseJson(text);
    if (status === 200) {
      const value = schema.safeParse(parsed);
      return value.success ? { ok: true, value: value.data } : transient('bad-answer');
    }
    const error = ExchangeError.safeParse(parsed);
    if (!error.success) return transient('bad-answer');
    return problemOf(error.data.error.code, retryAfter);
  }

  return {
    async act(key, action) {
      const done = await call('PUT', `/v1/actions/${key}`, ActionDone, action);
      // Somebody else's answer is none.
      return done.ok && (done.value.key !== key || done.value.account !== action.account)
        ? transient('bad-answer')
        : done;
    },
    async find(key) {
      const found = await call('GET', `/v1/actions/${key}`, ActionDone);
      if (!found.ok) return found.problem.code === 'no-action' ? { ok: true, value: null } : found;
      return found.value.key === key ? found : transient('bad-answer');
    },
    async account(account) {
      const read = await call('GET', `/v1/accounts/${encodeURIComponent(account)}`, AccountAnswer);
      return read.ok && read.value.account !== account ? transient('bad-answer') : read;
    },
    async withdrawalAddress(account, address) {
      const path = `/v1/accounts/${encodeURIComponent(account)}/withdrawal-addresses/${encodeURIComponent(address)}`;
      const read = await call('GET', path, WithdrawalAddressAnswer);
      const isOther = read.ok && (read.value.account !== account || read.value.address !== address);
      return isOther ? transient('bad-answer') : read;
    },
  };
}

function transient(
  code: ExchangeProblem['code'],
  retryAfterMs?: number,
): { ok: false; problem: ExchangeProblem } {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { ok: false, problem: { kind: 'transient', code, ...wait } };
}

function problemOf(
  code: ExchangeErrorCode,
  retryAfter: string | null,
): { ok: false; problem: ExchangeProblem } {
  switch (code) {
    case 'no-account':
      return { ok: false, problem: { kind: 'no-account', code } };
    case 'not-allowed':
    case 'bad-signature':
      return { ok: false, problem: { kind: 'not-allowed', code } };
    case 'bad-request':
    case 'no-action':
    case 'key-reused':
    case 'too-large':
    case 'refused':
      return { ok: false, problem: { kind: 'refused', code } };
    case 'stale':
    case 'replayed':
    case 'internal':
      return transient(code);
    case 'rate-limited':
    case 'unavailable': {
      const seconds = Number(retryAfter);
      return transient(
        code,
        retryAfter !== null && seconds >= 0 ? Math.min(seconds * 1000, longestWaitMs) : undefined,
      );
    }
  }
}
