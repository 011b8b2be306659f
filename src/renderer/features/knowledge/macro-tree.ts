import type { MacroHit } from '../../../shared/contract/hits.ts';

export type MacroFolder = {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly MacroFolder[];
  readonly macros: readonly MacroHit[];
  /** Macros in here and below. */
  readonly count: number;
};

/** Macros as the folders that they lie in, both in the order of their names. */
export function macroTree(macros: readonly MacroHit[], depth = 0, path = ''): MacroFolder {
  const own = macros.filter(({ folder }) => folder.length <= depth);
  const below = new Map<string, MacroHit[]>();
  for (const macro of macros) {
    const name = macro.folder[depth];
    if (name !== undefined) below.set(name, [...(below.get(name) ?? []), macro]);
  }
  const folders = [...below]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, inside]) => ({ ...macroTree(inside, depth + 1, `${path}/${name}`), name }));
  return {
    name: '',
    path,
    folders,
    macros: own.toSorted((a, b) => a.title.localeCompare(b.title)),
    count: macros.length,
  };
}

const mostLately = 5;

/** What this agent has marked, by name, and what they inserted last besides, the latest first. */
export function shelvesOf(macros: readonly MacroHit[]) {
  return {
    favourites: macros
      .filter(({ favourite }) => favourite)
      .toSorted((a, b) => a.title.localeCompare(b.title)),
    usedLately: macros
      .filter(({ favourite, usedAt }) => !favourite && usedAt !== null)
      .toSorted((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0))
      .slice(0, mostLately),
  };
}
