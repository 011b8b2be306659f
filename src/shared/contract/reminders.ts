import { z } from 'zod';
import { Reminder } from '../domain/reminder.ts';

/** A reminder of the agent's own with what the screen says of its conversation, as far as that is here. */
export const ReminderView = Reminder.pick({ id: true, conversationId: true, at: true, text: true }).extend({
  conversationNumber: z.int().nullable(),
  customerName: z.string(),
  subject: z.string(),
  /** The hub has it as it is shown: it is there on the other workstations too. */
  atHub: z.boolean(),
});
export type ReminderView = z.infer<typeof ReminderView>;
