import { beforeEach, expect, it } from 'vitest';
import { watchSearches } from './watch-searches.ts';

let now = 0;
let noted: string[] = [];
let watch: ReturnType<typeof watchSearches>;
beforeEach(() => {
  now = 0;
  noted = [];
  watch = watchSearches({
    note: ({ query, results, used }) => noted.push(`${query} ${results} ${used ? 'used' : 'unused'}`),
    now: () => now,
  });
});
/** Typed letter by letter, then looked at for `ms`. */
function type(text: string, results: number, ms: number, from = ''): void {
  for (let length = from.length + 1; length <= text.length; length += 1) {
    now += 100;
    watch.shown(text.slice(0, length), results);
  }
  now += ms;
}

it('takes a word that is typed for one search, once one is done with it', () => {
  type('memo', 0, 2_000);
  expect(noted).toEqual([]);
  watch.left();
  watch.left();
  expect(noted).toEqual(['memo 0 unused']);
});

it('takes no notice of what did not rest', () => {
  type('memo', 3, 500);
  watch.left();
  expect(noted).toEqual([]);
});

it('takes what is typed on, or taken back letter by letter, for the same search', () => {
  type('memo', 4, 2_000);
  type('memo tag', 1, 2_000, 'memo');
  for (const query of ['memo ta', 'memo', 'me', '']) watch.shown(query, 9);
  expect(noted).toEqual(['memo tag 1 unused']);
});

it('tells two searches apart, also where nothing stood between them', () => {
  type('memo', 4, 2_000);
  watch.shown('fees', 2);
  now += 2_000;
  watch.left();
  expect(noted).toEqual(['memo 4 unused', 'fees 2 unused']);
});

it('notes what is taken at once, however short it stood, and not again when one comes back to it', () => {
  type('memo', 4, 100);
  watch.used('memo', 4);
  watch.shown('memo', 4);
  watch.used('memo', 4);
  now += 5_000;
  watch.left();
  expect(noted).toEqual(['memo 4 used']);
});

it('keeps the newest count of what was found', () => {
  watch.shown('memo', 0);
  watch.shown('memo', 7);
  now += 2_000;
  watch.left();
  expect(noted).toEqual(['memo 7 unused']);
});
