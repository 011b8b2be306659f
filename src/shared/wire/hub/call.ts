import { oc } from '@orpc/contract';
import { httpStatus, WireError, type WireErrorKind, wireErrorKinds } from '../errors.ts';

type ErrorMap = Record<WireErrorKind, { status: number; data: typeof WireError }>;

/** Every call may answer with any of the typed errors; the data is a `WireError`. */
const wireErrors = Object.fromEntries(
  wireErrorKinds.map((kind) => [kind, { status: httpStatus[kind], data: WireError }]),
) as ErrorMap;

/** A call before anybody has signed in. */
export const signedOut = oc.errors(wireErrors);
/** A call of an agent. */
export const signedIn = oc.errors(wireErrors);
