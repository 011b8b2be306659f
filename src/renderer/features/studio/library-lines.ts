import type { StudioArticles, StudioLibrary } from '../../../shared/wire/studio.ts';
import type { StudioDraft } from '../../state/studio-drafts.ts';
import { fold } from '../../ui/fold.ts';
import { type Standing, standingOf } from './standing.ts';

export type Line = {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  /** Of an article its language, where there are several. */
  readonly language: string | null;
  readonly standing: Standing;
  /** Something was written that the hub does not have. */
  readonly unsaved: boolean;
  /** The agent whose own macro it began as, while it is being worked on. */
  readonly proposedBy: string | null;
};
/** Which of them are looked for: what waits for the same. */
export const sieves = ['all', 'draft', 'in-review', 'ready', 'live', 'ended'] as const;
export type Sieve = (typeof sieves)[number];

const sieveOf: Record<Standing['state'], Sieve> = {
  draft: 'draft',
  'in-review': 'in-review',
  approved: 'ready',
  scheduled: 'ready',
  staged: 'ready',
  live: 'live',
  expired: 'ended',
  withdrawn: 'ended',
};

/** Every macro as a line, by folder and title; one that was only begun here is a draft among them. `now`: ms. */
export function linesOf(
  macros: StudioLibrary['macros'],
  drafts: Readonly<Record<string, StudioDraft>>,
  locale: string,
  now: number,
): readonly Line[] {
  const known = new Set(macros.map(({ documentId }) => documentId));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [
    ...macros.map(({ documentId, live, work }) => ({
      id: documentId,
      title: work?.title ?? live?.title ?? '',
      folder: folderOf(work?.folder ?? live?.folder ?? []),
      language: null,
      standing: standingOf(live, work, now),
      unsaved: documentId in drafts,
      proposedBy: work?.proposedBy ?? null,
    })),
    ...Object.values(drafts).flatMap((draft) =>
      draft.kind === 'macro' && !known.has(draft.documentId)
        ? [
            {
              ...begun,
              id: draft.documentId,
              title: draft.content.title,
              folder: folderOf(draft.content.folder),
              language: null,
            },
          ]
        : [],
    ),
  ].sort((a, b) => compare(a.folder, b.folder) || compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

/** The same of articles, in the order of the library's sections, each language a line of its own. */
export function articleLinesOf(
  { articles, sections }: StudioArticles,
  drafts: Readonly<Record<string, StudioDraft>>,
  locale: string,
  now: number,
): readonly Line[] {
  const known = new Set(articles.map(({ documentId }) => documentId));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const orders = new Map(sections.map(({ id }, index) => [id, index]));
  const shelved = [
    ...articles.map(({ documentId, live, work }) => ({
      id: documentId,
      head: work ?? live,
      standing: standingOf(live, work, now),
      unsaved: documentId in drafts,
      proposedBy: null,
    })),
    ...Object.values(drafts).flatMap((draft) =>
      draft.kind === 'article' && !known.has(draft.documentId)
        ? [{ ...begun, id: draft.documentId, head: draft.content }]
        : [],
    ),
  ];
  return shelved
    .map(({ head, ...rest }) => ({
      ...rest,
      title: head?.title ?? '',
      folder: placeOf(head?.sectionId ?? '', sections),
      language: head?.locale ?? null,
      order: orders.get(head?.sectionId ?? '') ?? -1,
    }))
    .sort((a, b) => a.order - b.order || compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

const begun = {
  standing: { state: 'draft' as const, number: null, at: null },
  unsaved: true,
  proposedBy: null,
};

export function placeOf(sectionId: string, sections: StudioArticles['sections']): string {
  const section = sections.find(({ id }) => id === sectionId);
  return section ? folderOf([section.collection, section.name]) : '';
}

export const folderOf = (folder: readonly string[]): string => folder.join(' › ');

/** Those that fit the words, and of them those of a sieve; how many each sieve would leave. */
export function sifted(lines: readonly Line[], typed: string, sieve: Sieve) {
  const words = fold(typed.trim()).split(/\s+/);
  const fitting = lines.filter(({ title, folder }) => {
    const text = fold(`${title} ${folder}`);
    return words.every((word) => text.includes(word));
  });
  const counts: Record<Sieve, number> = { all: 0, draft: 0, 'in-review': 0, ready: 0, live: 0, ended: 0 };
  for (const line of fitting) {
    counts.all += 1;
    counts[sieveOf[line.standing.state]] += 1;
  }
  const left = fitting.filter(({ standing }) => sieve === 'all' || sieveOf[standing.state] === sieve);
  return { lines: left, counts };
}
