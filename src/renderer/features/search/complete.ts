import { type SearchOperator, searchOperators } from '../../../shared/domain/search-conditions.ts';
import { termAt } from '../../../shared/domain/search-query.ts';
import { fold } from '../../ui/fold.ts';

/** Something that an operator can be asked for. */
export type ValueChoice = { readonly value: string; readonly label: string };

export type Completion = {
  /** What stands in the place of the term. */
  readonly insert: string;
  readonly value: string;
  readonly label: string;
  /** An operator, whose values come next. */
  readonly goesOn: boolean;
};

/** Where something can be completed: the term, and what of it has been typed. */
export type Completable = {
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  /** null: the operator itself is being typed. */
  readonly operator: SearchOperator | null;
  /** Values that are whole already. */
  readonly before: readonly string[];
  readonly typed: string;
};

const most = 8;

/** What can be completed where the caret stands; null for nothing. */
export function completableAt(text: string, caret: number): Completable | null {
  const term = termAt(text, caret);
  if (!term || term.end !== caret) return null;
  const { start, end, not } = term;
  if (term.kind === 'operator') {
    const values = term.value.split(',');
    const typed = values.pop() ?? '';
    return { start, end, not, operator: term.operator, before: values, typed };
  }
  if (term.kind !== 'words' || term.phrase || !/^[a-z]{1,12}$/i.test(term.text)) return null;
  return { start, end, not, operator: null, before: [], typed: term.text };
}

/** What the typed piece may become, the likeliest first; nothing when it is whole already. */
export function completionsOf(
  { operator, before, typed, not }: Completable,
  choices: readonly ValueChoice[],
  nameOf: (operator: SearchOperator) => string,
): Completion[] {
  const minus = not ? '-' : '';
  if (operator === null) {
    return searchOperators
      .filter((one) => one.startsWith(typed.toLowerCase()))
      .map((one) => ({ insert: `${minus}${one}:`, value: `${one}:`, label: nameOf(one), goesOn: true }));
  }
  const wanted = fold(typed.trim());
  const rank = ({ value, label }: ValueChoice) => {
    const [a, b] = [fold(value), fold(label)];
    if (a.startsWith(wanted) || b.startsWith(wanted)) return 0;
    return b.split(/[\s.@-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  const fitting = choices
    .filter(({ value }) => !before.includes(value))
    .map((choice) => ({ choice, at: rank(choice) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at)
    .slice(0, most);
  if (fitting.length === 1 && fitting[0]?.choice.value === typed) return [];
  return fitting.map(({ choice: { value, label } }) => {
    const whole = [...before, value].join(',');
    const written = /[\s"]/.test(whole) ? `"${whole.replaceAll('"', '')}"` : whole;
    return { insert: `${minus}${operator}:${written} `, value, label, goesOn: false };
  });
}
