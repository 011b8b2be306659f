import i18next from 'i18next';
import type { CustomerField, FieldValue } from '../../shared/domain/customer-field.ts';
import { perLocale, spokenLanguage } from '../text/locale.ts';

const numbers = perLocale((at) => new Intl.NumberFormat(at, { maximumFractionDigits: 8 }));
const days = perLocale((at) => new Intl.DateTimeFormat(at, { dateStyle: 'medium', timeZone: 'UTC' }));

/** What the field is called, for whoever reads it. */
export function sayFieldLabel({ label, labels }: Pick<CustomerField, 'label' | 'labels'>): string {
  return labels[spokenLanguage()] ?? label;
}

/** A value in the reader's way of writing; one that is no longer of the field's type as it was kept. */
export function sayFieldValue({ type }: Pick<CustomerField, 'type'>, value: FieldValue): string {
  if (typeof value === 'boolean') return i18next.t(value ? 'customer.field.yes' : 'customer.field.no');
  if (typeof value === 'number') return numbers().format(value);
  const day = type === 'date' ? new Date(`${value}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? days().format(day) : value;
}
