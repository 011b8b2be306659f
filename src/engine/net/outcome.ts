import type { WireErrorKind } from '../../shared/wire/errors.ts';

/**
 * Why a call to the hub brought nothing. Beside the hub's own kinds: `offline` (no connection, or it broke),
 * `timeout` (nothing moved for too long), `protocol` (an answer that no hub gives, such as a captive portal's
 * page) and `aborted` (given up on this side).
 */
export type CallErrorKind = WireErrorKind | 'offline' | 'timeout' | 'protocol' | 'aborted';

export type CallError = {
  readonly kind: CallErrorKind;
  readonly message: string;
  /** `later` may go through unchanged, `sign-in` after signing in again, `never` only when somebody changes something. */
  readonly retry: 'later' | 'sign-in' | 'never';
  /** Milliseconds the hub asks to wait; null when it didn't say. */
  readonly retryAfterMs: number | null;
};

/** A dropped connection is a value, not an exception. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(
  kind: CallErrorKind,
  message: string,
  retry: CallError['retry'],
  retryAfterMs: number | null = null,
): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: { kind, message: message.slice(0, 300), retry, retryAfterMs } };
}

/** True when the error says nothing about the request itself, only that the way to the hub is broken. */
export function isUnreachable(error: CallError): boolean {
  return (
    error.kind === 'offline' ||
    error.kind === 'timeout' ||
    error.kind === 'protocol' ||
    error.kind === 'unavailable'
  );
}
