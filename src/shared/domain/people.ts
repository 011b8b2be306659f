import { z } from 'zod';
import { leaseHoursLimits } from './cache-lease.ts';
import { OwnExplorers } from './chain/explorers.ts';
import { FieldKey, FieldValue } from './customer-field.ts';
import { ForbiddenPromises } from './forbidden-promises.ts';
import { Identity } from './identity.ts';
import { Id, Instant, Locale } from './ids.ts';
import { limits } from './limits.ts';
import type { Own } from './look-alike.ts';
import { Marks, MaskedFact } from './masking/masked-fact.ts';
import { DecisionTable } from './recovery/decision-table.ts';
import { AgentState, Channel, Role, Tier, Verification } from './vocabulary.ts';

export const Workspace = z.object({
  id: Id,
  name: z.string().min(1).max(120),
  /** Domain of the exchange itself, for look-alike checks: `northgate.example`. */
  domain: z.string().max(253),
  locale: Locale,
  /** Other names, handles and domains of its own that may be imitated, besides the two above. */
  own: z
    .object({ names: z.array(z.string().max(120)).max(50), domains: z.array(z.string().max(253)).max(100) })
    .optional(),
  /** Where the exchange looks networks up, in place of the usual explorers. */
  explorers: OwnExplorers.optional(),
  /** What it has decided of transfers that went wrong, in place of what the app begins with. */
  recovery: DecisionTable.optional(),
  /** What nobody may promise a customer, in place of what the app begins with. */
  promises: ForbiddenPromises.optional(),
  /** Hours for which a workstation shows what it keeps without the hub's word, in place of the usual ones. */
  leaseHours: z.int().min(leaseHoursLimits.least).max(leaseHoursLimits.most).optional(),
});
export type Workspace = z.infer<typeof Workspace>;

/** What of the exchange others may imitate. */
export function ownOf({ name, domain, own }: Pick<Workspace, 'name' | 'domain' | 'own'>): Own {
  return { names: [name, ...(own?.names ?? [])], domains: [domain, ...(own?.domains ?? [])] };
}

/** How many conversations one agent may have in hand; null: of every channel, in every queue. */
export const Limit = z.object({
  channel: Channel.nullable(),
  groupId: Id.nullable(),
  most: z.int().min(0).max(1000),
});
export type Limit = z.infer<typeof Limit>;

export const Agent = z.object({
  id: Id,
  name: z.string().min(1).max(120),
  email: z.email(),
  role: Role,
  groupIds: z.array(Id),
  locale: Locale,
  timezone: z.string().max(64),
  /** Shown to customers in place of the full name. */
  publicName: z.string().max(60),
  active: z.boolean(),
  /** Languages they answer customers in. */
  languages: z.array(Locale),
  /** What routing may look for: `otc`, `kyb`. */
  skills: z.array(z.string().min(1).max(60)),
  state: AgentState,
  stateSince: Instant,
  /** Those that hold for this agent, their own in place of everybody's. */
  limits: z.array(Limit),
});
export type Agent = z.infer<typeof Agent>;

/** A team and its queue. Conversations of a restricted group are seen by its members alone. */
export const Group = z.object({
  id: Id,
  name: z.string().min(1).max(80),
  restricted: z.boolean(),
  position: z.int(),
});
export type Group = z.infer<typeof Group>;

/** Somebody who turned out to be this customer. */
export const MergedCustomer = z.object({ id: Id, name: z.string().max(200), at: Instant, byAgentId: Id });
export type MergedCustomer = z.infer<typeof MergedCustomer>;

export const Customer = z.object({
  id: Id,
  name: z.string().max(200),
  email: z.string().max(320).nullable(),
  phone: z.string().max(40).nullable(),
  tier: Tier,
  locale: Locale,
  timezone: z.string().max(64),
  country: z.string().length(2).nullable(),
  verification: Verification,
  /** True when the exchange's signed token, not a typed name, says who this is. */
  identified: z.boolean(),
  twoFactor: z.boolean(),
  tags: z.array(z.string().max(60)),
  /** What the desk should know about them, in its own words; the customer never sees it. */
  note: z.string().max(limits.customerNoteCharacters),
  /** What this exchange wants to know besides, by the keys of its fields. */
  fields: z.record(FieldKey, FieldValue),
  /** Others who turned out to be this one. */
  mergedIn: z.array(MergedCustomer).max(limits.mergedPerCustomer),
  /** Of the last check of who they are; null: there was none. */
  identity: Identity.nullable().default(null),
  accountManagerId: Id.nullable(),
  /** Where what stands above is a mask, and what the value has in common with others; absent: nothing is masked. */
  masked: z.partialRecord(MaskedFact, Marks).exactOptional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Customer = z.infer<typeof Customer>;
