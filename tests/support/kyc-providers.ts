import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with the next calls, each once. */
export type KycFault = 'fails' | 'rate-limited' | 'slow' | 'hangs-up' | 'malformed' | 'too-long' | 'moved';
export type Provider = 'sumsub' | 'onfido';

export const kycKeys = {
  sumsub: {
    appToken: 'sbx:token-of-the-tests-only',
    secret: 'sumsub-secret-of-the-tests-only-0123456789',
    webhookSecret: 'sumsub-webhooks-of-the-tests-only-0123456789',
  },
  onfido: {
    token: 'api_sandbox.token-of-the-tests-only.0123456789',
    webhookToken: 'onfido-webhooks-of-the-tests-only-0123456789',
  },
} as const;

/** Somebody whom Sumsub knows, as its answers tell of them. */
export type SumsubApplicant = {
  readonly id: string;
  readonly externalUserId: string;
  readonly reviewStatus: string;
  readonly reviewResult?: {
    readonly reviewAnswer: 'GREEN' | 'RED';
    readonly reviewRejectType?: 'RETRY' | 'FINAL';
    readonly rejectLabels?: readonly string[];
    readonly moderationComment?: string;
    readonly clientComment?: string;
  };
  /** Labels that only its moderation states name. */
  readonly finer?: readonly string[];
};
/** The same of Onfido: an applicant with the newest run, and the newest check with its reports. */
export type OnfidoApplicant = {
  readonly id: string;
  readonly run?: {
    readonly id: string;
    readonly status: string;
    readonly reasons?: readonly string[];
    readonly account?: string;
  };
  readonly check?: {
    readonly id: string;
    readonly status: string;
    readonly result?: string;
    readonly reports?: readonly object[];
  };
};

export type Webhook = {
  readonly provider: Provider;
  /** Where the hub listens for it. */
  readonly url: string;
  /** Of Sumsub the applicant's id, of Onfido the run's or the check's. */
  readonly about: string;
  readonly kind?: 'workflow_run' | 'check' | 'report';
  /** How long ago it was sent. */
  readonly agoMs?: number;
  /** Changes what was sent after it was signed. */
  readonly tampered?: boolean;
  readonly secret?: string;
  readonly algorithm?: string;
  /** In place of what it would send. */
  readonly body?: string;
};

export type KycSeen = {
  readonly calls: readonly {
    readonly provider: Provider;
    readonly path: string;
    readonly status: number;
    readonly answer: unknown;
  }[];
  /** The most at once. */
  readonly atOnce: number;
};

export type KycProviderOptions = {
  readonly slowMs?: number;
  readonly callsPerMinute?: number;
  /** How far the clock of whoever calls may be from this one. */
  readonly skewMs?: number;
  readonly clock?: () => number;
};

type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

const hex = (algorithm: string, secret: string, text: string) =>
  createHmac(algorithm, secret).update(text).digest('hex');
const same = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Both providers as their descriptions say (specs of Sumsub's and Onfido v3.6's API), with their signatures and limits, and
 * with faults to be told. Each has pictures of documents too, for whoever should ask for them.
 */
