import type { ViewCondition } from '../../../shared/domain/saved-view.ts';

export type Field = ViewCondition['field'];

/** Every field of a condition in the order in which the builder offers them. */
export const fields = [
  'group',
  'assignee',
  'status',
  'channel',
  'priority',
  'tier',
  'language',
  'topic',
  'tag',
  'recovery',
  'gate',
  'waiting',
  'due',
  'age',
  'unread',
  'draft',
  'snoozed',
  'mood',
  'signal',
] as const satisfies readonly Field[];

type OfTime = Extract<ViewCondition, { minutes: number }>;
export type OfValues = Extract<ViewCondition, { values: unknown }>;

export const asksTime = (condition: ViewCondition): condition is OfTime => 'minutes' in condition;
export const asksValues = (condition: ViewCondition): condition is OfValues => 'values' in condition;

/** Minutes in which a condition of time begins. */
const usualMinutes = { age: 60, waiting: 30, due: 15 } as const;

/** A condition on this field as somebody finds it before they have said more. */
export function newCondition(field: Field): ViewCondition {
  switch (field) {
    case 'age':
    case 'waiting':
    case 'due':
      return { field, not: false, minutes: usualMinutes[field] };
    case 'unread':
    case 'draft':
    case 'snoozed':
    case 'mood':
    case 'signal':
      return { field, not: false };
    default:
      return { field, not: false, values: [] };
  }
}

/** Whether a condition says something already. */
export function isFilled(condition: ViewCondition): boolean {
  return !asksValues(condition) || condition.values.length > 0;
}

export const units = ['minute', 'hour', 'day'] as const;
export type Unit = (typeof units)[number];
export const minutesIn: Record<Unit, number> = { minute: 1, hour: 60, day: 1_440 };

/** The largest unit in which so many minutes are a whole number. */
export function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % minutesIn.day === 0) return 'day';
  return minutes > 0 && minutes % minutesIn.hour === 0 ? 'hour' : 'minute';
}
