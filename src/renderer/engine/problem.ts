import { isDefinedError, ORPCError } from '@orpc/client';
import type { EngineError, EngineErrorKind } from '../../shared/contract/errors.ts';
import { problems } from '../text/en/problems.ts';
import { EngineGone } from './port.ts';

export type Problem = { readonly kind: EngineErrorKind | 'engine-gone'; readonly retry: boolean };

const isKnown = (kind: string): kind is Problem['kind'] => Object.hasOwn(problems, kind);

/** What went wrong with a call, in the contract's words; its text is in the catalogue under `problems.<kind>`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EngineGone) return { kind: 'engine-gone', retry: true };
  if (error instanceof ORPCError && isDefinedError(error) && isKnown(error.code)) {
    const { retry } = error.data as Partial<EngineError>;
    return { kind: error.code, retry: retry === true };
  }
  return { kind: 'internal', retry: false };
}
