import { createORPCClient, ORPCError } from '@orpc/client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { ContentHash } from '../../shared/domain/ids.ts';
import { Session } from '../../shared/wire/auth.ts';
import { PulledDrafts, SharedDraft, SharedSideDraft } from '../../shared/wire/drafts.ts';
import { WireError } from '../../shared/wire/errors.ts';
import { SimulatorState } from '../../shared/wire/hub/work.ts';
import { hubContract } from '../../shared/wire/hub-contract.ts';
import { MutationResults } from '../../shared/wire/mutations.ts';
import { ChangesFrame, Documents, Manifest, SnapshotPage, SyncStart } from '../../shared/wire/sync.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import { parseRetryAfter } from './backoff.ts';
import {
  AnswerTooLarge,
  boundedFetch,
  CallTimedOut,
  PieceNotTaken,
  type PieceTaker,
  type SlowBody,
  type TimeLimits,
  timeLimits,
} from './bounded-fetch.ts';
import type { Clock } from './clock.ts';
import { countedBody } from './counted-body.ts';
import type { FileSink } from './file-sink.ts';
import type { CallContext, CallOptions, Procedure, Raw, Trace } from './hub-calls/calls.ts';
import { deskCalls } from './hub-calls/desk.ts';
import { knowledgeCalls } from './hub-calls/knowledge.ts';
import { protectionCalls } from './hub-calls/protection.ts';
import { failed, type Outcome, succeeded } from './outcome.ts';
import type { Transport } from './transport.ts';

const Thread = z.object({ messages: z.array(z.unknown()), complete: z.boolean() });
const Missing = z.object({ missing: z.array(ContentHash) });
const Ended = z.object({ ended: z.literal(true) });

export type HubClient = ReturnType<typeof createHubClient>;

/**
 * The hub's HTTP interface with every failure as a value. `baseUrl` is the hub's root (`https://hub.example`), null
 * while nobody knows where it listens;
 * `onAnswer` hears of each answer that a hub gave (its wall clock in ms, when sent), `onUnreachable` is left to
 * the caller, who knows whether the call mattered.
 */
