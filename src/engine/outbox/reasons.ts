import type { MutationResult } from '../../shared/wire/mutations.ts';
import type { Reason } from '../db/queries/outbox.ts';

type Conflict = Extract<MutationResult, { outcome: 'conflict' }>;
type Refused = Extract<MutationResult, { outcome: 'refused' }>;

/** `agent` is the name of who was faster, empty when nobody knows. */
export function conflictReason(result: Conflict, agent: string): Reason {
  return { code: `outbox.conflict.${result.because}`, values: { agent } };
}

export function refusedReason({
  why,
  message,
  values = {},
}: Pick<Refused, 'why' | 'message' | 'values'>): Reason {
  return { code: `outbox.refused.${why}`, values: { message, ...values } };
}

export function retryReason(attempts: number): Reason {
  return { code: 'outbox.waiting.retry', values: { attempts } };
}

export const offlineReason: Reason = { code: 'outbox.waiting.offline', values: {} };
export const dependsReason: Reason = { code: 'outbox.parked.depends', values: {} };
export const expiredReason: Reason = { code: 'outbox.parked.expired', values: {} };
export const knowledgeReason: Reason = { code: 'outbox.waiting.knowledge', values: {} };
export const uploadReason: Reason = { code: 'outbox.waiting.upload', values: {} };

export function hubErrorReason(attempts: number): Reason {
  return { code: 'outbox.refused.hub-error', values: { attempts } };
}
