import type { HubContext } from '../../context.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { type KeptRelease, putRelease, readRelease } from '../../store/queries/releases.ts';
import { inStudio, type StudioGround } from '../studio/in-studio.ts';
import { GivenUp } from './given-up.ts';
import { goLiveTogether, obstacleTo } from './go-live.ts';

type Due = { readonly id: string; readonly workspaceId: string };

/**
 * A release whose time has come goes live; where a part stands in its way it is a draft again, which says so. Answers
 * false when it was called off, was held up, or another node was quicker.
 */
export async function releaseDue(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  { id, workspaceId }: Due,
): Promise<boolean> {
  const now = clock();
  const within = <Result>(work: (ground: StudioGround, release: KeptRelease) => Promise<Result>) =>
    inStudio(store, workspaceId, now, async (ground) => {
      const release = await readRelease(ground.tx, workspaceId, id);
      return release?.state === 'scheduled' && (release.goesLiveAt ?? now) <= now
        ? work(ground, release)
        : null;
    });
  const note = ({ tx }: StudioGround, action: string, details: Record<string, unknown>) =>
    appendAudit(tx, workspaceId, now, {
      actor: { kind: 'system', id: null },
      action,
      subject: { kind: 'release', id },
      details,
    });
  try {
    const done = await within(async (ground, release) => {
      const obstacle = obstacleTo(release);
      if (obstacle) throw new GivenUp(obstacle);
      await note(ground, 'release-publish', { scheduledAt: release.goesLiveAt, recalls: release.recalls });
      await goLiveTogether(ground, release, null);
      return true;
    });
    return done ?? false;
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    const why = typeof error.verdict === 'string' ? error.verdict : error.verdict.why;
    await within(async (ground, release) => {
      await note(ground, 'release-held-up', { scheduledAt: release.goesLiveAt, why });
      await putRelease(ground.tx, workspaceId, {
        ...release,
        state: 'draft',
        goesLiveAt: null,
        heldUp: release.goesLiveAt,
        revision: release.revision + 1,
        updatedAt: now,
      });
    });
    return false;
  }
}