export function createHubClient(options: {
  baseUrl(): string | null;
  transport: Transport;
  clock: Clock;
  limits?: TimeLimits;
  onAnswer?: (hubNow: number | null) => void;
}) {
  const limits = options.limits ?? timeLimits;
  /** For what thousands of macros hang on: the hub thinks for a while, or the line does. */
  const slow: TimeLimits = { ...limits, headersMs: limits.headersMs * 8, totalMs: limits.totalMs * 3 };

  async function send(
    request: Request,
    context: CallContext,
    slowBody?: SlowBody,
    takerOf?: (response: Response) => PieceTaker | null,
  ): Promise<Response> {
    const onHeaders = (response: Response) => {
      const date = response.headers.get('date');
      const hubNow = date === null ? Number.NaN : Date.parse(date);
      context.trace.status = response.status;
      context.trace.hubNow = Number.isNaN(hubNow) ? null : hubNow;
      context.trace.retryAfterMs = parseRetryAfter(
        response.headers.get('retry-after'),
        date,
        options.clock.now(),
      );
    };
    return boundedFetch(options.transport, request, context.limits, onHeaders, slowBody, takerOf);
  }

  function root(): string {
    const url = options.baseUrl();
    if (url === null) throw new Error('the hub is not up yet');
    return url.replace(/\/+$/, '');
  }

  const raw: Raw = createORPCClient(
    new OpenAPILink<CallContext>(hubContract, {
      url: () => `${root()}/api/v1`,
      headers: ({ context }) => ({
        'groundcrew-wire': String(wireVersion),
        ...(context.token === null ? {} : { authorization: `Bearer ${context.token}` }),
      }),
      fetch: (request, _init, { context }) => send(request, context),
    }),
  );

  function newContext(call: CallOptions): CallContext {
    return { token: call.token ?? null, trace: { status: null, retryAfterMs: null, hubNow: null }, limits };
  }

  async function ask<I, O>(
    procedure: Procedure<I>,
    input: I,
    output: z.ZodType<O>,
    call: CallOptions,
    within: TimeLimits = limits,
  ): Promise<Outcome<O>> {
    const context = { ...newContext(call), limits: within };
    try {
      const answer = await procedure(input, { context, ...(call.signal ? { signal: call.signal } : {}) });
      const parsed = output.safeParse(answer);
      if (!parsed.success)
        return failed('protocol', `not a hub's answer: ${firstIssue(parsed.error)}`, 'later');
      options.onAnswer?.(context.trace.hubNow);
      return succeeded(parsed.data);
    } catch (error) {
      const outcome = outcomeOf(error, context.trace, call.signal);
      if (answeredByHub(error)) options.onAnswer?.(context.trace.hubNow);
      return outcome;
    }
  }

  /** Raw bytes in or out under `/files/{hash}`. */
  async function file(
    init: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
    hash: string,
    call: CallOptions,
    slowBody?: SlowBody,
    takerOf?: (response: Response) => PieceTaker | null,
  ): Promise<Outcome<null>> {
    const context = newContext(call);
    try {
      const request = new Request(`${root()}/api/v1/files/${hash}`, {
        redirect: 'manual',
        ...init,
        headers: {
          'groundcrew-wire': String(wireVersion),
          ...(context.token === null ? {} : { authorization: `Bearer ${context.token}` }),
          ...init.headers,
        },
        ...(call.signal ? { signal: call.signal } : {}),
      });
      const response = await send(request, context, slowBody, takerOf);
      if (response.ok) {
        options.onAnswer?.(context.trace.hubNow);
        return succeeded(null);
      }
      const answer: unknown = await response.json().catch(() => null);
      const wire = wireErrorOf(answer);
      if (wire) options.onAnswer?.(context.trace.hubNow);
      return wire ? failedBy(wire, context.trace) : failedByStatus(response.status, context.trace);
    } catch (error) {
      if (error instanceof PieceNotTaken) throw error.cause;
      return outcomeOf(error, context.trace, call.signal);
    }
  }

  /** What `into` lacks of a file; what came before the line broke stays there. Rejects where it can't be written. */
  function getFile(hash: string, into: FileSink, call: CallOptions): Promise<Outcome<null>> {
    const from = into.bytes();
    const takerOf = ({ status, headers }: Response): PieceTaker | null => {
      if (status === 206)
        return headers.get('content-range')?.startsWith(`bytes ${from}-`) ? into.write : null;
      if (status !== 200) return null;
      let isBegun = false;
      return async (piece) => {
        if (!isBegun) await into.restart();
        isBegun = true;
        await into.write(piece);
      };
    };
    const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
    return file({ method: 'GET', headers }, hash, call, undefined, takerOf);
  }

  /** `onSent` hears how many bytes the line has taken so far. */
  function putFile(
    hash: string,
    bytes: Uint8Array,
    mime: string,
    call: CallOptions,
    onSent: (bytes: number) => void = () => {},
  ): Promise<Outcome<null>> {
    const slowBody: SlowBody = { bytes: bytes.byteLength, onTaken: () => {} };
    const taken = (sent: number) => {
      slowBody.onTaken(sent === bytes.byteLength);
      onSent(sent);
    };
    // As a stream, which goes one way before the answer comes the other.
    const body = { body: countedBody(bytes, taken), duplex: 'half' } as const;
    return file({ method: 'PUT', headers: { 'content-type': mime }, ...body }, hash, call, slowBody);
  }

  const calls = { raw, ask, slow };
  return {
    signIn: (input: Parameters<Raw['auth']['signIn']>[0], call: CallOptions = {}) =>
      ask(raw.auth.signIn, input, Session, call),
    embedded: (input: Parameters<Raw['auth']['embedded']>[0], call: CallOptions = {}) =>
      ask(raw.auth.embedded, input, Session, call),
    refresh: (input: Parameters<Raw['auth']['refresh']>[0], call: CallOptions = {}) =>
      ask(raw.auth.refresh, input, Session, call),
    signOut: (call: CallOptions) => ask(raw.auth.signOut, {}, Ended, call),
    start: (call: CallOptions) => ask(raw.sync.start, {}, SyncStart, call),
    snapshot: (input: Parameters<Raw['sync']['snapshot']>[0], call: CallOptions) =>
      ask(raw.sync.snapshot, input, SnapshotPage, call),
    changes: (input: Parameters<Raw['sync']['changes']>[0], call: CallOptions) =>
      ask(raw.sync.changes, input, ChangesFrame, call),
    thread: (input: Parameters<Raw['sync']['thread']>[0], call: CallOptions) =>
      ask(raw.sync.thread, input, Thread, call),
    manifest: (call: CallOptions) => ask(raw.sync.manifest, {}, Manifest, call),
    documents: (input: Parameters<Raw['sync']['documents']>[0], call: CallOptions) =>
      ask(raw.sync.documents, input, Documents, call),
    apply: (input: Parameters<Raw['mutations']['apply']>[0], call: CallOptions) =>
      ask(raw.mutations.apply, input, MutationResults, call),
    missingFiles: (input: Parameters<Raw['files']['missing']>[0], call: CallOptions) =>
      ask(raw.files.missing, input, Missing, call),
    putDraft: (input: Parameters<Raw['drafts']['put']>[0], call: CallOptions) =>
      ask(raw.drafts.put, input, SharedDraft, call),
    pullDrafts: (input: Parameters<Raw['drafts']['pull']>[0], call: CallOptions) =>
      ask(raw.drafts.pull, input, PulledDrafts, call),
    putSideDraft: (input: Parameters<Raw['drafts']['putSide']>[0], call: CallOptions) =>
      ask(raw.drafts.putSide, input, SharedSideDraft, call),
    pullSideDrafts: (input: Parameters<Raw['drafts']['pullSides']>[0], call: CallOptions) =>
      ask(raw.drafts.pullSides, input, PulledDrafts, call),
    getFile,
    putFile,
    simulator: (call: CallOptions) => ask(raw.simulator.get, undefined, SimulatorState, call),
    setSimulator: (input: Parameters<Raw['simulator']['set']>[0], call: CallOptions) =>
      ask(raw.simulator.set, input, SimulatorState, call),
    ...protectionCalls(calls),
    ...deskCalls(calls),
    ...knowledgeCalls(calls),
  };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')} ${issue.message}` : 'unknown';
}

