import type { Reading } from '../../../shared/domain/must-read.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import { bounded, putLive, readLive } from './go-live.ts';
import type { StudioGround } from './in-studio.ts';
import type { LiveDocument, Refused, StudioKind } from './kinds.ts';

/** Those who are behind hear of it once more: every workstation by the document itself, which says no more than before. */
export async function remind<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { documentId, expected }: { readonly documentId: string; readonly expected: number },
): Promise<Refused | 'conflict' | null> {
  const live = await readLive(ground.tx, kind, ground.workspaceId, documentId);
  if (live?.version !== expected) return 'conflict';
  if (!live.validity?.mustRead) return 'not-must-read';
  const mustRead: Reading = { ...live.validity.mustRead, remindedAt: ground.now };
  await putLive(ground, kind, bounded(kind, live, { ...live.validity, mustRead }, live.updatedAt));
  return null;
}
