import { z } from 'zod';
import { Id } from '../ids.ts';
import { Channel } from '../vocabulary.ts';

export const automationLimits = { guides: 50, words: 100 } as const;

/** A page that may help somebody who asks about this, until a person answers. */
export const AutomationGuide = z.object({
  id: Id,
  name: z.string().trim().min(1).max(80),
  active: z.boolean(),
  /** What it is about: any of the topics, or any of the words in what the customer wrote. */
  topics: z.array(z.string().min(1).max(60)).max(50),
  words: z.array(z.string().trim().min(2).max(80)).max(automationLimits.words),
  link: z.url({ protocol: /^https$/ }).max(500),
});
export type AutomationGuide = z.infer<typeof AutomationGuide>;

/** What the desk lets a machine say by itself. Behind a gate it says no more than that a message has arrived. */
export const AutomationPolicy = z.object({
  active: z.boolean(),
  /** On which the arrival of a conversation is told. */
  channels: z.array(Channel).max(20),
  /** open, closed: while the calendar is. */
  when: z.enum(['always', 'open', 'closed']),
  /** null: the desk is always open. */
  calendarId: Id.nullable(),
  /** The first that fits counts. */
  guides: z.array(AutomationGuide).max(automationLimits.guides),
});
export type AutomationPolicy = z.infer<typeof AutomationPolicy>;

/** Nothing is said by itself until somebody asks for it. */
export const defaultAutomation: AutomationPolicy = {
  active: false,
  channels: ['chat', 'email', 'ticket', 'telegram'],
  when: 'always',
  calendarId: null,
  guides: [],
};
