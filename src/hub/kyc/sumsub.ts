import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { KycState } from '../../shared/domain/kyc/kyc.ts';
import { type FoundApplicant, type KycClient, type KycEvent, NotAnEvent } from './kyc-client.ts';
import { openProviderCall, type ProviderCallOptions } from './provider-call.ts';
import { isSignedBody, parseBody } from './signed-body.ts';

export type SumsubOptions = ProviderCallOptions & {
  readonly appToken: string;
  readonly secret: string;
  /** Signs its webhooks. */
  readonly webhookSecret: string;
};

const Text = z.string().max(300);
const Result = z.object({
  reviewAnswer: z.string().optional(),
  reviewRejectType: z.string().optional(),
  rejectLabels: z.array(Text).max(200).nullish(),
  /** For the customer; `clientComment`, which is not, is never read. */
  moderationComment: z.string().max(10_000).nullish(),
});
const One = z.object({ id: Text, externalUserId: Text.nullish() });
const Review = z.object({ reviewStatus: z.string(), reviewResult: Result.nullish() });
/** Reasons by step, in more than one shape: its labels alone are read, wherever they stand. */
const Moderation = z.unknown().transform((said) => [...labelsIn(said)]);
const Sent = z.object({
  applicantId: Text,
  externalUserId: Text.nullish(),
  createdAtMs: z.union([z.string(), z.number()]).optional(),
});

/** `X-App-Access-Sig`: HMAC-SHA256 in lower-case hex over seconds, method, path with query, and body. */
export function sumsubSignature(secret: string, seconds: string, method: string, path: string): string {
  return createHmac('sha256', secret).update(`${seconds}${method}${path}`).digest('hex');
}

/** Throws where its address cannot be used. */
export function openSumsub(options: SumsubOptions): KycClient {
  const { appToken, secret, webhookSecret, clock = Date.now } = options;
  const read = openProviderCall(options, (path) => {
    const seconds = String(Math.floor(clock() / 1000));
    return {
      'x-app-token': appToken,
      'x-app-access-ts': seconds,
      'x-app-access-sig': sumsubSignature(secret, seconds, 'GET', path),
    };
  });

  return {
    provider: 'sumsub',
    async read({ account, applicantId }) {
      if (account === null && applicantId === null) return { ok: true, value: null };
      const at =
        account === null
          ? `/resources/applicants/${encodeURIComponent(applicantId ?? '')}/one`
          : `/resources/applicants/-;externalUserId=${encodeURIComponent(account)}/one`;
      const one = await read(at, One);
      if (!one.ok || one.value === null) return one as typeof one & { value: null };
      const { id, externalUserId = null } = one.value;
      // Somebody else's answer is none.
      if (account !== null && externalUserId !== account)
        return { ok: false, problem: { kind: 'bad-answer', code: 'another-applicant' } };
      const name = encodeURIComponent(id);
      const review = await read(`/resources/applicants/${name}/status`, Review);
      if (!review.ok) return review;
      if (review.value === null) return { ok: true, value: null };
      const state = stateOf(review.value);
      if (state === null) return { ok: false, problem: { kind: 'bad-answer', code: 'unknown-status' } };
      const result = review.value.reviewResult;
      const labels = new Set(result?.rejectLabels ?? []);
      if (result?.reviewAnswer === 'RED') {
        const why = await read(`/resources/moderationStates/-;applicantId=${name}`, Moderation);
        if (!why.ok) return why;
        for (const label of why.value ?? []) labels.add(label);
      }
      const found: FoundApplicant = {
        applicantId: id,
        account: externalUserId,
        state,
        labels: [...labels],
        note: result?.moderationComment ?? '',
      };
      return { ok: true, value: found };
    },
    whose: async ({ subject }) => ({ ok: true, value: subject }),
    openEvent(headers, body): KycEvent | null {
      const algorithm = algorithms.get(headers.get('x-payload-digest-alg') ?? '');
      if (!algorithm || !isSignedBody(webhookSecret, algorithm, body, headers.get('x-payload-digest')))
        return null;
      const sent = Sent.safeParse(parseBody(body));
      if (!sent.success) throw new NotAnEvent();
      const { applicantId, externalUserId = null, createdAtMs } = sent.data;
      return {
        subject: { account: externalUserId, applicantId },
        about: null,
        at: createdAtMs === undefined ? null : instantOf(createdAtMs),
      };
    },
  };
}

/** SHA-1, which it offers too, is not taken. */
const algorithms: ReadonlyMap<string, 'sha256' | 'sha512'> = new Map([
  ['HMAC_SHA256_HEX', 'sha256'],
  ['HMAC_SHA512_HEX', 'sha512'],
]);

function stateOf({ reviewStatus, reviewResult }: z.infer<typeof Review>): KycState | null {
  const red = reviewResult?.reviewAnswer === 'RED';
  switch (reviewStatus) {
    case 'init':
      return red ? 'rejected-retry' : 'in-progress';
    case 'pending':
    case 'prechecked':
    case 'queued':
    case 'awaitingService':
      return 'in-review';
    case 'awaitingUser':
      return 'waiting-for-customer';
    case 'onHold':
      return 'on-hold';
    case 'completed':
      if (reviewResult?.reviewAnswer === 'GREEN') return 'approved';
      // The labels do not say which: what is not plainly to be tried again is not.
      if (red) return reviewResult.reviewRejectType === 'RETRY' ? 'rejected-retry' : 'rejected';
      return null;
    default:
      return null;
  }
}

function* labelsIn(said: unknown, depth = 0): Generator<string> {
  if (said === null || typeof said !== 'object' || depth > 8) return;
  for (const [key, value] of Object.entries(said)) {
    if (key === 'rejectLabels' && Array.isArray(value)) {
      for (const label of value) if (typeof label === 'string') yield label;
    } else yield* labelsIn(value, depth + 1);
  }
}

/** `2021-05-14 16:00:25.032` of UTC, or milliseconds. Throws `NotAnEvent`. */
function instantOf(said: string | number): number {
  const at = typeof said === 'number' ? said : Date.parse(`${said.trim().replace(' ', 'T')}Z`);
  if (!Number.isFinite(at)) throw new NotAnEvent();
  return at;
}
