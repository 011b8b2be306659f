import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { EngineError, type EngineErrorKind, engineErrorKinds } from '../errors.ts';

type ErrorMap = Record<EngineErrorKind, { data: typeof EngineError }>;
const engineErrors = Object.fromEntries(
  engineErrorKinds.map((kind) => [kind, { data: EngineError }]),
) as ErrorMap;

/** A procedure with the errors that any of them may end in. */
export const call = oc.errors(engineErrors);
/** Nothing is asked, or there is nothing to say. */
export const none = z.object({});
/** Names one thing. */
export const byId = z.object({ id: Id });
