import { z } from 'zod';
import { Id, Instant, Locale } from './ids.ts';
import { limits } from './limits.ts';
import { MaskKind } from './masking/mask-value.ts';
import { Role } from './vocabulary.ts';

export const fieldTypes = ['text', 'number', 'date', 'choice', 'yes-no'] as const;

/** What a value is kept under with the customer; it outlives another label. */
export const FieldKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A date is `YYYY-MM-DD`, a choice one of the field's own words. */
export const FieldValue = z.union([
  z.string().min(1).max(limits.fieldValueCharacters),
  z.number(),
  z.boolean(),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Something that this exchange wants to know of its customers, as its administrators have set it up. */
export const CustomerField = z.object({
  id: Id,
  key: FieldKey,
  label: z.string().min(1).max(60),
  /** In the languages of those who read it; where one is missing `label` stands in. */
  labels: z.record(Locale, z.string().min(1).max(60)),
  type: z.enum(fieldTypes),
  /** Of a choice. */
  choices: z.array(z.string().min(1).max(limits.fieldValueCharacters)).max(50),
  position: z.int(),
  /** Who may change it; administrators always may. */
  editableBy: z.array(Role).max(20),
  /** Who may see it and what is known under it; administrators always may. Null: whoever sees the customer. */
  visibleTo: z.array(Role).max(20).nullable().default(null),
  /** How its values are masked on workstations; null: they are not. */
  mask: MaskKind.nullable().default(null),
  /** Who sees them as they are all the same; administrators are nobody special here. */
  unmaskedFor: z.array(Role).max(20).default([]),
  /** Two customers with the same value are likely to be one. */
  identifies: z.boolean(),
  /** No longer asked for nor shown; what is known of customers under it is kept. */
  archived: z.boolean().default(false),
  updatedAt: Instant,
});
export type CustomerField = z.infer<typeof CustomerField>;

type Sight = Partial<Pick<CustomerField, 'visibleTo'>>;

export function maySeeField(role: Role, { visibleTo = null }: Sight): boolean {
  return role === 'admin' || visibleTo === null || visibleTo.includes(role);
}

/** Nobody changes what they may not see. */
export function mayEditField(
  role: Role,
  field: Pick<CustomerField, 'editableBy' | 'archived'> & Sight,
): boolean {
  return !field.archived && maySeeField(role, field) && (role === 'admin' || field.editableBy.includes(role));
}

/** What is known of a customer under these keys alone; `keys` absent: under all. */
export function withFieldsOf<Row extends { readonly fields: Readonly<Record<string, FieldValue>> }>(
  customer: Row,
  keys: ReadonlySet<string> | undefined,
): Row {
  const known = Object.entries(customer.fields);
  if (keys === undefined || known.every(([key]) => keys.has(key))) return customer;
  return { ...customer, fields: Object.fromEntries(known.filter(([key]) => keys.has(key))) };
}

/** Whether a value is one of this field's. */
export function fitsField(
  { type, choices }: Pick<CustomerField, 'type' | 'choices'>,
  value: FieldValue,
): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
    case 'yes-no':
      return typeof value === 'boolean';
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
