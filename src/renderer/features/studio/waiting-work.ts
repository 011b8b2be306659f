import type { StudioArticles, StudioLibrary } from '../../../shared/wire/studio.ts';
import type { StudioKind } from '../../state/studio-drafts.ts';

/** A version that waits for somebody in the studio. */
export type WaitingWork = {
  readonly kind: StudioKind;
  readonly documentId: string;
  readonly title: string;
  /** The agent who proposed it. */
  readonly proposedBy: string | null;
  /** When it was last written or moved on, epoch ms. */
  readonly since: number;
};

/** What agents proposed and nobody took up, and what waits for a review: the longest first. */
export function waitingWorkOf(
  macros: StudioLibrary['macros'],
  articles: StudioArticles['articles'],
): { readonly proposed: readonly WaitingWork[]; readonly inReview: readonly WaitingWork[] } {
  const all = [
    ...macros.flatMap(({ documentId, work }) =>
      work ? [{ kind: 'macro' as const, documentId, proposedBy: work.proposedBy, work }] : [],
    ),
    ...articles.flatMap(({ documentId, work }) =>
      work ? [{ kind: 'article' as const, documentId, proposedBy: null, work }] : [],
    ),
  ].sort((a, b) => a.work.updatedAt - b.work.updatedAt || (a.documentId < b.documentId ? -1 : 1));
  const those = (wanted: (one: (typeof all)[number]) => boolean): WaitingWork[] =>
    all.filter(wanted).map(({ work, ...one }) => ({ ...one, title: work.title, since: work.updatedAt }));
  return {
    proposed: those(({ proposedBy, work }) => proposedBy !== null && work.state === 'draft'),
    inReview: those(({ work }) => work.state === 'in-review'),
  };
}
