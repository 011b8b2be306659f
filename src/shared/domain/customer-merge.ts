import { z } from 'zod';
import { FieldKey } from './customer-field.ts';
import { limits } from './limits.ts';
import type { Customer } from './people.ts';

/** What the one who stays may take from the one who goes. The rest the exchange itself says, or both keep it. */
export const mergeableFacts = ['name', 'email', 'phone', 'country', 'locale', 'timezone'] as const;

export const MergeTake = z.object({
  facts: z.array(z.enum(mergeableFacts)).max(mergeableFacts.length),
  fields: z.array(FieldKey).max(100),
});
export type MergeTake = z.infer<typeof MergeTake>;

export type MergedValues = Pick<Customer, (typeof mergeableFacts)[number] | 'tags' | 'note' | 'fields'>;

export function valuesOf(customer: Customer): MergedValues {
  const { name, email, phone, country, locale, timezone, tags, note, fields } = customer;
  return { name, email, phone, country, locale, timezone, tags, note, fields };
}

/** The values of two customers who are one: those that `take` names from the one who goes, tags and notes of both. */
export function mergedValues(kept: Customer, gone: Customer, take: MergeTake): MergedValues {
  const facts = Object.fromEntries(take.facts.map((fact) => [fact, gone[fact]]));
  const fields = { ...kept.fields };
  for (const key of take.fields) {
    const value = gone.fields[key];
    if (value === undefined) delete fields[key];
    else fields[key] = value;
  }
  const notes = [...new Set([kept.note, gone.note].filter(Boolean))];
  return {
    ...valuesOf(kept),
    ...facts,
    fields,
    tags: [...new Set([...kept.tags, ...gone.tags])].slice(0, limits.tagsPerCustomer),
    note: notes.join('\n\n').slice(0, limits.customerNoteCharacters),
  };
}

/** Takes back what a merge changed, as far as nobody has changed it since. */
export function unmergedValues(now: Customer, before: MergedValues, after: MergedValues): MergedValues {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const values = valuesOf(now);
  const back = <Key extends keyof MergedValues>(key: Key) => {
    if (key !== 'fields' && same(values[key], after[key])) values[key] = before[key];
  };
  for (const key of [...mergeableFacts, 'tags', 'note'] as const) back(key);
  const fields = { ...now.fields };
  for (const key of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    if (!same(fields[key], after.fields[key])) continue;
    const value = before.fields[key];
    if (value === undefined) delete fields[key];
    else fields[key] = value;
  }
  return { ...values, fields };
}

/** What two customers are hashed by together, whichever comes first. */
export function pairText(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A SHA-256 in hex as an id (of UUID's version 8). */
export function idOfHash(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
