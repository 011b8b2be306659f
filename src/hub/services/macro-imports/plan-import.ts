import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { type ForeignAction, withForeign } from '../../../shared/domain/foreign-names.ts';
import { cleanContent, differenceOf, isSameMacro, nameKeyOf } from '../../../shared/domain/macro-content.ts';
import { importProblemOf } from '../../../shared/domain/macro-refusal.ts';
import { mergeImport } from '../../../shared/domain/merge-import.ts';
import type { MacroContent, MacroVersion } from '../../../shared/domain/studio.ts';
import {
  type CheckImport,
  type ForeignChoice,
  type ForeignFound,
  type ImportFinding,
  importWireLimits,
  type StagedMacro,
} from '../../../shared/wire/macro-imports.ts';
import type { KnownOrigin } from '../../store/queries/macro-imports.ts';
import { type Choices, choicesOf, foreignIn } from './foreign-choices.ts';
import { knownReferences, type References } from './known-references.ts';

/** What a macro says here. */
export type MacroHere = {
  readonly live: MacroContent | null;
  readonly work: MacroVersion | null;
};

/** What the hub has, as far as it concerns an import. */
export type Ground = {
  readonly locale: string;
  readonly macros: ReadonlyMap<string, MacroHere>;
  readonly origins: ReadonlyMap<string, KnownOrigin<MacroContent>>;
  /** Ids in our own files that a macro cannot have here. */
  readonly foreign: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, Attachment>;
  readonly groupIds: ReadonlySet<string>;
  /** Ids of queues by their names, in small letters. */
  readonly groupsByName: ReadonlyMap<string, string>;
  readonly agentIds: ReadonlySet<string>;
  readonly targetIds: ReadonlySet<string>;
  /** What was chosen for the names of other systems before. */
  readonly remembered: readonly ForeignChoice[];
};

export type Planned = {
  readonly finding: ImportFinding;
  readonly originHash: string;
  readonly staged: StagedMacro;
  /** As it came, without what is not here: what the next import is compared with. */
  readonly came: MacroContent;
  /** What the draft would say. */
  readonly content: MacroContent;
  readonly work: MacroVersion | null;
  readonly originBefore: KnownOrigin<MacroContent> | null;
};

type Item = { readonly position: number; readonly staged: StagedMacro };

type Wanted = Pick<CheckImport, 'takesInactive' | 'takesQueues' | 'foreign'>;

/**
 * What would become of each macro of an import, and what it names that only the other system knows. Asks nobody, changes
 * nothing.
 */
export function planImport(
  ground: Ground,
  items: readonly Item[],
  { takesInactive, takesQueues, foreign }: Wanted,
): { readonly planned: Planned[]; readonly foreign: ForeignFound[] } {
  const choices = choicesOf(ground.remembered, foreign, ground);
  const names = items.map(({ staged }) => ({ staged, restrictedTo: unknownQueues(staged, ground) }));
  return {
    planned: planned(ground, items, { takesInactive, takesQueues, choices }),
    foreign: foreignIn(names, choices, importWireLimits.foreignNames),
  };
}

function planned(
  ground: Ground,
  items: readonly Item[],
  { takesInactive, takesQueues, choices }: Omit<Wanted, 'foreign'> & { readonly choices: Choices },
): Planned[] {
  const find = finderOf(ground);
  const taken = new Set<string>();
  const coming = new Set(items.flatMap(({ staged }) => ownIdOf(staged) ?? []));
  const references: References = { ...ground, macroIds: new Set([...ground.macros.keys(), ...coming]) };
  return items.map(({ position, staged }) => {
    const named = withForeign(staged.content.actions, staged.foreign, (name) =>
      choices.of(staged.origin, name),
    );
    const told = cleanContent({ ...staged.content, actions: named.actions.slice(0, 20) });
    const { content: came, unknown } = restrictedTo(told, staged, ground, choices);
    const originHash = originHashOf(staged.origin);
    const origin = ground.origins.get(originHash) ?? null;
    const found = find(staged, came, originHash);
    // Of several that are called the same there, the first is the one that is called so here.
    const isOther =
      found?.byName === true && taken.has(found.macroId) && staged.origin.key !== nameKeyOf(came);
    const macroId = isOther ? null : (found?.macroId ?? null);
    const { live = null, work = null } = (macroId && ground.macros.get(macroId)) || {};
    const { content: usable, left: gone } = knownReferences(came, references);
    const naming = ({ field, id }: ForeignAction) => `${field}: ${id}`.slice(0, 300);
    const left = [
      ...gone,
      ...named.undecided.map((one) => ({ what: 'foreign' as const, name: naming(one) })),
      ...named.leftOut.map((one) => ({ what: 'left-out' as const, name: naming(one) })),
      ...unknown.map((name) => ({ what: 'queue-there' as const, name })),
    ].slice(0, 100);
    const here = work?.content ?? live;
    const before = origin?.isKept && origin.macroId === macroId ? origin.content : null;
    const queues = here && staged.restricted ? queuesOf(here, usable, takesQueues) : null;
    const merged = here ? cleanContent(mergeImport(here, { ...staged, content: usable }, before)) : usable;
    const content = queues?.takes ? { ...merged, groupIds: queues.there } : merged;
    const changes = here ? differenceOf(here, content) : { fields: [], locales: [] };
    const mayReplace = work !== null && isUntouched(work);
    // What somebody works on here is no less than what is live.
    const isSame =
      (here !== null && isSameMacro(here, content)) ||
      (!mayReplace && live !== null && isSameMacro(live, content));
    const verdict = judge();
    return {
      finding: {
        position,
        ...verdict,
        macroId,
        writers: verdict.why === 'being-worked-on' ? (work?.writers ?? []) : [],
        ...(verdict.finding === 'changed'
          ? { fields: [...changes.fields], locales: [...changes.locales] }
          : { fields: [], locales: [] }),
        left,
        queues,
      },
      originHash,
      staged,
      came: usable,
      content,
      work,
      originBefore: origin,
    };

    function judge(): Pick<ImportFinding, 'finding' | 'why'> {
      const name = macroId ?? ownIdOf(staged) ?? originHash;
      if (taken.has(name)) return { finding: 'refused', why: 'duplicate' };
      taken.add(name);
      if (!staged.active && !takesInactive) return { finding: 'skipped', why: 'switched-off' };
      if (isSame) return { finding: 'same', why: null };
      const wrong = importProblemOf(content, ground.locale);
      if (wrong) return { finding: 'refused', why: wrong };
      if (work && !mayReplace) return { finding: 'skipped', why: 'being-worked-on' };
      return { finding: here ? 'changed' : 'new', why: null };
    }

    /** A draft as an import left it: nobody has a hand in it yet. */
    function isUntouched({ id, state, revision }: MacroVersion): boolean {
      return state === 'draft' && revision === 1 && origin?.versionId === id;
    }
  });
}