export async function startKycProviders(options: KycProviderOptions = {}) {
  const { slowMs = 3_000, callsPerMinute = 400, skewMs = 60_000, clock = Date.now } = options;
  const sumsub = new Map<string, SumsubApplicant>();
  const onfido = new Map<string, OnfidoApplicant>();
  const faults: KycFault[] = [];
  const calls: KycSeen['calls'][number][] = [];
  const recent: number[] = [];
  let running = 0;
  let atOnce = 0;

  const no = (status: number, description: string): Answer => ({
    status,
    body: { code: status, description },
  });

  function callerOf(request: IncomingMessage): Provider | null {
    const path = request.url ?? '';
    const header = (name: string) => String(request.headers[name] ?? '');
    if (path.startsWith('/v3.6/'))
      return header('authorization') === `Token token=${kycKeys.onfido.token}` ? 'onfido' : null;
    const at = header('x-app-access-ts');
    const near = Math.abs(clock() - Number(at) * 1000) <= skewMs && /^\d{10}$/.test(at);
    const signed = hex('sha256', kycKeys.sumsub.secret, `${at}${request.method}${path}`);
    const fits = header('x-app-token') === kycKeys.sumsub.appToken && near;
    return fits && same(signed, header('x-app-access-sig')) ? 'sumsub' : null;
  }

  function answerSumsub(path: string): Answer {
    const picture = /\/resources\/(inspections|applicantActions)\/.*(resources|images)/.test(path);
    if (picture) return { status: 200, body: 'a picture of a document' };
    const one = /^\/resources\/applicants\/-;externalUserId=([^/]+)\/one$/.exec(path);
    const named = /^\/resources\/applicants\/([^/]+)\/(one|status)$/.exec(path);
    const moderation = /^\/resources\/moderationStates\/-;applicantId=([^/]+)$/.exec(path);
    const all = [...sumsub.values()];
    const found = one
      ? all.find(({ externalUserId }) => externalUserId === decodeURIComponent(one[1] ?? ''))
      : sumsub.get(decodeURIComponent(named?.[1] ?? moderation?.[1] ?? ''));
    if (!found) return no(404, 'Applicant not found');
    const { id, externalUserId, reviewStatus, reviewResult, finer = [] } = found;
    const review = {
      reviewStatus,
      ...(reviewResult ? { reviewResult } : {}),
      attemptCnt: 1,
      levelName: 'basic',
    };
    if (moderation)
      return {
        status: 200,
        body: {
          applicantId: id,
          states: { IDENTITY: { reviewResult: { reviewAnswer: 'RED', rejectLabels: finer } } },
        },
      };
    if (named?.[2] === 'status') return { status: 200, body: review };
    const info = { firstName: 'Quokkina', idDocs: [{ number: 'X-quokka-1' }] };
    return { status: 200, body: { id, externalUserId, info, inspectionId: `insp-${id}`, review } };
  }

  function answerOnfido(path: string): Answer {
    const url = new URL(path, 'http://127.0.0.1');
    const at = url.pathname.replace('/v3.6', '');
    if (/download|frame|nfc_face/.test(at)) return { status: 200, body: 'a picture of a document' };
    const all = [...onfido.values()];
    const runOf = ({ id, run }: OnfidoApplicant) =>
      run && {
        id: run.id,
        applicant_id: id,
        workflow_id: '1b2c3d4e-0000-4000-8000-000000000001',
        status: run.status,
        reasons: run.reasons ?? [],
        ...(run.account ? { customer_user_id: run.account } : {}),
        updated_at: new Date(clock()).toISOString(),
      };
    const checkOf = ({ id, check }: OnfidoApplicant) =>
      check && {
        id: check.id,
        applicant_id: id,
        status: check.status,
        ...(check.result ? { result: check.result } : {}),
        created_at: new Date(clock()).toISOString(),
      };
    const their = onfido.get(url.searchParams.get('applicant_id') ?? '');
    if (at === '/workflow_runs') return { status: 200, body: their ? [runOf(their)].filter(Boolean) : [] };
    if (at === '/checks')
      return { status: 200, body: { checks: their ? [checkOf(their)].filter(Boolean) : [] } };
    if (at === '/reports') {
      const check = all.find(({ check }) => check?.id === url.searchParams.get('check_id'))?.check;
      const reports = check?.reports?.map((report) => ({
        id: randomUUID(),
        created_at: new Date(clock()).toISOString(),
        status: 'complete',
        check_id: check.id,
        ...report,
      }));
      return check ? { status: 200, body: { reports: reports ?? [] } } : no(404, 'not found');
    }
    const [, kind, id] = at.split('/');
    const one = all.find(({ run, check }) => (kind === 'checks' ? check : run)?.id === id);
    if (!one) return no(404, 'not found');
    return { status: 200, body: kind === 'checks' ? checkOf(one) : runOf(one) };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const provider = path.startsWith('/v3.6/') ? 'onfido' : 'sumsub';
    const call: KycSeen['calls'][number] = { provider, path, status: 0, answer: null };
    const at = calls.push(call) - 1;
    const reply = ({ status, body, headers = {} }: Answer) => {
      calls[at] = { ...call, status, answer: body };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const now = Date.now();
    while (recent[0] !== undefined && recent[0] <= now - 60_000) recent.shift();
    const limited = (seconds: string): Answer => ({
      ...no(429, 'Too many requests'),
      headers: { 'retry-after': seconds },
    });
    if (recent.length >= callsPerMinute) return reply(limited('1'));
    recent.push(now);
    if (request.method !== 'GET') return reply(no(405, 'not allowed'));
    if (!callerOf(request)) return reply(no(401, 'Unauthorized'));
    const fault = faults.shift();
    if (fault === 'fails') return reply(no(500, 'Internal error'));
    if (fault === 'rate-limited') return reply(limited('1'));
    if (fault === 'malformed') return reply({ status: 200, body: '<html>' });
    if (fault === 'too-long') return reply({ status: 200, body: JSON.stringify('x'.repeat(2_000_000)) });
    if (fault === 'moved') return reply({ ...no(302, 'moved'), headers: { location: path } });
    if (fault === 'hangs-up') return void request.socket.destroy();
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs).unref());
    reply(provider === 'onfido' ? answerOnfido(path) : answerSumsub(path));
  }

  const server = createServer((request, response) => {
    running += 1;
    atOnce = Math.max(atOnce, running);
    response.on('close', () => {
      running -= 1;
    });
    serve(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Sends it and answers with the hub's status. */
  async function send(webhook: Webhook): Promise<number> {
    const { provider, about, agoMs = 0, tampered = false } = webhook;
    const at = new Date(clock() - agoMs);
    const kind = webhook.kind ?? 'workflow_run';
    const known = sumsub.get(about);
    const said =
      provider === 'sumsub'
        ? {
            applicantId: about,
            ...(known ? { externalUserId: known.externalUserId } : {}),
            correlationId: `req-${about}`,
            type: 'applicantReviewed',
            reviewStatus: 'completed',
            // What is in it is not to be believed.
            reviewResult: { reviewAnswer: 'GREEN' },
            createdAtMs: at.toISOString().replace('T', ' ').replace('Z', ''),
          }
        : {
            payload: {
              resource_type: kind,
              action: `${kind}.completed`,
              object: {
                id: about,
                status: 'approved',
                completed_at_iso8601: at.toISOString(),
                href: `https://api.eu.onfido.com/v3.6/${kind}s/${about}`,
              },
            },
          };
    const body = webhook.body ?? JSON.stringify(said);
    const secret =
      webhook.secret ?? (provider === 'sumsub' ? kycKeys.sumsub.webhookSecret : kycKeys.onfido.webhookToken);
    const algorithm = webhook.algorithm ?? 'HMAC_SHA256_HEX';
    const digest = hex(algorithm.replace(/^HMAC_|_HEX$/g, '').toLowerCase(), secret, body);
    const headers: Record<string, string> =
      provider === 'sumsub'
        ? { 'x-payload-digest': digest, 'x-payload-digest-alg': algorithm }
        : { 'x-sha2-signature': digest };
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: tampered ? `${body} ` : body,
    });
    return response.status;
  }

  return {
    url,
    /** The next calls go wrong like this, one after another. */
    fail: (...next: KycFault[]): void => void faults.push(...next),
    forgetFaults: (): void => void faults.splice(0),
    know: (provider: Provider, applicant: SumsubApplicant | OnfidoApplicant): void => {
      if (provider === 'sumsub') sumsub.set(applicant.id, applicant as SumsubApplicant);
      else onfido.set(applicant.id, applicant as OnfidoApplicant);
    },
    send,
    seen: (): KycSeen => ({ calls: [...calls], atOnce }),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
