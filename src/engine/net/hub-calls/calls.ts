import type { ContractRouterClient } from '@orpc/contract';
import type { z } from 'zod';
import type { hubContract } from '../../../shared/wire/hub-contract.ts';
import type { TimeLimits } from '../bounded-fetch.ts';
import type { Outcome } from '../outcome.ts';

/** What one call learned on its way, whether it went well or not. */
export type Trace = { status: number | null; retryAfterMs: number | null; hubNow: number | null };
export type CallContext = { token: string | null; trace: Trace; limits: TimeLimits };
export type Raw = ContractRouterClient<typeof hubContract, CallContext>;
export type Procedure<I> = (
  input: I,
  options: { context: CallContext; signal?: AbortSignal },
) => Promise<unknown>;

export type CallOptions = {
  /** Access token; null for the calls that need none. */
  readonly token?: string | null;
  readonly signal?: AbortSignal;
};

/** What the calls of one part of the hub are made with. */
export type Calls = {
  readonly raw: Raw;
  /** Every failure is a value; an answer that `output` does not know is one too. */
  ask<I, O>(
    procedure: Procedure<I>,
    input: I,
    output: z.ZodType<O>,
    call: CallOptions,
    within?: TimeLimits,
  ): Promise<Outcome<O>>;
  /** For what thousands of documents hang on. */
  readonly slow: TimeLimits;
};
