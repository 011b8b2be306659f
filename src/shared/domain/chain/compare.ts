/** One character of each at a place; null past an end. */
export type ComparedPlace = {
  readonly first: string | null;
  readonly second: string | null;
  readonly same: boolean;
};

export type Comparison = {
  readonly places: readonly ComparedPlace[];
  readonly differing: number;
  /**
   * The ends look alike and the middle differs: who pays to an address out of a list often looks at its ends alone,
   * and makers of such addresses count on that.
   */
  readonly looksPoisoned: boolean;
};

/** Characters at either end that people compare, and that makers of look-alikes can afford to match. */
const endCharacters = 3;

/** Two addresses, character by character, as they were written; case counts where the form tells it apart. */
export function compareAddresses(first: string, second: string): Comparison {
  const caseless = isCaseless(first) && isCaseless(second);
  const length = Math.max(first.length, second.length);
  const places = Array.from({ length }, (_, index): ComparedPlace => {
    const one = first[index] ?? null;
    const other = second[index] ?? null;
    return {
      first: one,
      second: other,
      same: one === other || (caseless && one?.toLowerCase() === other?.toLowerCase()),
    };
  });
  const differing = places.filter(({ same }) => !same).length;
  const [a, b] = [bare(first), bare(second)];
  const looksPoisoned =
    a !== b &&
    a.length > 2 * endCharacters &&
    a.slice(0, endCharacters) === b.slice(0, endCharacters) &&
    a.slice(-endCharacters) === b.slice(-endCharacters);
  return { places, differing, looksPoisoned };
}

/** Without what every address of its kind begins with, and in one case where case means nothing. */
function bare(address: string): string {
  const lower = address.toLowerCase();
  const prefix = /^(?:0x|bc1[qp]|ltc1[qp]|cosmos1|addr1|[eu]q)/.exec(lower)?.[0] ?? address.slice(0, 1);
  return (isCaseless(address) ? lower : address).slice(prefix.length);
}

function isCaseless(address: string): boolean {
  return /^(?:0x|bc1|ltc1|cosmos1|addr1)/i.test(address);
}
