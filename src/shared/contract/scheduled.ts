import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { HeldBecause } from '../domain/scheduled.ts';

/** A message that waits for its time, as a person reads it. */
export const ScheduledView = z.object({
  id: Id,
  conversationId: Id,
  conversationNumber: z.int().nullable(),
  /** The number of the conversation in which this one goes on: it can only be taken back to be sent there. */
  goesOnIn: z.int().nullable(),
  customerName: z.string(),
  agentName: z.string(),
  mine: z.boolean(),
  /** Whether this agent may change it. */
  mayChange: z.boolean(),
  at: Instant,
  text: z.string(),
  files: z.int().min(0),
  /** It waits for a person once the customer has written. */
  holdOnReply: z.boolean(),
  /** Its time has come, and this keeps it. */
  heldBecause: HeldBecause.nullable(),
  /** The customer has written since it was scheduled. */
  customerWrote: z.boolean(),
  /** The outbox item by which it goes to the hub; null: the hub has it. */
  outboxKey: Id.nullable(),
});
export type ScheduledView = z.infer<typeof ScheduledView>;
