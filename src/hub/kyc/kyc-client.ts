import type { Applicant } from '../../shared/domain/kyc/applicant.ts';
import type { KycProvider } from '../../shared/domain/kyc/kyc.ts';

/** Whom to look for: by the exchange's own name for the account, or by the provider's. */
export type KycSubject = { readonly account: string | null; readonly applicantId: string | null };

/** What is read of somebody. `account`: the exchange's name for them, where the provider was told it. */
export type FoundApplicant = Applicant & { readonly account: string | null };

/**
 * not-allowed, bad-answer: asked again it says the same. transient: it may answer later, after `retryAfterMs` where it
 * said so.
 */
export type ProviderProblem = {
  readonly kind: 'not-allowed' | 'bad-answer' | 'transient';
  /** What went wrong, for the log: a status or a word, nothing of what was said. */
  readonly code: string;
  readonly retryAfterMs?: number;
};
export type ProviderOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ProviderProblem };

/** What a webhook is about: somebody by either name, or a thing of the provider's that says whose it is. */
export type KycEvent = {
  readonly subject: KycSubject;
  /** Of Onfido: the run or the check. */
  readonly about: { readonly kind: 'workflow_run' | 'check'; readonly id: string } | null;
  /** When it was sent or happened; null: it does not say. */
  readonly at: number | null;
};

/** The way to a provider. It reads how far somebody is, and has no way to their documents and pictures. */
export type KycClient = {
  readonly provider: KycProvider;
  /** null: the provider knows nobody of that name. */
  read(subject: KycSubject): Promise<ProviderOutcome<FoundApplicant | null>>;
  /** Whose an event is that does not say so; null: nobody's. */
  whose(event: KycEvent): Promise<ProviderOutcome<KycSubject | null>>;
  /** The event in a webhook's raw body; null: it is not signed by this provider. Throws `NotAnEvent`. */
  openEvent(headers: Headers, body: Uint8Array): KycEvent | null;
};

/** Signed, and nothing that can be read. */
export class NotAnEvent extends Error {
  override name = 'NotAnEvent';
}
