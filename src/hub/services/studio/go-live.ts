import { v7 as newId } from 'uuid';
import type { Release } from '../../../shared/domain/release.ts';
import type { DocumentVersion, StudioContent } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { Transaction } from '../../store/database.ts';
import { listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { dropStaged } from '../../store/queries/staged.ts';
import type { StudioGround } from './in-studio.ts';
import type { LiveDocument, StudioKind } from './kinds.ts';
import { readingOf } from './must-read.ts';
import { answerProposal } from './proposals.ts';

/**
 * A version takes the live one's place, under the next number; what was live is kept as an earlier version. `recalled`
 * are numbers of versions that must not be said any more; `goesOn`: whoever had to read the live one still has to read
 * this one. The caller holds the workspace's lock.
 */
export async function goLive<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  version: DocumentVersion<Content>,
  recalled: readonly number[],
  { release, goesOn }: { readonly release?: Pick<Release, 'id' | 'name'>; readonly goesOn: boolean },
): Promise<void> {
  const { tx, workspaceId, now } = ground;
  const { documentId } = version;
  const live = await readLive(tx, kind, workspaceId, documentId);
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
  const archived = live && { ...asVersion(kind, live, kept), state: 'archived' as const };
  if (archived) await putVersion(tx, workspaceId, kind.kind, archived);
  const number = version.stage?.number ?? nextNumber(live, kept);
  await dropStaged(tx, kind.kind, documentId);
  const validity = {
    ...validityOf(version, [...recalledOf(live, kept), ...recalled]),
    ...readingOf(version.mustRead, goesOn ? live?.validity : undefined, { number, now }),
    ...(release && { release: { id: release.id, name: release.name } }),
  };
  const facts = { id: documentId, version: number, validity, updatedAt: now };
  await putLive(ground, kind, kind.seal(version.content, facts));
  ground.took({ documentKind: kind.kind, documentId, number, step: 'live' });
  await answerProposal(ground, version, { outcome: 'live', by: null, reason: '' });
  await putVersion(tx, workspaceId, kind.kind, {
    ...version,
    number,
    state: 'live',
    withdrawn: null,
    stage: null,
    goesLiveAt: now,
    revision: version.revision + 1,
    updatedAt: now,
  });
}

/** Higher than every version that ever left the hub. */
export function nextNumber(live: LiveDocument | null, kept: readonly { number: number | null }[]): number {
  return Math.max(0, live?.version ?? 0, ...kept.map(({ number }) => number ?? 0)) + 1;
}

/** Versions that must not be said any more: called back, or staged and taken back. */
export function recalledOf(
  live: LiveDocument | null,
  kept: readonly Pick<DocumentVersion, 'number' | 'stage'>[],
): number[] {
  const takenBack = kept.flatMap(({ number, stage }) =>
    number !== null && stage?.takenBack ? [number] : [],
  );
  return [...(live?.validity?.recalled ?? []), ...takenBack];
}

/** The validity of a version as it leaves the hub. */
export function validityOf(
  { content, approvedBy }: Pick<DocumentVersion, 'content' | 'approvedBy'>,
  recalled: readonly number[],
): Validity {
  return withRecalled({ ...content.validity, ...(approvedBy !== null && { approvedBy }) }, recalled);
}

export function withRecalled(validity: Validity, more: readonly number[]): Validity {
  const recalled = [...new Set([...(validity.recalled ?? []), ...more])].sort((a, b) => a - b).slice(-200);
  return recalled.length === 0 ? validity : { ...validity, recalled };
}

/** Writes the live document and tells every workstation. */
export async function putLive<Content extends StudioContent, Live extends LiveDocument>(
  { tx, workspaceId, changes }: StudioGround,
  kind: StudioKind<Content, Live>,
  live: Live,
): Promise<void> {
  await kind.replace(tx, workspaceId, live);
  changes.add({ entity: kind.kind, id: live.id });
}

/** What is live, with another validity. */
export function bounded<Content extends StudioContent, Live extends LiveDocument>(
  kind: StudioKind<Content, Live>,
  live: Live,
  validity: Validity,
  now: number,
): Live {
  return kind.seal(kind.contentOf(live), { id: live.id, version: live.version, validity, updatedAt: now });
}

export async function readLive<Content extends StudioContent, Live extends LiveDocument>(
  tx: Transaction,
  kind: StudioKind<Content, Live>,
  workspaceId: string,
  documentId: string,
): Promise<Live | null> {
  const [live] = await kind.read(tx, workspaceId, [documentId]);
  return live ?? null;
}

/** The live document among its versions; one that was never changed here has no row yet. */
export function asVersion<Content extends StudioContent, Live extends LiveDocument>(
  kind: StudioKind<Content, Live>,
  live: Live,
  kept: readonly DocumentVersion<Content>[],
): DocumentVersion<Content> {
  const row = kept.find(({ number }) => number === live.version);
  return (
    row ?? {
      id: newId(),
      documentId: live.id,
      number: live.version,
      state: 'live',
      content: kind.contentOf(live),
      note: '',
      writers: [],
      approvedBy: live.validity?.approvedBy ?? null,
      goesLiveAt: live.updatedAt,
      recalls: false,
      mustRead: null,
      withdrawn: null,
      sentBack: null,
      proposedBy: null,
      stage: null,
      revision: 1,
      updatedAt: live.updatedAt,
    }
  );
}
