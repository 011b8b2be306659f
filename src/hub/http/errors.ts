import { ORPCError, ValidationError } from '@orpc/server';
import { httpStatus, type WireError } from '../../shared/wire/errors.ts';
import type { HubContext } from '../context.ts';
import { HubFailure, wireOf } from '../failure.ts';

/** Every error's body, whichever way it came about: the `WireError` is its `data`. */
export function errorBody(wire: WireError) {
  return {
    defined: true,
    code: wire.kind,
    status: httpStatus[wire.kind],
    message: wire.message,
    data: wire,
  };
}

export function errorResponse(error: unknown): Response {
  const wire = wireOf(error);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  if (wire.retryAfter !== undefined) headers['retry-after'] = String(wire.retryAfter);
  if (wire.kind === 'not-signed-in') headers['www-authenticate'] = 'Bearer';
  return new Response(JSON.stringify(errorBody(wire)), { status: httpStatus[wire.kind], headers });
}

/** Whatever a call threw, as the error that leaves the hub. What nobody foresaw is logged and kept from the caller. */
export function toCallError(context: Pick<HubContext, 'log'>, error: unknown): HubFailure {
  if (error instanceof HubFailure) return error;
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const fields = error.cause.issues.map((issue) => pathOf(issue.path ?? []));
      const [first] = error.cause.issues;
      const where = fields[0] ? `${fields[0]}: ` : '';
      return new HubFailure('bad-input', `${where}${first?.message ?? 'the input is wrong'}`, {
        fields: [...new Set(fields.filter((field) => field !== ''))].slice(0, 20),
      });
    }
    if (error.cause instanceof HubFailure) return error.cause;
    if (error.status === 400) return new HubFailure('bad-input', 'The request cannot be read.');
  }
  if (error instanceof SyntaxError || error instanceof RangeError)
    return new HubFailure('bad-input', 'The body is not JSON.');
  if (isUnavailable(error)) {
    context.log.warn({ err: error }, 'the database is away');
    return new HubFailure('unavailable', 'The hub cannot reach its database. Try again.', { retryAfter: 2 });
  }
  context.log.error({ err: error }, 'a call failed');
  return new HubFailure('internal', 'Something went wrong in the hub. Nothing was changed.');
}

function pathOf(path: readonly (PropertyKey | { key: PropertyKey })[]): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

/** Connection lost, server shutting down or starting, too many connections. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '53300',
  '08006',
]);

function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && awayCodes.has(cause.code)) return true;
    if (/timeout exceeded when trying to connect|Connection terminated/.test(cause.message)) return true;
  }
  return false;
}
