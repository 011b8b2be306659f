import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFormatted, richOf } from '../../../../shared/domain/rich-lines.ts';
import { plainOf } from '../../../../shared/domain/rich-plain.ts';
import type { Block, Line, Run } from '../../../../shared/domain/rich-text.ts';
import { contentOf, documentOf } from './rich-doc.ts';
import { extensionsOf } from './rich-editor.ts';

const schema = getSchema(extensionsOf('unfilled', () => {}));
const read = (blocks: readonly Block[]) => {
  const doc = schema.nodeFromJSON(contentOf({ blocks: [...blocks] }));
  doc.check();
  return { doc, document: documentOf(doc) };
};

const word = fc.stringMatching(/^[a-zé{}@/]{1,6}$/);
const run: fc.Arbitrary<Run> = fc.oneof(
  word.map((text) => ({ text })),
  word.map((text) => ({ text, marks: ['bold' as const, 'italic' as const] })),
  word.map((text) => ({ text, href: 'https://northgate.example/x' })),
  fc.constant({ text: '\n' }),
);
/** As an editor has them: what looks the same is one run. */
const runs = fc.array(run, { maxLength: 4 }).map((all) => {
  const look = ({ marks, href }: Run) => `${marks} ${href}`;
  const merged: Run[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    const one = last && last.text !== '\n' && next.text !== '\n' && look(last) === look(next);
    if (one) merged.splice(-1, 1, { ...last, text: last.text + next.text });
    else merged.push(next);
  }
  return merged;
});
const line: fc.Arbitrary<Line> = fc.record({ kind: fc.constant('line' as const), runs });
/** A list as one is made: never two steps deeper at once. */
const list = fc
  .array(fc.tuple(runs, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 5 })
  .map((items) => {
    let last = 0;
    return items.map(([words, wanted]): Line => {
      last = Math.min(wanted, last + 1);
      return { kind: 'line', runs: words, list: last % 2 ? 'bullet' : 'number', depth: last };
    });
  });
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.boolean(),
    rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);
const quote = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((lines) => lines.map((one): Line => ({ ...one, quote: true })));
const blocks = fc
  .array(
    fc.oneof(
      line.map((one) => [one]),
      list,
      quote,
      table.map((one) => [one]),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts): Block[] => parts.flat());

it('gives back what was put in, and the text that leaves', () => {
  fc.assert(
    fc.property(blocks, (wanted) => {
      const { document } = read(wanted);
      expect(document.text).toBe(plainOf({ blocks: wanted }));
      expect(document.rich).toEqual(isFormatted({ blocks: wanted }) ? { blocks: wanted } : null);
    }),
  );
});

it('finds every letter of the text in the document, and back', () => {
  fc.assert(
    fc.property(blocks, (wanted) => {
      const { doc, document } = read(wanted);
      doc.descendants((node, place) => {
        if (!node.isText) return;
        for (let at = 0; at < node.nodeSize; at += 1) {
          const offset = document.offsetAt(place + at);
          expect(document.text[offset]).toBe(node.text?.[at]);
          expect(document.placeAt(offset)).toBe(place + at);
        }
      });
    }),
  );
});

it('has the cursor on an empty line where the text has it', () => {
  const { doc, document } = read(richOf('a\n\nb').blocks);
  expect(doc.childCount).toBe(3);
  expect([0, 1, 2, 3, 4].map(document.placeAt)).toEqual([1, 2, 4, 6, 7]);
  expect([1, 2, 4, 6, 7].map(document.offsetAt)).toEqual([0, 1, 2, 3, 4]);
});

it('is null where the plain text says all of it', () => {
  expect(read(richOf('Hello\n\nthere').blocks).document.rich).toBeNull();
});
