import { v7 as newId } from 'uuid';
import { isNobody, type Stage, widened } from '../../../shared/domain/stage.ts';
import type { DocumentVersion, StudioContent } from '../../../shared/domain/studio.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { dropStaged, putStaged } from '../../store/queries/staged.ts';
import { bounded, nextNumber, putLive, readLive, recalledOf, validityOf, withRecalled } from './go-live.ts';
import type { StudioGround } from './in-studio.ts';
import type { LiveDocument, Refused, StudioKind } from './kinds.ts';

/** Whether it names somebody, and nobody who is not there. */
async function isGoodStage({ tx, workspaceId }: StudioGround, to: Stage): Promise<boolean> {
  if (isNobody(to)) return false;
  const agents = new Set((await listAgents(tx, workspaceId)).map(({ id }) => id));
  const groups = new Set((await listGroups(tx, workspaceId)).map(({ id }) => id));
  return to.agentIds.every((id) => agents.has(id)) && to.groupIds.every((id) => groups.has(id));
}

/**
 * Gives an approved version to some in place of what is live, or one that is staged to more of them. It has its number
 * from now on, so that what is sent with it is known by it.
 */
export async function stageVersion<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  version: DocumentVersion<Content>,
  to: Stage,
): Promise<Refused | null> {
  const { tx, workspaceId, changes, now } = ground;
  const { documentId } = version;
  if (!(await isGoodStage(ground, to))) return 'nobody';
  const obstacle = await kind.obstacleTo(ground, documentId, version.content);
  if (obstacle) return obstacle;
  const live = await readLive(tx, kind, workspaceId, documentId);
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
  const number = version.stage?.number ?? nextNumber(live, kept);
  const since = version.stage?.since ?? now;
  const stage = version.stage ? widened(version.stage.to, to) : to;
  // As it was when it was first staged: those who have it get nothing new.
  const validity = validityOf(version, recalledOf(live, kept));
  const document = kind.seal(version.content, {
    id: documentId,
    version: number,
    validity,
    updatedAt: since,
  });
  await putStaged(tx, workspaceId, kind.kind, document, stage);
  await putVersion(tx, workspaceId, kind.kind, {
    ...version,
    state: 'staged',
    goesLiveAt: null,
    stage: { number, to: stage, since, takenBack: null },
    revision: version.revision + 1,
    updatedAt: now,
  });
  changes.add({ entity: kind.kind, id: documentId });
  ground.took({ documentKind: kind.kind, documentId, number, step: 'staged', stage });
  return null;
}

/**
 * Those to whom it was staged have what is live again; what was written with it and has not left is stopped. It stays
 * among the earlier versions under its number, and can be staged again under another.
 */
export async function takeBack<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { stage, ...version }: DocumentVersion<Content>,
  by: string,
): Promise<void> {
  const { tx, workspaceId, changes, now } = ground;
  const { documentId } = version;
  if (!stage) throw new Error(`Version ${version.id} is not staged.`);
  const { number } = stage;
  await dropStaged(tx, kind.kind, documentId);
  await putVersion(tx, workspaceId, kind.kind, {
    ...version,
    id: newId(),
    number,
    state: 'archived',
    stage: { ...stage, takenBack: { at: now, by } },
    revision: 1,
    updatedAt: now,
  });
  await putVersion(tx, workspaceId, kind.kind, {
    ...version,
    state: 'approved',
    stage: null,
    revision: version.revision + 1,
    updatedAt: now,
  });
  const live = await readLive(tx, kind, workspaceId, documentId);
  // What is live, telling besides that a version must not be said any more.
  const recalling = live && withRecalled(live.validity ?? {}, [number]);
  if (recalling) await putLive(ground, kind, bounded(kind, live, recalling, now));
  else changes.add({ entity: kind.kind, id: documentId });
  ground.took({ documentKind: kind.kind, documentId, number, step: 'taken-back', stage: stage.to });
}
