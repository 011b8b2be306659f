import { type Liquid, Tokenizer, TokenKind } from 'liquidjs';
import { limits } from '../../shared/domain/limits.ts';
import { createLiquid } from '../../shared/domain/macro-template.ts';
import { findTags, findUnfilled, type Unfilled } from '../../shared/domain/placeholders.ts';

/** What placeholders may speak of: plain values of this conversation; there is nothing else to reach. */
export type MacroVariables = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
export type FilledText = {
  readonly text: string;
  readonly unfilled: readonly Unfilled[];
  /** What the agent is asked for, `amount` of `{{ask.amount}}`, in the order in which the macro speaks of it. */
  readonly asks: readonly string[];
};

const keep = 'keep_unfilled';
const askedFor = /(?<![\w.])ask\.(\w{1,40})(?![\w.])/g;
let made: Liquid | null = null;

/**
 * Fills a macro's placeholders. One that has no value stays as it was written, `{{…}}`, unless its `default` filter
 * gives one. Values are text and never read as placeholders again. A body that is no valid Liquid stays whole, its
 * placeholders and tags unfilled.
 */
export function fillMacro(body: string, variables: MacroVariables): FilledText {
  const text = render(body, variables);
  if (text === null) return { text: body, unfilled: findUnfilled(body), asks: [] };
  const unfilled = findUnfilled(text);
  return { text, unfilled, asks: asksOf(body, text, unfilled) };
}

/** A macro as it reads for these values, with every placeholder left as it is written; what is no valid Liquid stays whole. */
export function outlineMacro(body: string, variables: MacroVariables): string {
  try {
    return liquidEngine().parseAndRenderSync(
      new Tokenizer(body)
        .readTopLevelTokens(liquidEngine().options)
        .map((token) => {
          const raw = token.getText();
          return token.kind === TokenKind.Output ? `{% raw %}${raw}{% endraw %}` : raw;
        })
        .join(''),
      variables,
    );
  } catch {
    return body;
  }
}

/** Of a text that reads so: what is missing in it, and what its conditions depend on. */
function asksOf(body: string, text: string, unfilled: readonly Unfilled[]): string[] {
  const missing = unfilled.map(({ start, end }) => text.slice(start, end));
  const tags = findTags(body).map(({ start, end }) => body.slice(start, end));
  const spoken = [...missing, ...tags].flatMap((part) => [...part.matchAll(askedFor)]);
  const names = new Set(spoken.map(([, name = '']) => name));
  return [...body.matchAll(askedFor)]
    .map(([, name = '']) => name)
    .filter((name, index, all) => names.has(name) && all.indexOf(name) === index)
    .slice(0, limits.macroAsks);
}

function render(body: string, variables: MacroVariables): string | null {
  try {
    return liquidEngine().parseAndRenderSync(withKeepers(body), withoutNames(variables));
  } catch {
    // Whatever Liquid has against a macro, the agent gets to see it as it was written.
    return null;
  }
}

/** Whoever says `customer` and not what of them says nothing, rather than what a machine calls it. */
const nameless = { toString: () => '' };

function withoutNames(variables: MacroVariables): MacroVariables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, group]) => [
      name,
      // As properties, not as values: it may matter which of them are read.
      Object.create(nameless, Object.getOwnPropertyDescriptors(group)),
    ]),
  );
}

/** Sends every output through a last filter, which puts the placeholder itself where there is no value. */
function withKeepers(body: string): string {
  return new Tokenizer(body)
    .readTopLevelTokens(liquidEngine().options)
    .map((token) => {
      const raw = token.getText();
      if (token.kind !== TokenKind.Output) return raw;
      if (!isValid(raw)) return `{% raw %}${raw}{% endraw %}`;
      const close = raw.endsWith('-}}') ? '-}}' : '}}';
      return `${raw.slice(0, -close.length)} | ${keep}: "${encodeURIComponent(raw)}" ${close}`;
    })
    .join('');
}

function isValid(output: string): boolean {
  try {
    liquidEngine().parse(output);
    return !/^\{\{-?\s*-?\}\}$/.test(output);
  } catch {
    return false;
  }
}

/** Made with the first macro: it takes as long as a dozen pages of the list. */
function liquidEngine(): Liquid {
  made ??= makeEngine();
  return made;
}

function makeEngine(): Liquid {
  const liquid = createLiquid();
  liquid.registerFilter(keep, (value: unknown, encoded: string) => {
    const raw = decodeURIComponent(encoded);
    const isEmpty = value === undefined || value === '' || typeof value === 'object';
    if (isEmpty && !/\|\s*default\s*:/.test(raw)) return raw;
    return isEmpty ? '' : harmless(value);
  });
  return liquid;
}

/**
 * A value as one line of plain text. Braces that would look like a placeholder are pulled apart, visibly, because a
 * customer's own name may hold them; control characters and bidi overrides are taken out.
 */
function harmless(value: unknown): string {
  return String(value)
    .replace(/\{(?=[{%])/g, '{ ')
    .replace(/(?<=[}%])\}/g, ' }')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cc}+/gu, ' ');
}
