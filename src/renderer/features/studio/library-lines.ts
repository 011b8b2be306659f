import type { StudioLibrary } from '../../../shared/wire/studio.ts';
import type { StudioDraft } from '../../state/studio-drafts.ts';
import { fold } from '../../ui/fold.ts';
import { type Standing, standingOf } from './standing.ts';

export type Line = {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  readonly standing: Standing;
  /** Something was written that the hub does not have. */
  readonly unsaved: boolean;
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
  const known = new Set(macros.map(({ macroId }) => macroId));
  const begun = Object.values(drafts).filter(({ macroId }) => !known.has(macroId));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [
    ...macros.map(({ macroId, live, work }) => ({
      id: macroId,
      title: work?.title ?? live?.title ?? '',
      folder: folderOf(work?.folder ?? live?.folder ?? []),
      standing: standingOf(live, work, now),
      unsaved: macroId in drafts,
    })),
    ...begun.map(({ macroId, content }) => ({
      id: macroId,
      title: content.title,
      folder: folderOf(content.folder),
      standing: { state: 'draft' as const, number: null, at: null },
      unsaved: true,
    })),
  ].sort((a, b) => compare(a.folder, b.folder) || compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
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
