import { z } from 'zod';
import { SoughtGate } from './gate/gate.ts';
import { Id, Instant } from './ids.ts';
import type { Agent } from './people.ts';
import { SoughtRecovery } from './recovery/recovery-case.ts';
import { Tag } from './tag.ts';
import { Channel, Priority, Status, Tier } from './vocabulary.ts';

/** What a view may be marked with; the screen has a picture and a token for each. */
export const viewIcons = [
  'list',
  'flag',
  'bolt',
  'star',
  'eye',
  'clock',
  'shield',
  'coin',
  'bug',
  'globe',
  'heart',
  'user',
] as const;
export const viewColours = ['grey', 'blue', 'teal', 'green', 'amber', 'pink'] as const;

/** At most a year, in minutes. */
const span = z.int().min(0).max(527_040);
const not = z.boolean();
const oneOf = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.object({ field: z.literal(field), not, values: z.array(value).min(1).max(50) });

/** One condition; `not` turns it round. */
export const ViewCondition = z.discriminatedUnion('field', [
  oneOf('channel', Channel),
  oneOf('status', Status),
  oneOf('priority', Priority),
  oneOf('tier', Tier),
  oneOf('group', Id),
  /** `me` is whoever looks at the view, so that a team's view can speak of everyone's own. */
  oneOf('assignee', z.union([z.literal(['me', 'nobody']), Id])),
  oneOf('topic', z.string().min(1).max(60)),
  /** The customer's language without its region: `pt` is met by `pt-BR`. */
  oneOf('language', z.string().regex(/^[a-z]{2,3}$/)),
  oneOf('tag', Tag),
  /** How far the newest recovery case has come; `open`: it is under way. */
  oneOf('recovery', SoughtRecovery),
  oneOf('gate', SoughtGate),
  /** It began at least so many minutes ago. */
  z.object({ field: z.literal('age'), not, minutes: span }),
  /** The customer has waited for us at least so many minutes; 0: waits at all. */
  z.object({ field: z.literal('waiting'), not, minutes: span }),
  /** A service-level clock runs out within so many minutes; 0: it has run out. */
  z.object({ field: z.literal('due'), not, minutes: span }),
  z.object({ field: z.literal('unread'), not }),
  z.object({ field: z.literal('draft'), not }),
  z.object({ field: z.literal('snoozed'), not }),
  /** The customer is upset. */
  z.object({ field: z.literal('mood'), not }),
  /** There is an open signal of suspicious activity about the customer. */
  z.object({ field: z.literal('signal'), not }),
]);
export type ViewCondition = z.infer<typeof ViewCondition>;

/** All of the conditions, or any of them. */
export const ViewMatch = z.enum(['all', 'any']);

/** What somebody who makes or changes a view decides. */
export const ViewDraft = z.object({
  id: Id,
  name: z.string().trim().min(1).max(60),
  icon: z.enum(viewIcons),
  colour: z.enum(viewColours),
  /** personal: its owner alone has it. team: everyone of the workspace. */
  visibility: z.enum(['personal', 'team']),
  match: ViewMatch,
  conditions: z.array(ViewCondition).min(1).max(20),
  /** Where it stands among the views of an agent who has not put them in another order. */
  position: z.int().min(0).max(1_000_000),
});
export type ViewDraft = z.infer<typeof ViewDraft>;

/**
 * A view that somebody built. Without a condition on the status it leaves out what is solved or closed, without one on
 * snoozing what is snoozed: a list of work shows work. Who sees a view still sees only conversations of their scope.
 */
export const SavedView = ViewDraft.extend({
  ownerId: Id,
  createdAt: Instant,
  updatedAt: Instant,
  /** Grows by one with every change: what a change is compared with. */
  version: z.int().min(1),
});
export type SavedView = z.infer<typeof SavedView>;

/** Whether an agent has a view at all. */
export function hasView(
  agentId: string,
  { ownerId, visibility }: Pick<SavedView, 'ownerId' | 'visibility'>,
): boolean {
  return visibility === 'team' || ownerId === agentId;
}

/** Whether an agent may change or delete a view: its owner, and leads and administrators those of the team. */
export function mayChangeView(
  agent: Pick<Agent, 'id' | 'role'>,
  { ownerId, visibility }: Pick<SavedView, 'ownerId' | 'visibility'>,
): boolean {
  if (ownerId === agent.id) return true;
  return visibility === 'team' && (agent.role === 'lead' || agent.role === 'admin');
}
