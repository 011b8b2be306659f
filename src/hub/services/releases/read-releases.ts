import { limits } from '../../../shared/domain/limits.ts';
import type { Release } from '../../../shared/domain/release.ts';
import type { ReleaseList } from '../../../shared/wire/releases.ts';
import { listReleases, readRelease, shownRelease } from '../../store/queries/releases.ts';
import type { Store } from '../../store/store.ts';
import { checkMayLook, type StudioCaller } from '../studio/read-studio.ts';

/** Every release with how it stands. */
export async function readReleases(store: Store, caller: StudioCaller): Promise<ReleaseList> {
  checkMayLook(caller);
  const kept = await store.transaction(
    (tx) => listReleases(tx, caller.workspaceId, limits.releasesListed),
    'repeatable read',
  );
  return {
    releases: kept.map(shownRelease).map(({ parts, note: _, ...release }) => ({
      ...release,
      parts: parts.length,
      hindered: parts.filter(({ hindrance }) => hindrance !== null).length,
    })),
  };
}

/** One release with its parts. */
export async function readReleaseOf(
  store: Store,
  caller: StudioCaller,
  releaseId: string,
): Promise<{ release: Release | null }> {
  checkMayLook(caller);
  const kept = await store.transaction(
    (tx) => readRelease(tx, caller.workspaceId, releaseId),
    'repeatable read',
  );
  return { release: kept && shownRelease(kept) };
}
