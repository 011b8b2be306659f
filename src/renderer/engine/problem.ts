import { isDefinedError, ORPCError } from '@orpc/client';
import { EngineError, type EngineErrorKind } from '../../shared/contract/errors.ts';
import { EngineGone } from './port.ts';

export type Problem = { readonly kind: EngineErrorKind | 'engine-gone'; readonly retry: boolean };

/** What went wrong with a call, in the contract's words; its text is in the catalogue under `problems.<kind>`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EngineGone) return { kind: 'engine-gone', retry: true };
  if (error instanceof ORPCError && isDefinedError(error)) {
    const known = EngineError.safeParse(error.data);
    if (known.success) return { kind: known.data.kind, retry: known.data.retry };
  }
  return { kind: 'internal', retry: false };
}
