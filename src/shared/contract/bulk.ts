import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { LinkType, Priority, Status } from '../domain/vocabulary.ts';
import { AlongAction, alongStates } from './along.ts';

/** What the agent can do to a conversation besides writing. Compare-and-set bases are taken by the engine. */
export const ConversationAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assign'), to: Id.nullable() }),
  z.object({ type: z.literal('status'), status: Status }),
  z.object({ type: z.literal('priority'), priority: Priority }),
  z.object({ type: z.literal('tags'), add: z.array(z.string()), remove: z.array(z.string()) }),
  z.object({ type: z.literal('group'), groupId: Id }),
  z.object({ type: z.literal('snooze'), until: Instant.nullable() }),
]);
export type ConversationAction = z.infer<typeof ConversationAction>;

/**
 * What can be done to many at once: an action; a macro, whose text is filled for each and sent to each; a link of each
 * to one other, by its number, to which it is then `what`.
 */
export const BulkAction = z.union([
  ConversationAction,
  z.object({ type: z.literal('macro'), macroId: Id }),
  z.object({ type: z.literal('link'), number: z.int().positive(), what: LinkType }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

const BulkReason = z.object({
  /** A message-catalogue key with its values. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How far a bulk has come. The five counts add up to `total`. */
export const BulkProgress = z.object({
  id: Id,
  action: BulkAction,
  /** The bulk that this one takes back. */
  undoes: Id.nullable(),
  undoneBy: Id.nullable(),
  total: z.int().min(0),
  /** Queued, or on the way. */
  waiting: z.int().min(0),
  done: z.int().min(0),
  /** They were so already. */
  unchanged: z.int().min(0),
  takenBack: z.int().min(0),
  failedCount: z.int().min(0),
  /** The first of them, each with its reason. */
  failed: z.array(
    z.object({
      conversationId: Id,
      number: z.int().nullable(),
      customerName: z.string(),
      reason: BulkReason,
      /** Nothing that could be asked for again would change it. */
      final: z.boolean(),
      /** Of a macro: its message (without an action) and each of its actions, in their order. */
      steps: z.array(
        z.object({
          key: Id,
          action: AlongAction.nullable(),
          state: z.enum(alongStates),
          reason: BulkReason.nullable(),
        }),
      ),
    }),
  ),
});
export type BulkProgress = z.infer<typeof BulkProgress>;
