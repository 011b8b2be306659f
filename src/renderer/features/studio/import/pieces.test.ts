import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StagedMacro } from '../../../../shared/wire/macro-imports.ts';
import { piecesOf } from './pieces.ts';

const macro = (characters: number): StagedMacro => ({
  origin: { system: 'table', account: '', key: 'x' },
  active: true,
  restricted: null,
  foreign: [],
  content: {
    title: 'x',
    folder: [],
    shortcut: null,
    bodies: { en: '\u0639'.repeat(characters) },
    actions: [],
    channels: [],
    topics: [],
    tags: [],
    attachments: [],
    validity: {},
  },
});
const bytesOf = (piece: readonly StagedMacro[]) => new TextEncoder().encode(JSON.stringify(piece)).length;

it('brings every macro once and in order, in pieces that the hub takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 300_000 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (sizes, most) => {
        const macros = sizes.map(macro);
        const pieces = [...piecesOf(macros, most)];
        expect(pieces.flat()).toEqual(macros);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(most);
          expect(bytesOf(piece)).toBeLessThan(8 * 1024 * 1024);
        }
      },
    ),
    { numRuns: 20 },
  );
});

it('fills a piece before it begins the next', () => {
  expect(
    [
      ...piecesOf(
        Array.from({ length: 7 }, () => macro(1)),
        3,
      ),
    ].map(({ length }) => length),
  ).toEqual([3, 3, 1]);
});
