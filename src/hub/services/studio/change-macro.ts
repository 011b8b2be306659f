import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { draftProblemOf, isForbidden } from '../../../shared/domain/macro-refusal.ts';
import { type MacroVersion, mayApproveKnowledge, mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { ChangeMacro, MacroChanged, StudioChange } from '../../../shared/wire/studio.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { deleteVersion, isVersion, listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { readMacros } from '../../store/queries/documents.ts';
import { claimKey, keepResult } from '../../store/queries/idempotency.ts';
import { readWorkspace } from '../../store/queries/workspaces.ts';
import { loadViewer } from '../../sync/scope.ts';
import { canonicalJson } from '../document-hash.ts';
import { filesToHandOn } from '../file-access.ts';
import { asVersion, goLive, putLive, readLive } from './go-live.ts';
import { inStudio, type StudioGround } from './in-studio.ts';
import { checkMayLook, readStudioMacro, type StudioCaller } from './read-studio.ts';
import { isGoodStage, stageVersion, takeBack } from './staging.ts';

type Refused = Extract<MacroChanged, { outcome: 'refused' }>['why'];
/** Null: done. */
export type Verdict = Refused | 'conflict' | null;
type Of<Do extends StudioChange['do']> = Extract<StudioChange, { do: Do }>;

/** Carries the verdict out of a transaction that is given up. */
class GivenUp extends Error {
  readonly verdict: Exclude<Verdict, null> | 'done-before';

  constructor(verdict: GivenUp['verdict']) {
    super(verdict);
    this.verdict = verdict;
  }
}

/**
 * Writes, reviews, publishes, withdraws or rolls back a macro: once for each key, against what the caller has seen of
 * it, and written down. What goes live is on every connected workstation by the change log.
 */
export async function changeMacro(
  context: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  { key, change }: ChangeMacro,
): Promise<MacroChanged> {
  checkMayLook(caller);
  if (!mayWriteKnowledge(caller.role) && change.do !== 'approve' && change.do !== 'return')
    throw new HubFailure('forbidden', 'Only trainers, leads and administrators write what agents say.');
  const { store, clock } = context;
  const { workspaceId, agentId } = caller;
  const now = clock();
  const answer = async (outcome: 'saved' | 'conflict') => ({
    outcome,
    macro: await readStudioMacro(store, caller, change.macroId),
  });
  try {
    await inStudio(store, workspaceId, now, async (ground) => {
      const { tx } = ground;
      const requestHash = createHash('sha256').update(canonicalJson(change)).digest('hex');
      const claimed = await claimKey(tx, workspaceId, { key, agentId, requestHash, at: now });
      if (!claimed.claimed) {
        const same = claimed.agentId === agentId && claimed.requestHash === requestHash;
        throw new GivenUp(same ? 'done-before' : 'key-used');
      }
      const verdict = await perform(ground, caller, change);
      if (verdict !== null) throw new GivenUp(verdict);
      await appendAudit(tx, workspaceId, now, {
        actor: { kind: 'agent', id: agentId },
        action: `macro-${change.do}`,
        subject: { kind: 'macro', id: change.macroId },
        details: auditDetails(change),
      });
      await keepResult(tx, workspaceId, key, { key, outcome: 'applied', seq: 0 });
    });
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    const { verdict } = error;
    if (verdict === 'done-before') return answer('saved');
    return verdict === 'conflict' ? answer('conflict') : { outcome: 'refused', why: verdict };
  }
  return answer('saved');
}

/** Makes one change. The caller holds the workspace's lock, and is one who may make it. */
export async function perform(
  ground: StudioGround,
  caller: StudioCaller,
  change: StudioChange,
): Promise<Verdict> {
  if (change.do === 'withdraw') return withdraw(ground, caller, change);
  if (change.do === 'roll-back') return rollBack(ground, caller, change);
  const { tx, workspaceId, now } = ground;
  const kept = await listVersions(tx, workspaceId, change.macroId);
  const work = kept.find(({ number }) => number === null) ?? null;
  const mine = work?.id === change.versionId ? work : null;
  if (change.do === 'write') return write(ground, caller, change, work, mine);
  if (!mine || mine.revision !== change.expected) return 'conflict';
  if (mine.state === 'staged' && (change.do === 'return' || change.do === 'discard')) return 'staged';
  const move = (to: Partial<MacroVersion>) =>
    putVersion(tx, workspaceId, { ...mine, ...to, revision: mine.revision + 1, updatedAt: now });
  switch (change.do) {
    case 'submit':
      if (mine.state !== 'draft') return 'other-state';
      if (isForbidden(mine.content)) return 'asks-for-secret';
      await move({ state: 'in-review' });
      return null;
    case 'return':
      if (mine.state === 'draft') return 'other-state';
      await move({ state: 'draft', approvedBy: null, goesLiveAt: null });
      return null;
    case 'approve':
      if (mine.state !== 'in-review') return 'other-state';
      if (!mayApproveKnowledge(caller.role) || mine.writers.includes(caller.agentId)) return 'own-work';
      if (isForbidden(mine.content)) return 'asks-for-secret';
      await move({ state: 'approved', approvedBy: caller.agentId });
      return null;
    case 'discard':
      await deleteVersion(tx, mine.id);
      return null;
    case 'publish': {
      if (!isApproved(mine)) return 'not-approved';
      if (isForbidden(mine.content)) return 'asks-for-secret';
      const { at, recalls } = change;
      if (at !== null && at > now) {
        if (mine.state === 'staged') return 'staged';
        await move({ state: 'scheduled', goesLiveAt: at, recalls });
      } else await publish(ground, { ...mine, recalls });
      return null;
    }
    case 'stage':
      if (!isApproved(mine)) return 'not-approved';
      if (isForbidden(mine.content)) return 'asks-for-secret';
      if (!(await isGoodStage(ground, change.to))) return 'nobody';
      await stageVersion(ground, mine, change.to);
      return null;
    case 'take-back':
      if (mine.state !== 'staged') return 'other-state';
      await takeBack(ground, mine, caller.agentId);
      return null;
  }
}

const isApproved = ({ state }: MacroVersion): boolean =>
  state === 'approved' || state === 'scheduled' || state === 'staged';

async function write(
  { tx, workspaceId, now }: StudioGround,
  { agentId }: StudioCaller,
  { macroId, versionId, expected, content: wanted, note }: Of<'write'>,
  work: MacroVersion | null,
  mine: MacroVersion | null,
): Promise<Verdict> {
  if ((mine?.revision ?? null) !== expected || (work && !mine)) return 'conflict';
  // Some have it: what they have must not change under them.
  if (mine?.state === 'staged') return 'staged';
  // Made by the caller: it must not be what another version already is.
  if (!mine && (await isVersion(tx, versionId))) return 'conflict';
  const viewer = await loadViewer(tx, agentId);
  const attached = viewer ? await filesToHandOn(tx, viewer, wanted.attachments) : { missing: '' };
  if ('missing' in attached) return 'no-file';
  const content = { ...wanted, title: cleanLine(wanted.title, 200), attachments: attached.files };
  const wrong = draftProblemOf(content, (await readWorkspace(tx, workspaceId))?.locale ?? 'en');
  if (wrong) return wrong;
  await putVersion(tx, workspaceId, {
    id: versionId,
    macroId,
    number: null,
    state: 'draft',
    content,
    note,
    writers: [...new Set([...(mine?.writers ?? []), agentId])],
    approvedBy: null,
    goesLiveAt: null,
    recalls: false,
    withdrawn: null,
    stage: null,
    revision: (mine?.revision ?? 0) + 1,
    updatedAt: now,
  });
  return null;
}

/** Calls back the version before, where that was asked for. */
export async function publish(ground: StudioGround, version: MacroVersion): Promise<void> {
  const live = await readLive(ground.tx, ground.workspaceId, version.macroId);
  await goLive(ground, version, version.recalls && live ? [live.version] : []);
}

async function withdraw(
  ground: StudioGround,
  { agentId }: StudioCaller,
  { macroId, expected, replacedBy, reason }: Of<'withdraw'>,
): Promise<Verdict> {
  const { tx, workspaceId, now } = ground;
  const before = await readLive(tx, workspaceId, macroId);
  if (before?.version !== expected) return 'conflict';
  if (replacedBy !== null) {
    const [other] = replacedBy === macroId ? [] : await readMacros(tx, workspaceId, [replacedBy]);
    if (!other) return 'no-replacement';
  }
  await takeBackStaged(ground, macroId, agentId);
  const live = (await readLive(tx, workspaceId, macroId)) ?? before;
  const version = asVersion(live, await listVersions(tx, workspaceId, macroId));
  await putVersion(tx, workspaceId, {
    ...version,
    state: 'archived',
    withdrawn: { at: now, by: agentId, reason },
    updatedAt: now,
  });
  const { hash: _, updatedAt: __, validity, ...rest } = live;
  const { replacedBy: ___, ...bounds } = validity ?? {};
  const instead = replacedBy ?? validity?.replacedBy;
  await putLive(ground, {
    ...rest,
    validity: { ...bounds, withdrawnAt: now, ...(instead !== undefined && { replacedBy: instead }) },
  });
  ground.took({ documentId: macroId, number: live.version, step: 'withdrawn' });
  return null;
}

async function rollBack(
  ground: StudioGround,
  { agentId }: StudioCaller,
  { macroId, expected, to }: Of<'roll-back'>,
): Promise<Verdict> {
  const { tx, workspaceId, now } = ground;
  const live = await readLive(tx, workspaceId, macroId);
  if (live?.version !== expected) return 'conflict';
  await takeBackStaged(ground, macroId, agentId);
  const kept = await listVersions(tx, workspaceId, macroId);
  const wanted = to === live.version ? asVersion(live, kept) : kept.find(({ number }) => number === to);
  if (!wanted) return 'no-such-version';
  if (isForbidden(wanted.content)) return 'asks-for-secret';
  const after = Array.from({ length: live.version - to }, (_, index) => to + 1 + index);
  // It was approved before; its replacement and its bounds are those of then.
  const again = { ...wanted, id: newId(), note: `↩ ${to}`, writers: [agentId], stage: null, revision: 0 };
  await goLive(ground, { ...again, updatedAt: now }, after);
  return null;
}

/** Where what is live turns out wrong, nobody goes on with what was to follow it. */
async function takeBackStaged(ground: StudioGround, macroId: string, agentId: string): Promise<void> {
  const kept = await listVersions(ground.tx, ground.workspaceId, macroId);
  const staged = kept.find(({ state }) => state === 'staged');
  if (staged) await takeBack(ground, staged, agentId);
}

/** What was done, never what was written. */
function auditDetails(change: StudioChange): Record<string, unknown> {
  switch (change.do) {
    case 'publish':
      return { version: change.versionId, at: change.at, recalls: change.recalls };
    case 'stage':
      return { version: change.versionId, to: change.to };
    case 'withdraw':
      return { number: change.expected, replacedBy: change.replacedBy };
    case 'roll-back':
      return { from: change.expected, to: change.to };
    default:
      return { version: change.versionId };
  }
}
