import { z } from 'zod';
import { leaseHoursLimits } from './cache-lease.ts';
import { OwnExplorers } from './chain/explorers.ts';
import { ForbiddenPromises, mayForbidPromises } from './forbidden-promises.ts';
import { DecisionTable } from './recovery/decision-table.ts';
import type { Role } from './vocabulary.ts';

/** A domain as people write it, without anything before or after it. */
export const OwnDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u);

export const OwnName = z.string().trim().min(1).max(120);

export const protectionLimits = {
  names: 50,
  domains: 100,
  decideMinutes: { least: 1, most: 1_440 },
  reviewMinutes: { least: 5, most: 10_080 },
} as const;
const { names, domains, decideMinutes, reviewMinutes } = protectionLimits;

/** How long a freeze waits: to be decided on, and, after one at once in an emergency, to be looked at. */
export const FreezeMinutes = z.object({
  decideMinutes: z.int().min(decideMinutes.least).max(decideMinutes.most),
  reviewMinutes: z.int().min(reviewMinutes.least).max(reviewMinutes.most),
});
export type FreezeMinutes = z.infer<typeof FreezeMinutes>;

export function mayProtect(role: Role): boolean {
  return role === 'lead' || role === 'security' || role === 'admin';
}

/** What leads, security and compliance decide of how accounts and customers are protected. */
export const ProtectionSettings = z.object({
  freezing: FreezeMinutes,
  /** Of the exchange, besides the name and the domain of its workspace: no imitations, and what others imitate. */
  own: z.object({ names: z.array(OwnName).max(names), domains: z.array(OwnDomain).max(domains) }),
  /** What is decided of transfers that went wrong; null: the table that the app brings. */
  recovery: DecisionTable.nullable(),
  /** Where networks are looked up, in place of the usual pages. */
  explorers: OwnExplorers,
  /** What nobody may promise a customer: compliance's. */
  promises: ForbiddenPromises,
  /** For how many hours workstations show what they keep of customers without the hub's word. */
  leaseHours: z.int().min(leaseHoursLimits.least).max(leaseHoursLimits.most),
});
export type ProtectionSettings = z.infer<typeof ProtectionSettings>;

/** Whether somebody of this role changes one part of it. */
export function mayChangeProtection(role: Role, part: keyof ProtectionSettings): boolean {
  return part === 'promises' ? mayForbidPromises(role) : mayProtect(role);
}
