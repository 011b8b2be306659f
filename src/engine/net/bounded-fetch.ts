import type { Transport } from './transport.ts';

export type TimeLimits = {
  /** Until the answer's first line has come: connecting, sending and the hub's thinking. */
  readonly headersMs: number;
  /** Longest silence inside the answer's body. */
  readonly idleMs: number;
  /** For the whole call, so that one byte a second is not for ever. */
  readonly totalMs: number;
};

export const timeLimits: TimeLimits = { headersMs: 12_000, idleMs: 8_000, totalMs: 60_000 };

/** A request whose body takes its time: as long as the line takes pieces of it, nothing has stalled. */
export type SlowBody = {
  /** Of the whole body. */
  readonly bytes: number;
  /** Set by the fetch; to be called with each piece that was taken, `last` when there are no more. */
  onTaken: (last: boolean) => void;
};

/** Takes an answer's body piece by piece as it comes, each before the next is read. */
export type PieceTaker = (piece: Uint8Array) => Promise<void>;
/** A piece came and could not be taken, for its `cause`: no fault of the line. */
export class PieceNotTaken extends Error {}

/** A line that carries less, in bytes a millisecond, is given up. */
const slowest = 32;
/** What the system may have taken of a body and not sent yet. */
const bufferedBytes = 4 * 1024 * 1024;

/** The answer was longer than `largestAnswerBytes`. */
export class AnswerTooLarge extends Error {}
/** One of the `TimeLimits` ran out; the message names it. */
export class CallTimedOut extends Error {}

const largestAnswerBytes = 64 * 1024 * 1024;

/**
 * Fetches and reads the whole body within the limits. Rejects with `CallTimedOut`, `AnswerTooLarge`, the signal's
 * abort, or the transport's own error; a body that ends early rejects too, so half an answer is never used but by
 * whoever asked for its pieces. What `takerOf` answers takes the body, which the response then lacks.
 */
export async function boundedFetch(
  transport: Transport,
  request: Request,
  limits: TimeLimits,
  onHeaders: (response: Response) => void,
  slowBody?: SlowBody,
  takerOf: (response: Response) => PieceTaker | null = () => null,
): Promise<Response> {
  const abort = new AbortController();
  const outer = request.signal;
  const giveUp = () => abort.abort(outer.reason);
  if (outer.aborted) giveUp();
  outer.addEventListener('abort', giveUp, { once: true });
  const expire = (what: string) => abort.abort(new CallTimedOut(`no answer within the limit: ${what}`));
  const total = setTimeout(expire, limits.totalMs + (slowBody?.bytes ?? 0) / slowest, 'whole call');
  let step = setTimeout(expire, limits.headersMs, 'headers');
  let answered = false;
  if (slowBody)
    slowBody.onTaken = (last) => {
      if (answered) return;
      clearTimeout(step);
      const buffered = last ? Math.min(slowBody.bytes, bufferedBytes) / slowest : 0;
      step = setTimeout(expire, limits.headersMs + buffered, 'headers');
    };
  const untilAborted = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(abort.signal.reason), { once: true });
    if (abort.signal.aborted) reject(abort.signal.reason);
  });
  untilAborted.catch(() => {});
  const bounded = <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, untilAborted]);
  const parts: Uint8Array[] = [];
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await bounded(transport.fetch(new Request(request, { signal: abort.signal })));
    answered = true;
    onHeaders(response);
    const take = takerOf(response);
    reader = response.body?.getReader();
    let bytes = 0;
    while (reader) {
      clearTimeout(step);
      step = setTimeout(expire, limits.idleMs, 'body');
      const part = await bounded(reader.read());
      if (part.done) break;
      bytes += part.value.byteLength;
      if (bytes > largestAnswerBytes) throw new AnswerTooLarge('the answer is too large');
      if (take) await bounded(take(part.value).catch(notTaken));
      else parts.push(part.value);
    }
    const bodyless = response.status === 204 || response.status === 205 || response.status === 304;
    return new Response(bodyless ? null : Buffer.concat(parts), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  } catch (error) {
    abort.abort(error);
    reader?.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(step);
    clearTimeout(total);
    outer.removeEventListener('abort', giveUp);
  }
}

function notTaken(cause: unknown): never {
  throw new PieceNotTaken('a piece of the answer could not be taken', { cause });
}
