import { z } from 'zod';
import { Id } from './ids.ts';

/** For whom a version is staged: everybody whom any of the three names. */
export const Stage = z.object({
  agentIds: z.array(Id).max(200),
  groupIds: z.array(Id).max(50),
  /** Percent of all devices. */
  share: z.int().min(0).max(100),
});
export type Stage = z.infer<typeof Stage>;

export const isNobody = ({ agentIds, groupIds, share }: Stage): boolean =>
  agentIds.length === 0 && groupIds.length === 0 && share === 0;

/** Everybody of both: a stage only ever grows until it is taken back. */
export const widened = (a: Stage, b: Stage): Stage => ({
  agentIds: [...new Set([...a.agentIds, ...b.agentIds])],
  groupIds: [...new Set([...a.groupIds, ...b.groupIds])],
  share: Math.max(a.share, b.share),
});

/**
 * Whether a device is among `share` percent of all. By its id alone: a larger share holds every smaller one, and the
 * versions that are staged to the same share meet on the same devices.
 */
export const isInShare = (deviceId: string, share: number): boolean => placeOf(deviceId) < share;

/** A device's place among all, from 0 to just under 100 (FNV-1a). */
function placeOf(deviceId: string): number {
  let hash = 0x811c9dc5;
  for (const character of deviceId.toLowerCase())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // Neighbouring ids end apart.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000) * 100;
}

export type Staged = {
  readonly agentId: string;
  readonly groupIds: readonly string[];
  readonly deviceId: string;
};

export function isStagedTo({ agentIds, groupIds, share }: Stage, to: Staged): boolean {
  return (
    agentIds.includes(to.agentId) ||
    to.groupIds.some((id) => groupIds.includes(id)) ||
    isInShare(to.deviceId, share)
  );
}
