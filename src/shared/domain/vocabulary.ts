import { z } from 'zod';

/** The closed vocabularies of the desk. Order is meaningful where a comparison uses it (priority, tier). */
export const channels = ['chat', 'email', 'ticket', 'phone', 'telegram', 'x', 'reddit'] as const;
export const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const tiers = ['standard', 'vip', 'institution'] as const;
export const roles = ['agent', 'lead', 'trainer', 'tier2', 'security', 'compliance', 'admin'] as const;
export const verifications = ['unverified', 'pending', 'verified', 'rejected'] as const;
export const audiences = ['public', 'internal'] as const;
/** Routing gives conversations to those who are available, and to nobody else. */
export const agentStates = ['available', 'away', 'break', 'off'] as const;

/** What one conversation is to another; each has its way back, see `linkBack`. */
export const linkTypes = ['related', 'duplicate-of', 'duplicated-by', 'incident-of', 'problem-of'] as const;

export const LinkType = z.enum(linkTypes);
export type LinkType = z.infer<typeof LinkType>;
export const Channel = z.enum(channels);
export const Status = z.enum(statuses);
export const Priority = z.enum(priorities);
export const Tier = z.enum(tiers);
export const Role = z.enum(roles);
export const Verification = z.enum(verifications);
export const Audience = z.enum(audiences);
export const AgentState = z.enum(agentStates);

export type Channel = z.infer<typeof Channel>;
export type Status = z.infer<typeof Status>;
export type Priority = z.infer<typeof Priority>;
export type Tier = z.infer<typeof Tier>;
export type Role = z.infer<typeof Role>;
export type Verification = z.infer<typeof Verification>;
export type Audience = z.infer<typeof Audience>;
export type AgentState = z.infer<typeof AgentState>;

/** What the other conversation is to this one. */
export const linkBack = {
  related: 'related',
  'duplicate-of': 'duplicated-by',
  'duplicated-by': 'duplicate-of',
  'incident-of': 'problem-of',
  'problem-of': 'incident-of',
} as const satisfies Record<LinkType, LinkType>;

/** Where everybody reads what the desk answers. */
const publicChannels: readonly Channel[] = ['x', 'reddit'];

export function isPublicChannel(channel: Channel): boolean {
  return publicChannels.includes(channel);
}

/** Whether the desk still owes work; otherwise the conversation is history. */
export function isWorking(status: Status): boolean {
  return status !== 'solved' && status !== 'closed';
}
