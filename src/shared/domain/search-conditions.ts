import { type SoughtGate, soughtGates } from './gate/gate.ts';
import { type SoughtRecovery, soughtRecoveries } from './recovery/recovery-case.ts';
import { readSpan } from './search-span.ts';
import { channels, priorities, statuses, tiers } from './vocabulary.ts';

/** What can stand before a colon in a search. */
export const searchOperators = [
  'from',
  'to',
  'in',
  'tag',
  'channel',
  'status',
  'priority',
  'tier',
  'lang',
  'recovery',
  'gate',
  'before',
  'after',
  'on',
  'has',
  'is',
] as const;
export type SearchOperator = (typeof searchOperators)[number];

/** What `is:` knows. `note` speaks of a message, the others of its conversation. */
export const searchedStates = [
  'open',
  'solved',
  'unread',
  'waiting',
  'breaching',
  'snoozed',
  'unassigned',
  'mine',
  'draft',
  'upset',
  'note',
] as const;
export const searchedParts = ['attachment', 'note', 'draft', 'signal'] as const;
type State = (typeof searchedStates)[number];

const columns = { channel: channels, status: statuses, priority: priorities, tier: tiers } as const;
export type SearchColumn = keyof typeof columns;
export const searchedColumns: Readonly<Record<SearchColumn, readonly string[]>> = columns;

/** One condition; `not` turns it round. Several values: any of them. */
export type SearchCondition = {
  readonly not: boolean;
} /** A customer, an agent (both by words of their name or address), or `me`, `customer`, `agent`, `bot`. */ & (
  | { readonly field: 'from'; readonly values: readonly string[] }
  /** Who holds it: an agent by words of the name, `me` or `nobody`. */
  | { readonly field: 'to'; readonly values: readonly string[] }
  /** A queue by words of its name. */
  | { readonly field: 'in'; readonly values: readonly string[] }
  | { readonly field: 'tag'; readonly values: readonly string[] }
  | { readonly field: 'lang'; readonly values: readonly string[] }
  | { readonly field: SearchColumn; readonly values: readonly string[] }
  /** How far its newest recovery case has come. */
  | { readonly field: 'recovery'; readonly values: readonly SoughtRecovery[] }
  | { readonly field: 'gate'; readonly values: readonly SoughtGate[] }
  /** From `from` on and before `until`, in ms; null: no bound. */
  | { readonly field: 'time'; readonly from: number | null; readonly until: number | null }
  | { readonly field: 'is'; readonly values: readonly State[] }
  | { readonly field: 'has'; readonly values: readonly (typeof searchedParts)[number][] }
);

/** What an operator with this value asks for; null: the value makes no sense to it. Values are split at commas. */
export function readCondition(
  operator: SearchOperator,
  typed: string,
  not: boolean,
  now: number,
): SearchCondition | null {
  if (operator === 'before' || operator === 'after' || operator === 'on') {
    const span = readSpan(typed, now);
    if (!span) return null;
    const { from, until } = span;
    if (operator === 'before') return { field: 'time', not, from: null, until: from };
    if (operator === 'after') return { field: 'time', not, from, until: null };
    return { field: 'time', not, from, until };
  }
  const values = typed
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  if (values.length === 0) return null;
  switch (operator) {
    case 'from':
    case 'to':
    case 'in':
    case 'tag':
      return { field: operator, not, values };
    case 'lang': {
      const bases = values.map((value) => value.toLowerCase().split(/[-_]/)[0] ?? '');
      return bases.every((base) => /^[a-z]{2,3}$/.test(base)) ? { field: 'lang', not, values: bases } : null;
    }
    case 'recovery': {
      const known = closed(values, soughtRecoveries);
      return known && { field: 'recovery', not, values: known };
    }
    case 'gate': {
      const known = closed(values, soughtGates, { person: 'human' });
      return known && { field: 'gate', not, values: known };
    }
    case 'is': {
      const known = closed(values, searchedStates);
      return known && { field: 'is', not, values: known };
    }
    case 'has': {
      const known = closed(values, searchedParts, {
        file: 'attachment',
        attachments: 'attachment',
        notes: 'note',
        signals: 'signal',
      });
      return known && { field: 'has', not, values: known };
    }
    default: {
      const known = closed(values, searchedColumns[operator], { mail: 'email', 'e-mail': 'email' });
      return known && { field: operator, not, values: known };
    }
  }
}

/** Values of a closed list, however their words are joined; null when one is not in it. */
function closed<Value extends string>(
  values: readonly string[],
  known: readonly Value[],
  others: Readonly<Record<string, string>> = {},
): Value[] | null {
  const found = values.map((value) => {
    const plain = joined(value);
    return known.find((one) => joined(one) === plain || one === others[value.toLowerCase()]);
  });
  return found.some((one) => one === undefined) ? null : (found as Value[]);
}

const joined = (value: string) => value.toLowerCase().replace(/[\s-]+/g, '_');
