import {
  readCondition,
  type SearchCondition,
  type SearchOperator,
  searchOperators,
} from './search-conditions.ts';

/** Other names that people have for operators. */
const otherNames: Readonly<Record<string, SearchOperator>> = {
  assignee: 'to',
  queue: 'in',
  group: 'in',
  label: 'tag',
  language: 'lang',
  since: 'after',
};

/** One piece of what was typed, and where it stands, in UTF-16 units. */
export type SearchTerm = { readonly start: number; readonly end: number; readonly not: boolean } & (
  | { readonly kind: 'words'; readonly text: string; readonly phrase: boolean }
  | { readonly kind: 'operator'; readonly operator: SearchOperator; readonly value: string }
  /** Looks like an operator and is none; its words are searched for. */
  | { readonly kind: 'unknown'; readonly name: string; readonly text: string }
);

/** Why a piece is not what its writer meant. */
export type SearchProblem = { readonly start: number; readonly end: number } & (
  | { readonly code: 'unknown-operator'; readonly name: string }
  | { readonly code: 'bad-value'; readonly operator: SearchOperator; readonly value: string }
);

/** A search as it is carried out. */
export type SearchRequest = {
  /** Words that must all occur; without a space at its end the last one is still being typed. */
  readonly text: string;
  /** Words that must follow each other. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not occur. */
  readonly without: readonly string[];
  readonly conditions: readonly SearchCondition[];
  readonly problems: readonly SearchProblem[];
};

// A name, a colon, and a value, of which any part may be quoted; an address of the web is no operator.
const named = /^([a-z][a-z_]{1,19}):(?!\/\/)((?:"[^"]*"?|[^\s"])*)/i;
const quoted = /^"[^"]*"?/;
const space = /\s/;

/** Cuts what was typed into words, phrases and operators. Never fails: what is no operator is words. */
export function searchTerms(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < typed.length) {
    if (space.test(typed[at] ?? '')) {
      at += 1;
      continue;
    }
    const start = at;
    const not = /^-[\p{L}\p{N}"]/u.test(typed.slice(at, at + 3));
    if (not) at += 1;
    const rest = typed.slice(at);
    const operator = named.exec(rest);
    const phrase = operator ? null : quoted.exec(rest);
    const [piece] = operator ?? phrase ?? /^\S+/.exec(rest) ?? [''];
    at += piece.length;
    const where = { start, end: at, not };
    if (operator) terms.push({ ...where, ...operatorTerm(operator) });
    else terms.push({ ...where, kind: 'words', text: unquoted(piece), phrase: phrase !== null });
  }
  return terms;
}

function operatorTerm([whole, name = '', value = '']: RegExpExecArray) {
  const lower = name.toLowerCase();
  const operator = searchOperators.find((one) => one === lower) ?? otherNames[lower];
  if (operator) return { kind: 'operator', operator, value: value.replaceAll('"', '') } as const;
  // `Re:` at the end of a word is punctuation; nobody meant an operator.
  if (value === '') return { kind: 'words', text: whole, phrase: false } as const;
  return { kind: 'unknown', name: lower, text: `${name} ${value.replaceAll('"', '')}` } as const;
}

/**
 * Reads a search. `now` (ms) is what spans such as `7d` count from; dates are days of this machine's own zone. An
 * operator without a value is one that is still being typed, and says nothing yet.
 */
export function readSearch(typed: string, now: number): SearchRequest {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const conditions: SearchCondition[] = [];
  const problems: SearchProblem[] = [];
  let unfinished = false;
  for (const term of searchTerms(typed)) {
    const { start, end, not } = term;
    if (term.kind === 'operator') {
      if (term.value.trim() === '') continue;
      const condition = readCondition(term.operator, term.value, not, now);
      if (condition) conditions.push(condition);
      else problems.push({ code: 'bad-value', operator: term.operator, value: term.value, start, end });
      continue;
    }
    if (term.kind === 'unknown') problems.push({ code: 'unknown-operator', name: term.name, start, end });
    if (not) without.push(term.text);
    else if (term.kind === 'words' && term.phrase) phrases.push(term.text);
    else {
      words.push(term.text);
      unfinished = end === typed.length;
    }
  }
  return { text: words.join(' ') + (unfinished ? '' : ' '), phrases, without, conditions, problems };
}

/** Whether there is nothing to look for yet. */
export function asksNothing({ text, phrases, conditions }: SearchRequest): boolean {
  return text.trim() === '' && conditions.length === 0 && phrases.every((phrase) => phrase.trim() === '');
}

/** The operator that the caret stands in, for completing its value: from the term's start to its end. */
export function termAt(typed: string, caret: number): SearchTerm | null {
  return searchTerms(typed).find(({ start, end }) => start < caret && caret <= end) ?? null;
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, text.length > 1 && text.endsWith('"') ? -1 : undefined) : text;
}