function wireErrorOf(answer: unknown): WireError | null {
  const direct = WireError.safeParse(answer);
  if (direct.success) return direct.data;
  const wrapped = z.object({ data: WireError }).safeParse(answer);
  return wrapped.success ? wrapped.data.data : null;
}

function answeredByHub(error: unknown): boolean {
  return error instanceof ORPCError && wireErrorOf(error.data) !== null;
}

function failedBy(wire: WireError, trace: Trace) {
  const retryAfterMs = wire.retryAfter === undefined ? trace.retryAfterMs : wire.retryAfter * 1000;
  return failed(wire.kind, wire.message, wire.retry, retryAfterMs);
}

/** For answers without the hub's own error: a load balancer, a proxy, a captive portal. */
function failedByStatus(status: number, trace: Trace) {
  if (status === 401) return failed('not-signed-in', 'the hub does not know this session', 'sign-in');
  if (status === 429) return failed('rate-limited', 'too many calls', 'later', trace.retryAfterMs);
  if (status === 413) return failed('too-large', 'the request is too large', 'never');
  if (status >= 500) return failed('unavailable', `the hub answers ${status}`, 'later', trace.retryAfterMs);
  return failed('protocol', `not a hub's answer: status ${status}`, 'later', trace.retryAfterMs);
}

function outcomeOf(error: unknown, trace: Trace, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failed('aborted', 'given up', 'later');
  if (error instanceof ORPCError) {
    const wire = wireErrorOf(error.data);
    return wire ? failedBy(wire, trace) : failedByStatus(error.status, trace);
  }
  if (error instanceof CallTimedOut) return failed('timeout', error.message, 'later');
  if (error instanceof AnswerTooLarge) return failed('protocol', error.message, 'later');
  return failed('offline', reasonOf(error), 'later');
}

/** The innermost cause: undici's own message is always `fetch failed`. */
function reasonOf(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    if (!(current instanceof Error)) break;
    if (current.cause === undefined) {
      const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
      return code !== '' && !current.message.includes(code) ? `${code} ${current.message}` : current.message;
    }
    current = current.cause;
  }
  return String(current);
}
