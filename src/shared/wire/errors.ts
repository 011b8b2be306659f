import { z } from 'zod';

/**
 * Why the hub refused a call. `retry`: `later` may go through unchanged, `sign-in` after signing in again,
 * `never` only when somebody changes something.
 */
export const wireErrorKinds = [
  'bad-input',
  'not-signed-in',
  'wrong-credentials',
  'forbidden',
  'not-found',
  'too-large',
  'unsupported-type',
  /** There is a recovery phrase, key, code or card number in it: nothing of it was kept. */
  'secret',
  'rate-limited',
  'upgrade-required',
  'resnapshot',
  'unavailable',
  'internal',
] as const;
export const WireErrorKind = z.enum(wireErrorKinds);
export type WireErrorKind = z.infer<typeof WireErrorKind>;

export const WireError = z.object({
  kind: WireErrorKind,
  /** For people and logs; never holds a stack trace or another's data. */
  message: z.string().max(500),
  retry: z.enum(['later', 'sign-in', 'never']),
  /** Seconds to wait, with `later`. */
  retryAfter: z.int().min(0).optional(),
  /** Paths of the fields that were wrong, with `bad-input`. */
  fields: z.array(z.string()).max(20).optional(),
});
export type WireError = z.infer<typeof WireError>;

/** HTTP status of each kind. */
export const httpStatus: Record<WireErrorKind, number> = {
  'bad-input': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  'unsupported-type': 415,
  secret: 422,
  'rate-limited': 429,
  'upgrade-required': 426,
  resnapshot: 410,
  unavailable: 503,
  internal: 500,
};

export function retryOf(kind: WireErrorKind): WireError['retry'] {
  switch (kind) {
    case 'rate-limited':
    case 'unavailable':
    case 'internal':
      return 'later';
    case 'not-signed-in':
      return 'sign-in';
    case 'bad-input':
    case 'wrong-credentials':
    case 'forbidden':
    case 'not-found':
    case 'too-large':
    case 'unsupported-type':
    case 'secret':
    case 'upgrade-required':
    case 'resnapshot':
      return 'never';
  }
}
