import { z } from 'zod';

/** Errors that the engine answers with. `retry` says whether the same call may go through later. */
export const engineErrorKinds = [
  'bad-input',
  'not-found',
  'empty',
  'unfilled-placeholder',
  'internal-article',
  'outdated',
  'identity',
  'secret',
  'guarded',
  'too-large',
  'unsupported-type',
  'offline',
  'wrong-credentials',
  'rate-limited',
  'too-late',
  'locked',
  'forbidden',
  'database',
  'internal',
] as const;
export const EngineErrorKind = z.enum(engineErrorKinds);
export type EngineErrorKind = z.infer<typeof EngineErrorKind>;

export const EngineError = z.object({
  kind: EngineErrorKind,
  message: z.string().max(500),
  retry: z.boolean(),
});
export type EngineError = z.infer<typeof EngineError>;
