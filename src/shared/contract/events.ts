import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { Presence } from '../wire/realtime.ts';

/** What a commit touched. The renderer invalidates just the queries under these. */
export const ChangedKey = z.union([
  z.object({
    topic: z.enum([
      'views',
      'inbox',
      'outbox',
      'status',
      'drafts',
      'scheduled',
      'reminders',
      'sides',
      'escalations',
      'recoveries',
      'signals',
      'freezes',
      'kyc',
      'macros',
      'articles',
      'whats-new',
      'people',
      'settings',
      'layouts',
      'customers',
      'spelling',
      'uploads',
      // Whom search finds: a customer is known by something else now, or a conversation is somebody else's.
      'search',
    ]),
  }),
  z.object({ topic: z.enum(['conversation', 'thread', 'customer', 'draft', 'side-draft']), id: Id }),
]);
export type ChangedKey = z.infer<typeof ChangedKey>;

/** Pushed over the port, coalesced; `seq` counts from 1 per connection, and a hole in it means: refetch all. */
export const EngineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), seq: z.int().min(1), keys: z.array(ChangedKey) }),
  z.object({
    type: z.literal('presence'),
    seq: z.int().min(1),
    conversationId: Id,
    agents: z.array(Presence),
  }),
  z.object({ type: z.literal('typing'), seq: z.int().min(1), conversationId: Id, until: Instant }),
  /** Something the agent must know at once, such as a parked reply: catalogue code and values. */
  z.object({
    type: z.literal('notice'),
    seq: z.int().min(1),
    level: z.enum(['info', 'warning', 'error']),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    conversationId: Id.nullable(),
  }),
]);
export type EngineEvent = z.infer<typeof EngineEvent>;
/** Without the sequence number, which the connection adds. */
export type EngineNews = EngineEvent extends infer E
  ? E extends EngineEvent
    ? Omit<E, 'seq'>
    : never
  : never;
