import { retryOf, type WireError, type WireErrorKind } from '../shared/wire/errors.ts';

/** An answer of the hub that is an error: what the caller gets, no more. */
export class HubFailure extends Error {
  override readonly name = 'HubFailure';
  readonly wire: WireError;

  constructor(kind: WireErrorKind, message: string, more: Pick<WireError, 'retryAfter' | 'fields'> = {}) {
    super(message);
    this.wire = { kind, message: message.slice(0, 500), retry: retryOf(kind), ...more };
  }
}

/** What a caller may know of any error. */
export function wireOf(error: unknown): WireError {
  if (error instanceof HubFailure) return error.wire;
  return new HubFailure('internal', 'Something went wrong in the hub. Nothing was changed.').wire;
}
