import { type TagToken, Tokenizer, TokenKind } from 'liquidjs';

/** What stands behind a name that may be rendered within a macro, in the language wanted; null: there is none. */
export type FindFragment = (name: string) => string | null;

const mostDeep = 5;
/** In UTF-16 units, with all that was put in. */
const longestBody = 100_000;

const nameIn = (args: string) => /^(["'])([^"'{}%]{1,40})\1$/.exec(args.trim())?.[2] ?? null;
/** Stays in the text as what is not filled yet, and so never leaves. */
const missing = (name: string) => `{{render "${name}"}}`;

/**
 * Puts the bodies of other macros in the place of `{% render "shortcut" %}`, and what these render in theirs. One that is
 * not there, that would render itself (`own` is the shortcut of the body's macro), or that stands too deep is left as a
 * placeholder. A body that is no valid Liquid stays as it is.
 */
export function expandFragments(body: string, find: FindFragment, own: string | null = null): string {
  let length = 0;
  const expand = (text: string, within: readonly string[]): string => {
    if (!/\{%-?\s*render\b/.test(text)) return text;
    return new Tokenizer(text)
      .readTopLevelTokens()
      .map((token) => {
        const raw = token.getText();
        if (token.kind !== TokenKind.Tag || (token as TagToken).name !== 'render') return raw;
        const name = nameIn((token as TagToken).args);
        if (name === null) return missing('?');
        const fragment = within.includes(name) || within.length >= mostDeep ? null : find(name);
        length += fragment?.length ?? 0;
        return fragment === null || length > longestBody
          ? missing(name)
          : expand(fragment, [...within, name]);
      })
      .join('');
  };
  try {
    return expand(body, own === null ? [] : [own]);
  } catch {
    return body;
  }
}
