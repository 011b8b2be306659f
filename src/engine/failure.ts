import type { EngineErrorKind } from '../shared/contract/errors.ts';

/** An error that the screen is told of, as opposed to a broken invariant, which is any other exception. */
export class EngineFailure extends Error {
  readonly kind: EngineErrorKind;
  /** Whether the same call may go through later. */
  readonly retry: boolean;

  constructor(kind: EngineErrorKind, message: string, retry = false) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = kind;
    this.retry = retry;
  }
}

/** Ends a call with a typed error. `message` is for logs and developers; the screen has its own words. */
export function fail(kind: EngineErrorKind, message: string, retry = false): never {
  throw new EngineFailure(kind, message, retry);
}
