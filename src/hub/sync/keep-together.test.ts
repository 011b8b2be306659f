import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from './change-pages.ts';
import { type Bound, keepTogether, setsIn } from './keep-together.ts';

const me = 'me';

/** What one transaction logged: which documents, whether they belong together, and for whose eyes. */
type Logged = { readonly documents: readonly string[]; readonly isSet: boolean; readonly onlyMe: boolean };

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const logged: fc.Arbitrary<Logged> = fc
  .record({
    documents: fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }),
    isSet: fc.boolean(),
    onlyMe: fc.boolean(),
  })
  .map(({ documents, isSet, onlyMe }) => ({ documents, isSet, onlyMe: onlyMe && !isSet }));

type Written = LogEntry & { readonly batch: string | null; readonly end: number };

function logOf(transactions: readonly Logged[]): Written[] {
  const log: Written[] = [];
  for (const [index, { documents, isSet, onlyMe }] of transactions.entries()) {
    const end = log.length + documents.length;
    for (const id of documents)
      log.push({
        seq: log.length + 1,
        entity: 'macro',
        id,
        conversationId: null,
        before: null,
        after: null,
        whole: false,
        onlyAgentId: onlyMe ? me : null,
        batch: isSet ? `release ${index}` : null,
        end,
      });
  }
  return log;
}

/** What a workstation holds of each document: the end of the transaction that wrote it. */
type Held = Map<string, number>;

function halves(held: Held, log: readonly Written[]): string[] {
  const batches = new Set(log.flatMap(({ batch }) => batch ?? []));
  return [...batches].filter((batch) => {
    const of = log.filter((one) => one.batch === batch);
    const has = of.map(({ id, end }) => (held.get(id) ?? 0) >= end);
    return has.includes(true) && has.includes(false);
  });
}

/** One page after `since`, of at most `limit` rows, as of when the log ended at `head`: rows are as they are then. */
function take(
  { log, held, who }: { readonly log: readonly Written[]; readonly held: Held; readonly who: string },
  { since, limit, head }: { readonly since: number; readonly limit: number; readonly head: number },
): { readonly to: number; readonly sets: readonly string[][] } {
  const there = log.filter(({ seq }) => seq <= head);
  const page = there.filter(({ seq }) => seq > since).slice(0, limit);
  const bound = there.flatMap((one): Bound[] =>
    one.batch === null || one.seq <= since ? [] : [{ ...one, batch: one.batch }],
  );
  const entries = keepTogether(page, bound);
  for (const { id, onlyAgentId } of entries) {
    if (onlyAgentId !== null && onlyAgentId !== who) continue;
    held.set(id, Math.max(0, ...there.filter((one) => one.id === id).map(({ end }) => end)));
  }
  return { to: page.at(-1)?.seq ?? head, sets: setsIn(entries, bound) };
}

const reading = fc.record({
  transactions: fc.array(logged, { minLength: 1, maxLength: 14 }),
  // How long each page is, and how much is written between two.
  pages: fc.array(
    fc.record({ limit: fc.integer({ min: 1, max: 5 }), grown: fc.integer({ min: 0, max: 4 }) }),
    {
      maxLength: 40,
    },
  ),
  who: fc.constantFrom(me, 'somebody else'),
});

it('never brings half of what belongs together, wherever the log is cut and whatever is written meanwhile', () => {
  fc.assert(
    fc.property(reading, ({ transactions, pages, who }) => {
      const log = logOf(transactions);
      // A reader never sees half a transaction: the log ends where one does.
      const ends = [...new Set(log.map(({ end }) => end))];
      const held: Held = new Map();
      let cursor = 0;
      let at = 0;
      for (const { limit, grown } of [...pages, ...log.map(() => ({ limit: 5, grown: ends.length }))]) {
        at = Math.min(ends.length - 1, at + grown);
        const head = ends[at] ?? 0;
        if (cursor < head) cursor = take({ log, held, who }, { since: cursor, limit, head }).to;
        expect(halves(held, log)).toEqual([]);
      }
      expect(cursor).toBe(log.length);
    }),
    { numRuns: 500 },
  );
});

it('brings what is ahead of its place once, and names what is taken together', () => {
  const log = logOf([
    { documents: ['a'], isSet: false, onlyMe: false },
    { documents: ['a', 'b'], isSet: true, onlyMe: false },
    { documents: ['b', 'c'], isSet: true, onlyMe: false },
    { documents: ['d', 'e'], isSet: true, onlyMe: false },
  ]);
  const bound = log.flatMap((one): Bound[] => (one.batch === null ? [] : [{ ...one, batch: one.batch }]));
  const page = keepTogether(log.slice(0, 1), bound);
  expect(page.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(setsIn(page, bound).map((set) => set.toSorted())).toEqual([['a', 'b', 'c']]);
});
