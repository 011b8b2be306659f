import { z } from 'zod';
import { EngineError } from './errors.ts';

/**
 * What crosses the port between page and engine, by structured clone: rows stay objects and bytes stay bytes, where a
 * general RPC codec would write and read text. `id` counts calls and is the page's own.
 */
export const PageFrame = z.discriminatedUnion('type', [
  /** A procedure of the contract by its path; the input is parsed by the procedure's own schema. */
  z.object({
    type: z.literal('call'),
    id: z.int(),
    path: z.array(z.string()).min(1).max(4),
    input: z.unknown(),
  }),
  /** The page no longer waits for a call, or leaves a stream. */
  z.object({ type: z.literal('abort'), id: z.int() }),
]);
export type PageFrame = z.infer<typeof PageFrame>;

/** The engine's answers: a `value`, an `error`, or a `stream` that brings `item`s until its `end` (or an `error`). */
export const EngineFrame = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['value', 'item']), id: z.int(), value: z.unknown() }),
  z.object({ type: z.enum(['stream', 'end']), id: z.int() }),
  z.object({ type: z.literal('error'), id: z.int(), error: EngineError }),
]);
export type EngineFrame = z.infer<typeof EngineFrame>;
