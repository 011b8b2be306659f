import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';

export const OutboxState = z.enum(['held', 'queued', 'sending', 'waiting', 'parked']);

/** One line of the outbox as a person reads it. */
export const OutboxItem = z.object({
  key: Id,
  /** Null for what is not about a conversation: a view, where one stands. */
  conversationId: Id.nullable(),
  conversationNumber: z.int().nullable(),
  customerName: z.string(),
  kind: z.enum([
    'reply',
    'note',
    'assign',
    'status',
    'priority',
    'tags',
    'group',
    'snooze',
    'customer-tags',
    'customer-note',
    'customer-language',
    'customer-field',
    'customer-merge',
    'customer-unmerge',
    'customer-apart',
    'view-save',
    'view-delete',
    'reminder-set',
    'reminder-done',
    'own-macro-save',
    'own-macro-delete',
    'own-macro-propose',
    'side-start',
    'side-write',
    'side-status',
    'escalate',
    'escalation-step',
    'recovery-save',
    'recovery-step',
    'signal-decide',
    'availability',
    'acknowledge',
    'schedule',
    'reschedule',
    'unschedule',
    'follow',
    'calm',
    'mention-seen',
    'merge',
    'unmerge',
    'link',
    'unlink',
    'split',
    'unsplit',
  ]),
  /** The text, or what it changes to. */
  summary: z.string().max(400),
  state: OutboxState,
  /** Why it waits or was parked: a message-catalogue key with its values. */
  reason: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  attempts: z.int().min(0),
  createdAt: Instant,
  nextAttemptAt: Instant.nullable(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** A reply that was sent by hand and can be taken back for certain until an instant. */
export const HeldSend = OutboxItem.pick({ key: true, customerName: true }).extend({
  conversationId: Id,
  until: Instant,
});
export type HeldSend = z.infer<typeof HeldSend>;
