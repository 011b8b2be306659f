import { z } from 'zod';
import { Id, Instant } from './ids.ts';

/** What an agent wants to be reminded of: theirs alone, on all their workstations, until it is done. */
export const Reminder = z.object({
  id: Id,
  agentId: Id,
  conversationId: Id,
  at: Instant,
  /** A few words of the agent's own; may be empty. */
  text: z.string().max(200),
  /** When they said so: of two workstations the later word counts. */
  setAt: Instant,
});
export type Reminder = z.infer<typeof Reminder>;
