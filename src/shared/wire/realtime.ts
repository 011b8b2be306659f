import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { WireError } from './errors.ts';
import { maskingLimits, RevealSignal } from './masking.ts';
import { ChangesFrame, Seq } from './sync.ts';

/** What an agent does in a conversation right now; never stored. */
export const Presence = z.object({
  conversationId: Id,
  agentId: Id,
  doing: z.enum(['viewing', 'replying', 'noting']),
});
export type Presence = z.infer<typeof Presence>;

/** Engine to hub, over `wss://…/api/v1/live`. `hello` must be first, within 10 s. */
export const EngineFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    version: z.int(),
    accessToken: z.string(),
    /** How far it has come; `documents`: all macros and articles are here as well. */
    cursor: Seq,
    documents: z.boolean().exactOptional(),
  }),
  /** It has come so far since; said when macros or articles came, and now and then. */
  z.object({ type: z.literal('reached'), cursor: Seq, documents: z.boolean() }),
  /** A fresh token before the old one runs out; the socket stays. */
  z.object({ type: z.literal('token'), accessToken: z.string() }),
  /** All that this workstation looks at; replaces what it said before. */
  z.object({
    type: z.literal('presence'),
    here: z.array(Presence.omit({ agentId: true })).max(20),
  }),
  z.object({ type: z.literal('ping'), n: z.int() }),
]);
export type EngineFrame = z.infer<typeof EngineFrame>;

/** Hub to engine. */
export const HubFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), head: Seq, scopeEpoch: z.int(), now: Instant }),
  z.object({ type: z.literal('changes'), frame: ChangesFrame }),
  /** There is more than a push carries, or the scope changed: pull. */
  z.object({ type: z.literal('pull'), head: Seq, scopeEpoch: z.int() }),
  /** Everyone in one conversation; an empty list means nobody. */
  z.object({ type: z.literal('presence'), conversationId: Id, agents: z.array(Presence).max(100) }),
  z.object({ type: z.literal('typing'), conversationId: Id, until: Instant }),
  /** One of this agent's drafts changed on another workstation: pull them. */
  z.object({ type: z.literal('drafts') }),
  /** Colleagues were shown more than their budget, to those who hear of it: now, and in this shift when they connect. */
  z.object({ type: z.literal('reveals'), signals: z.array(RevealSignal).max(maskingLimits.signals) }),
  z.object({ type: z.literal('pong'), n: z.int() }),
  z.object({ type: z.literal('bye'), error: WireError }),
]);
export type HubFrame = z.infer<typeof HubFrame>;
