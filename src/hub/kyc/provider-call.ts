import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { AnswerTooLong, readAnswer } from '../read-answer.ts';
import type { ProviderOutcome, ProviderProblem } from './kyc-client.ts';

export type ProviderCallOptions = {
  /** https, or http on this machine; with the path under which the API lies. */
  readonly url: string;
  /** For each attempt. */
  readonly timeoutMs?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

/** Reads one thing. 404 is null: nobody and nothing of that name. */
export type ProviderCall = <Value>(
  path: string,
  schema: z.ZodType<Value>,
) => Promise<ProviderOutcome<Value | null>>;

const attempts = 3;
const firstPauseMs = 250;
/** A longer wait than this is left to whoever asked. */
const longestWaitMs = 3_000;
const longestRetryAfterMs = 3_600_000;
const answerBytes = 512 * 1024;

/**
 * Reads from a provider: again after a pause where it failed, and no earlier than it says where its limit is reached,
 * whoever asks. Throws where its address is none, or would carry what signs a call over an open line.
 */
export function openProviderCall(
  options: ProviderCallOptions,
  headersFor: (path: string) => Record<string, string>,
): ProviderCall {
  const { timeoutMs = 8_000, clock = Date.now } = options;
  const base = new URL(options.url);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(base.hostname);
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && local))
    throw new Error('A provider of identity checks is reached over https, or on this machine.');
  const prefix = base.pathname.replace(/\/+$/, '');
  let notBefore = 0;

  async function attempt<Value>(
    path: string,
    schema: z.ZodType<Value>,
  ): Promise<ProviderOutcome<Value | null>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, base), {
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { ...headersFor(path), accept: 'application/json' },
      });
      text = await readAnswer(response, answerBytes);
    } catch (error) {
      return problem({ kind: 'transient', code: error instanceof AnswerTooLong ? 'too-long' : 'no-answer' });
    }
    const { status } = response;
    if (status === 404) return { ok: true, value: null };
    if (status === 401 || status === 403) return problem({ kind: 'not-allowed', code: String(status) });
    if (status === 429 || status >= 500) {
      const retryAfterMs = retryAfter(response.headers.get('retry-after'), clock());
      if (status === 429) notBefore = Math.max(notBefore, clock() + (retryAfterMs ?? firstPauseMs));
      return problem({
        kind: 'transient',
        code: String(status),
        ...(retryAfterMs === null ? {} : { retryAfterMs }),
      });
    }
    if (status !== 200) return problem({ kind: 'bad-answer', code: String(status) });
    const read = schema.safeParse(parseJson(text));
    return read.success
      ? { ok: true, value: read.data }
      : problem({ kind: 'bad-answer', code: 'unreadable' });
  }

  return async (at, schema) => {
    const path = `${prefix}${at}`;
    for (let tried = 1; ; tried += 1) {
      const hold = notBefore - clock();
      if (hold > longestWaitMs) return problem({ kind: 'transient', code: '429', retryAfterMs: hold });
      if (hold > 0) await wait(hold);
      const came = await attempt(path, schema);
      if (came.ok || came.problem.kind !== 'transient' || tried === attempts) return came;
      const pause = came.problem.retryAfterMs ?? firstPauseMs * 2 ** (tried - 1) * (0.5 + Math.random());
      if (pause > longestWaitMs) return came;
      await wait(pause);
    }
  };
}

function problem(said: ProviderProblem): { readonly ok: false; readonly problem: ProviderProblem } {
  return { ok: false, problem: said };
}

/** In ms; null: it does not say. In seconds, or as a date (RFC 9110). */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) && header.trim() !== '' ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestRetryAfterMs) : null;
}
