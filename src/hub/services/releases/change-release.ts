import { createHash } from 'node:crypto';
import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { PartOf } from '../../../shared/domain/release.ts';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { ChangeRelease, ReleaseChange, ReleaseChanged } from '../../../shared/wire/releases.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { claimKey, keepResult } from '../../store/queries/idempotency.ts';
import {
  deleteRelease,
  isRelease,
  type KeptPart,
  type KeptRelease,
  listInOthers,
  listPartsToBe,
  putRelease,
  readRelease,
} from '../../store/queries/releases.ts';
import { canonicalJson } from '../document-hash.ts';
import { inStudio, type StudioGround } from '../studio/in-studio.ts';
import { checkMayLook, type StudioCaller } from '../studio/read-studio.ts';
import { GivenUp, refuse } from './given-up.ts';
import { goLiveTogether, isTooLarge, obstacleTo } from './go-live.ts';
import { readReleaseOf } from './read-releases.ts';
import { rollBackTogether } from './roll-back.ts';

/**
 * Puts a release together, publishes it or rolls it back: once for each key, against what the caller has seen of it, and
 * written down. Its parts go live in one transaction and one stretch of the change log that is never cut.
 */
export async function changeRelease(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  { key, change }: ChangeRelease,
): Promise<ReleaseChanged> {
  checkMayLook(caller);
  if (!mayWriteKnowledge(caller.role))
    throw new HubFailure('forbidden', 'Only trainers, leads and administrators publish releases.');
  const { workspaceId, agentId } = caller;
  const now = clock();
  const answer = async (outcome: 'saved' | 'conflict') => ({
    outcome,
    ...(await readReleaseOf(store, caller, change.releaseId)),
  });
  try {
    await inStudio(store, workspaceId, now, async (ground) => {
      const { tx } = ground;
      const requestHash = createHash('sha256').update(canonicalJson(change)).digest('hex');
      const claimed = await claimKey(tx, workspaceId, { key, agentId, requestHash, at: now });
      if (!claimed.claimed) {
        const same = claimed.agentId === agentId && claimed.requestHash === requestHash;
        throw same ? new GivenUp('done-before') : refuse('key-used');
      }
      await appendAudit(tx, workspaceId, now, {
        actor: { kind: 'agent', id: agentId },
        action: `release-${change.do}`,
        subject: { kind: 'release', id: change.releaseId },
        details: auditDetails(change),
      });
      await keepResult(tx, workspaceId, key, { key, outcome: 'applied', seq: 0 });
      await perform(ground, caller, change);
    });
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    const { verdict } = error;
    if (verdict === 'done-before') return answer('saved');
    return verdict === 'conflict' ? answer('conflict') : { outcome: 'refused', ...verdict };
  }
  return answer('saved');
}

/** Makes one change, or throws `GivenUp`. The caller holds the workspace's lock, and is one who may make it. */
async function perform(ground: StudioGround, caller: StudioCaller, change: ReleaseChange): Promise<void> {
  const { tx, workspaceId, now } = ground;
  if (change.do === 'begin') return begin(ground, caller, change);
  const release = await readRelease(tx, workspaceId, change.releaseId);
  if (release?.revision !== change.expected) throw new GivenUp('conflict');
  const keep = (to: Partial<KeptRelease>) =>
    putRelease(tx, workspaceId, { ...release, ...to, revision: release.revision + 1, updatedAt: now });
  if (change.do === 'roll-back') {
    if (release.state !== 'live') throw refuse('other-state');
    return rollBackTogether(ground, caller, release, change.reason);
  }
  if (release.state !== 'draft' && release.state !== 'scheduled') throw refuse('other-state');
  switch (change.do) {
    case 'rename':
      return keep({ name: nameOf(change.name), note: change.note });
    case 'put-in':
      return keep({ parts: await withParts(ground, release, change.parts), heldUp: null });
    case 'take-out': {
      const out = new Set(change.parts.map(placeOf));
      return keep({ parts: release.parts.filter((part) => !out.has(placeOf(part))), heldUp: null });
    }
    case 'call-off':
      if (release.state !== 'scheduled') throw refuse('other-state');
      return keep({ state: 'draft', goesLiveAt: null });
    case 'discard':
      return deleteRelease(tx, release.id);
    case 'publish': {
      const obstacle = obstacleTo(release);
      if (obstacle) throw new GivenUp(obstacle);
      const { at, recalls, mustRead = null } = change;
      if (at === null || at <= now)
        return goLiveTogether(ground, { ...release, recalls, mustRead }, caller.agentId);
      return keep({ state: 'scheduled', goesLiveAt: at, recalls, mustRead, heldUp: null });
    }
  }
}

async function begin(
  { tx, workspaceId, now }: StudioGround,
  { agentId }: StudioCaller,
  { releaseId, name, note }: Extract<ReleaseChange, { do: 'begin' }>,
): Promise<void> {
  // Made by the caller: it must not be what another release already is.
  if (await isRelease(tx, releaseId)) throw new GivenUp('conflict');
  await putRelease(tx, workspaceId, {
    id: releaseId,
    name: nameOf(name),
    note,
    state: 'draft',
    goesLiveAt: null,
    recalls: false,
    mustRead: null,
    heldUp: null,
    wentLive: null,
    rolledBack: null,
    madeBy: agentId,
    revision: 1,
    updatedAt: now,
    parts: [],
  });
}

function nameOf(wanted: string): string {
  const name = cleanLine(wanted, limits.releaseNameCharacters);
  if (name === '') throw refuse('unnamed');
  return name;
}

/** Its parts and these, each as it is being worked on now. */
async function withParts(
  { tx, workspaceId }: StudioGround,
  release: KeptRelease,
  wanted: readonly PartOf[],
): Promise<KeptPart[]> {
  const there = new Map((await listPartsToBe(tx, workspaceId, wanted)).map((part) => [placeOf(part), part]));
  // In the order asked for.
  const found = new Map(
    wanted.flatMap((part) => {
      const as = there.get(placeOf(part));
      return as ? [[placeOf(part), as] as const] : [];
    }),
  );
  const missing = wanted.filter((part) => !found.has(placeOf(part)));
  if (missing.length > 0) {
    const titles = release.parts.filter((part) => missing.some((one) => placeOf(one) === placeOf(part)));
    throw refuse(
      'no-draft',
      titles.map(({ title }) => title),
    );
  }
  const elsewhere = await listInOthers(tx, workspaceId, release.id, wanted);
  if (elsewhere.length > 0) throw refuse('in-another', elsewhere);
  const kept = release.parts.map((part) => ({ ...part, ...found.get(placeOf(part)) }));
  const known = new Set(release.parts.map(placeOf));
  const added = [...found].flatMap(([place, part]) =>
    known.has(place)
      ? []
      : [{ ...part, locale: null, hindrance: null, number: null, before: null, overtaken: false }],
  );
  const parts = [...kept, ...added];
  if (parts.length > limits.releaseParts) throw refuse('too-many');
  if (isTooLarge(parts)) throw refuse('too-large');
  return parts;
}

const placeOf = ({ kind, documentId }: PartOf): string => `${kind} ${documentId}`;

/** What was done, never what was written. */
function auditDetails(change: ReleaseChange): Record<string, unknown> {
  switch (change.do) {
    case 'put-in':
    case 'take-out':
      return { parts: change.parts };
    case 'publish':
      return {
        at: change.at,
        recalls: change.recalls,
        ...(change.mustRead && { mustRead: change.mustRead }),
      };
    default:
      return {};
  }
}
