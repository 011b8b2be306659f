import { TeamUses } from '../../../shared/wire/learning.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';
import { getMeta, putMeta } from './meta.ts';

/** How often the team sent a macro, by its id and the customer's tier, null for any: see `TeamUse`. */
export type TeamUsesOf = ReadonlyMap<string, ReadonlyMap<string | null, number>>;

const usesKey = 'team-uses';
const atKey = 'team-uses.at';

/** As of when they are known, the hub's time in ms; null: not at all. Another one means other uses. */
export function teamUsesAt(db: ReadableDb): number | null {
  const at = getMeta(db, atKey);
  return at === null ? null : Number(at);
}

export function putTeamUses(db: WritableDb, uses: TeamUses, now: number): void {
  putMeta(db, usesKey, JSON.stringify(uses));
  putMeta(db, atKey, String(now));
}

export function getTeamUses(db: ReadableDb): TeamUsesOf {
  const text = getMeta(db, usesKey);
  const byMacro = new Map<string, Map<string | null, number>>();
  if (text === null) return byMacro;
  for (const { macroId, tier, weight } of TeamUses.parse(JSON.parse(text)).uses) {
    const weights = byMacro.get(macroId) ?? new Map<string | null, number>();
    byMacro.set(macroId, weights.set(tier, weight));
  }
  return byMacro;
}
