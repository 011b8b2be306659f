import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { ForeignName, ForeignTarget } from '../../../shared/domain/foreign-names.ts';
import type { ForeignChoice, ForeignFound, StagedMacro } from '../../../shared/wire/macro-imports.ts';

type Account = Pick<StagedMacro['origin'], 'system' | 'account'>;
type Here = { readonly groupIds: ReadonlySet<string>; readonly agentIds: ReadonlySet<string> };

export type Choices = ReturnType<typeof choicesOf>;

/** What names of other systems are here: as it was chosen before, or is chosen now. What is gone here is no choice. */
export function choicesOf(
  remembered: readonly ForeignChoice[],
  chosen: readonly ForeignChoice[],
  { groupIds, agentIds }: Here,
) {
  const isHere = (target: ForeignTarget) =>
    (target.to !== 'queue' || groupIds.has(target.id)) && (target.to !== 'agent' || agentIds.has(target.id));
  const targets = new Map(
    [...remembered, ...chosen].map(({ target, ...name }) => [nameKey(name, name), target] as const),
  );
  return {
    of(account: Account, name: ForeignName): ForeignTarget | null {
      const target = targets.get(nameKey(account, name));
      return target && isHere(target) ? target : null;
    },
  };
}

/** Every name of another system that these macros have, those that most have first; at most so many. */
export function foreignIn(
  items: readonly { readonly staged: StagedMacro; readonly restrictedTo: readonly string[] }[],
  choices: Choices,
  most: number,
): ForeignFound[] {
  const found = new Map<string, ForeignFound>();
  for (const { staged, restrictedTo } of items) {
    const { system, account } = staged.origin;
    const uses = [
      ...staged.foreign.map(({ kind, id, field }) => ({ kind, id, field })),
      ...restrictedTo.map((id) => ({ kind: 'group' as const, id, field: '' })),
    ];
    const counted = new Set<string>();
    for (const { kind, id, field } of uses) {
      const key = nameKey(staged.origin, { kind, id });
      const target = choices.of(staged.origin, { kind, id });
      const one = found.get(key) ?? { system, account, kind, id, fields: [], macros: 0, target };
      if (!one.fields.includes(field)) one.fields.push(field);
      if (!counted.has(key)) one.macros += 1;
      counted.add(key);
      found.set(key, one);
    }
  }
  return [...found.values()]
    .sort((a, b) => Number(a.target !== null) - Number(b.target !== null) || b.macros - a.macros)
    .slice(0, most)
    .map((one) => ({ ...one, fields: one.fields.slice(0, 10) }));
}

function nameKey({ system, account }: Account, { kind, id }: ForeignName): string {
  return canonicalJson([system, account, kind, id]);
}
