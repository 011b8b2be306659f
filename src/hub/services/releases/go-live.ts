import { limits } from '../../../shared/domain/limits.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listVersions } from '../../store/queries/document-versions.ts';
import { type KeptPart, type KeptRelease, putRelease } from '../../store/queries/releases.ts';
import { publish } from '../studio/change-document.ts';
import { readLive } from '../studio/go-live.ts';
import type { StudioGround } from '../studio/in-studio.ts';
import type { LiveDocument, StudioKind } from '../studio/kinds.ts';
import { type Refusal, refuse } from './given-up.ts';
import { ofKind } from './of-kind.ts';

/** Why it cannot go live as it stands; null: nothing is in its way. */
export function obstacleTo({ parts }: KeptRelease): Refusal | null {
  if (parts.length === 0) return { why: 'empty', titles: [] };
  const hindered = parts.filter(({ hindrance }) => hindrance !== null);
  if (hindered.length > 0) return { why: 'hindered', titles: hindered.map(({ title }) => title) };
  return isTooLarge(parts) ? { why: 'too-large', titles: [] } : null;
}

/** A workstation takes all parts in one frame and one transaction. */
export const isTooLarge = (parts: readonly Pick<KeptPart, 'size'>[]): boolean =>
  parts.reduce((sum, { size }) => sum + size, 0) > limits.releaseCharacters;

/**
 * Every part takes its place, or, where one cannot, none does: then this throws `GivenUp`, which undoes the transaction.
 * `by` null: at its time.
 */
export async function goLiveTogether(
  ground: StudioGround,
  release: KeptRelease,
  by: string | null,
): Promise<void> {
  const { tx, workspaceId, now, changes } = ground;
  changes.keepTogether();
  const parts: KeptPart[] = [];
  for (const part of release.parts) {
    const came = await ofKind(part.kind, (kind) => partGoesLive(ground, kind, part, release));
    parts.push({ ...part, ...came });
    await appendAudit(tx, workspaceId, now, {
      actor: by === null ? { kind: 'system', id: null } : { kind: 'agent', id: by },
      action: `${part.kind}-publish`,
      subject: { kind: part.kind, id: part.documentId },
      details: { version: part.versionId, release: release.id, recalls: release.recalls },
    });
  }
  const seq = await ground.settle();
  await putRelease(tx, workspaceId, {
    ...release,
    parts,
    state: 'live',
    goesLiveAt: now,
    heldUp: null,
    wentLive: { at: now, by, seq },
    revision: release.revision + 1,
    updatedAt: now,
  });
}

/** What a release says of a part by its name. */
const told = ['no-section', 'taken', 'asks-for-secret', 'broken-template'] as const;
const isTold = (why: string): why is (typeof told)[number] => told.some((one) => one === why);

async function partGoesLive<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { documentId, versionId, title }: KeptPart,
  release: KeptRelease,
): Promise<Pick<KeptPart, 'number' | 'before'>> {
  const { tx, workspaceId } = ground;
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
  const version = kept.find(({ id }) => id === versionId);
  if (version?.state !== 'approved') throw refuse('hindered', [title]);
  const live = await readLive(tx, kind, workspaceId, documentId);
  const { recalls, mustRead } = release;
  const obstacle = await publish(ground, kind, { ...version, recalls, mustRead }, release);
  if (obstacle !== null) throw refuse(isTold(obstacle) ? obstacle : 'hindered', [title]);
  const after = await readLive(tx, kind, workspaceId, documentId);
  const before = live && live.validity?.withdrawnAt === undefined ? live.version : null;
  return { number: after?.version ?? null, before };
}
