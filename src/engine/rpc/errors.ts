import { ORPCError } from '@orpc/server';
import type { Log } from '../../logging/open-log.ts';
import { EngineError, type EngineErrorKind } from '../../shared/contract/errors.ts';
import { type DatabaseFailure, failureOf } from '../db/failures.ts';
import { EngineFailure } from '../failure.ts';

/**
 * Turns whatever a call threw into one of the contract's errors. What was not foreseen is logged with its stack and
 * crosses as `internal` without one.
 */
export function toContractError(
  error: unknown,
  path: readonly string[],
  log: Log,
  onDatabaseFailure: (failure: DatabaseFailure) => void,
): EngineError {
  if (error instanceof EngineFailure) return crossing(error.kind, error.message, error.retry);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return crossing('bad-input', `${path.join('.')}: the input is not what the contract says`, false);
  }
  if (error instanceof ORPCError && error.defined) {
    const known = EngineError.safeParse(error.data);
    if (known.success) return known.data;
  }
  const procedure = path.join('.');
  const failure = failureOf(error);
  log.error({ procedure, failure, stack: stackOf(error) }, 'a call failed');
  if (failure === null)
    return crossing('internal', 'something went wrong in the engine; its log says what', false);
  onDatabaseFailure(failure);
  return crossing('database', failure, failure === 'locked' || failure === 'disk-full');
}

function crossing(kind: EngineErrorKind, message: string, retry: boolean): EngineError {
  return { kind, message: message.slice(0, 500), retry };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
