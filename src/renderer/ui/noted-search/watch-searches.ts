type Search = { readonly query: string; readonly results: number };
type Noted = Search & { readonly used: boolean };

/** What was typed and stood for so long was meant; what went on before was on its way. In milliseconds. */
const restMs = 1_500;

/**
 * Tells a search from the letters that led to it: what rested, or what was taken. A word that is typed on, or taken
 * back letter by letter, is one search. `note` hears of each once, when one is done with it.
 */
export function watchSearches({
  note,
  now = Date.now,
}: {
  note: (search: Noted) => void;
  now?: () => number;
}) {
  let current: (Search & { at: number }) | null = null;
  /** Meant, and maybe still being typed on. */
  let meant: Search | null = null;
  /** Was taken: looked at once more it is no other search. */
  let taken: string | null = null;

  const isOneOf = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  const settle = () => {
    if (!current || now() - current.at < restMs) return;
    if (meant && !isOneOf(meant.query, current.query)) note({ ...meant, used: false });
    else if (meant && meant.query.length > current.query.length) return;
    meant = { query: current.query, results: current.results };
  };

  return {
    /** These are the results for what stands in the field; an empty query: nothing stands there. */
    shown(query: string, results: number): void {
      if (query === current?.query || (query === taken && query !== '')) {
        if (current && query === current.query) current = { ...current, results };
        return;
      }
      settle();
      taken = null;
      if (query === '') {
        current = null;
        this.left();
        return;
      }
      if (meant && !isOneOf(meant.query, query)) {
        note({ ...meant, used: false });
        meant = null;
      }
      current = { query, results, at: now() };
    },
    /** One of the results is taken. */
    used(query: string, results: number): void {
      if (query === '' || query === taken) return;
      if (meant && !isOneOf(meant.query, query)) note({ ...meant, used: false });
      note({ query, results, used: true });
      current = null;
      meant = null;
      taken = query;
    },
    /** The field is gone. */
    left(): void {
      settle();
      if (meant) note({ ...meant, used: false });
      current = null;
      meant = null;
    },
  };
}
