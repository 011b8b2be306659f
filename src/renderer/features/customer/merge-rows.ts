import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import { type MergeTake, mergeableFacts } from '../../../shared/domain/customer-merge.ts';
import { isMasked, sameFact } from '../../../shared/domain/masking/mask-customer.ts';
import type { Customer } from '../../../shared/domain/people.ts';

/** One value of two customers side by side. */
export type MergeRow = {
  readonly key: string;
  readonly of: { readonly fact: (typeof mergeableFacts)[number] } | { readonly field: CustomerField };
  readonly kept: Customer['fields'][string] | null;
  readonly gone: Customer['fields'][string] | null;
  /** The one who stays has it already, and this agent may not change it. */
  readonly locked: boolean;
  /** Whether both have it; of masks that look alike the values may differ. */
  readonly same: boolean;
  readonly masked: boolean;
};

/** What can be chosen between two customers; what neither has is left out. */
export function mergeRows(
  kept: Customer,
  gone: Customer,
  fields: readonly { readonly field: CustomerField; readonly mayEdit: boolean }[],
): MergeRow[] {
  const facts = mergeableFacts.map(
    (fact): MergeRow => ({
      key: fact,
      of: { fact },
      kept: kept[fact] || null,
      gone: gone[fact] || null,
      locked: false,
      same: factSame(kept, gone, fact),
      masked: isMaskable(fact) && (isMasked(kept, fact) || isMasked(gone, fact)),
    }),
  );
  const own = fields.map(
    ({ field, mayEdit }): MergeRow => ({
      key: `field:${field.key}`,
      of: { field },
      kept: kept.fields[field.key] ?? null,
      gone: gone.fields[field.key] ?? null,
      locked: !mayEdit && kept.fields[field.key] !== undefined,
      same: sameFact(kept, gone, `field:${field.key}`) === true,
      masked: isMasked(kept, `field:${field.key}`) || isMasked(gone, `field:${field.key}`),
    }),
  );
  return [...facts, ...own].filter((row) => row.kept !== null || row.gone !== null);
}

const isMaskable = (fact: (typeof mergeableFacts)[number]): fact is 'email' | 'phone' =>
  fact === 'email' || fact === 'phone';

function factSame(kept: Customer, gone: Customer, fact: (typeof mergeableFacts)[number]): boolean {
  return isMaskable(fact)
    ? sameFact(kept, gone, fact) === true
    : (kept[fact] || null) === (gone[fact] || null);
}

/** Taken from the one who goes unless somebody chooses otherwise: what the other one has not. */
export function takenByDefault(rows: readonly MergeRow[]): Set<string> {
  return new Set(rows.filter(({ kept, gone }) => kept === null && gone !== null).map(({ key }) => key));
}

export function takeOf(rows: readonly MergeRow[], taken: ReadonlySet<string>): MergeTake {
  const chosen = rows.filter(({ key }) => taken.has(key));
  return {
    facts: chosen.flatMap(({ of }) => ('fact' in of ? [of.fact] : [])),
    fields: chosen.flatMap(({ of }) => ('field' in of ? [of.field.key] : [])),
  };
}

/** Who stays: whom the exchange has identified, else who has been here longer. */
export function staysByDefault(a: Customer, b: Customer): Customer {
  if (a.identified !== b.identified) return a.identified ? a : b;
  return a.createdAt <= b.createdAt ? a : b;
}
