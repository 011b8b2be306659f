import type { MustRead, Reading } from '../../../shared/domain/must-read.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import { bounded, putLive, readLive } from './go-live.ts';
import type { StudioGround } from './in-studio.ts';
import type { LiveDocument, Refused, StudioKind } from './kinds.ts';

/**
 * Who has to read a document once this version of it is live. Where nobody has to read this one, those who had to read
 * the one before and have not still do.
 */
export function readingOf(
  asked: MustRead | null,
  before: Validity | undefined,
  { number, now }: { readonly number: number; readonly now: number },
): Pick<Validity, 'mustRead'> {
  if (asked) return { mustRead: { ...asked, version: number, since: now } };
  const goesOn = before?.withdrawnAt === undefined ? before?.mustRead : undefined;
  return goesOn ? { mustRead: goesOn } : {};
}

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
