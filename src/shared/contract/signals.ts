import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { Signal, SignalDeed, SignalReason } from '../domain/signals/signal.ts';

/** One signal as it is shown, with what waits to be sent. */
export const SignalView = Signal.omit({ decidedBy: true, updatedAt: true }).extend({
  /** Who decided; empty: nobody, or somebody this workstation does not know. */
  decider: z.string(),
  /** A conversation of the customer that is here: the one in which it was found, or the latest. */
  here: z.object({ id: Id, number: z.int() }).nullable(),
  /** What this agent may do with it now; nothing while something of theirs waits to be sent. */
  /** Lists do not name the customer: the conversation that it leads to is restricted. */
  discreet: z.boolean(),
  deeds: z.array(SignalDeed),
  /** What of this agent's is NOT YET at the hub; `parked`: the hub refused it, the outbox says why. */
  own: z
    .object({ deed: SignalDeed, reason: SignalReason.nullable(), state: z.enum(['waiting', 'parked']) })
    .nullable(),
});
export type SignalView = z.infer<typeof SignalView>;