/** Null where it is for the same people here. */
function queuesOf(here: MacroContent, { groupIds: there = [] }: MacroContent, takes: boolean) {
  const ours = here.groupIds ?? null;
  const isSame = ours?.length === there.length && there.every((id) => ours.includes(id));
  return isSame ? null : { here: ours, there, takes };
}

/** Those to which it was restricted there that no queue here is called like. */
function unknownQueues({ restricted }: StagedMacro, { groupIds, groupsByName }: Ground): string[] {
  if (restricted?.to !== 'groups') return [];
  return restricted.names.filter(
    (name) => name !== '' && !groupIds.has(name) && !groupsByName.has(name.trim().toLowerCase()),
  );
}

/** With the queues here that are called as those are to which it was restricted there. */
function restrictedTo(
  content: MacroContent,
  { restricted, origin }: StagedMacro,
  { groupIds, groupsByName }: Ground,
  choices: Choices,
): { readonly content: MacroContent; readonly unknown: readonly string[] } {
  if (!restricted) return { content, unknown: [] };
  const queues = restricted.to === 'groups' ? restricted.names : [];
  const chosen = (id: string) => {
    const target = id === '' ? null : choices.of(origin, { kind: 'group', id });
    return target?.to === 'queue' ? target.id : undefined;
  };
  const found = queues.map((name) =>
    groupIds.has(name) ? name : (groupsByName.get(name.trim().toLowerCase()) ?? chosen(name)),
  );
  return {
    content: { ...content, groupIds: [...new Set(found.filter((id) => id !== undefined))] },
    unknown: queues.filter((_, at) => found[at] === undefined),
  };
}

/** Names all that was found, so that an import is done as it was seen. */
export function seenOf(planned: readonly Planned[]): string {
  return createHash('sha256')
    .update(canonicalJson(planned.map(({ finding, content }) => [finding, content])))
    .digest('hex');
}

export function originHashOf({ system, account, key }: StagedMacro['origin']): string {
  return createHash('sha256')
    .update(canonicalJson([system, account, key]))
    .digest('hex');
}

/** The id that a macro has in our own file. */
export function ownIdOf({ origin }: StagedMacro): string | null {
  if (origin.system !== 'groundcrew') return null;
  return /^macro:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(origin.key)?.[1] ?? null;
}

/**
 * Finds the macro that came from there before, else the one of the same folders and title: unless that one came from
 * the same account as another.
 */
function finderOf({ macros, origins }: Ground) {
  const byName = new Map<string, string>();
  for (const [id, { live, work }] of macros)
    for (const content of [live, work?.content]) if (content) byName.set(nameKeyOf(content), id);
  const sources = new Map<string, string[]>();
  for (const { macroId, system, account } of origins.values())
    sources.set(macroId, [...(sources.get(macroId) ?? []), sourceOf({ system, account })]);

  return (staged: StagedMacro, came: MacroContent, originHash: string) => {
    const own = ownIdOf(staged);
    if (own !== null && macros.has(own)) return { macroId: own, byName: false };
    const known = origins.get(originHash);
    if (known && macros.has(known.macroId)) return { macroId: known.macroId, byName: false };
    const named = byName.get(nameKeyOf(came));
    if (named === undefined || sources.get(named)?.includes(sourceOf(staged.origin))) return null;
    return { macroId: named, byName: true };
  };
}

function sourceOf({ system, account }: { readonly system: string; readonly account: string }): string {
  return `${system} ${account}`;
}
