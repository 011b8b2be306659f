import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What names a side of the screen instead of a side of the text. */
const physical = [
  /\b(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^\s*(left|right):/,
  /\b(text-align|float|clear):\s*(left|right)\b/,
  /\bborder-(top|bottom)-(left|right)-radius\b/,
];
/** Four values are physical: they only do where right and left are the same. */
function hasSides(line: string): boolean {
  const [, name, shorthand] = /^\s*(padding|margin|inset|border-radius): (.+);$/.exec(line) ?? [];
  const values = shorthand?.match(/(?:[^\s(]+\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+)/g) ?? [];
  if (name === 'border-radius') {
    const [first, second = first, third = first, fourth = second] = values;
    return first !== second || third !== fourth;
  }
  return values.length === 4 && values[1] !== values[3];
}

it('lays everything out along the text, so that a window in Arabic is the mirror image', () => {
  const files = globSync('src/renderer/**/*.css');
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => physical.some((rule) => rule.test(line)) || hasSides(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it('knows a side of the screen when it sees one', () => {
  expect(
    [
      'padding: 1px 2px 1px 4px;',
      'margin: 0 var(--a) 0 calc(1px + var(--b));',
      'border-radius: 4px 8px 8px;',
    ].every(hasSides),
  ).toBe(true);
  expect(
    ['padding: 1px 2px 3px 2px;', 'padding: 0 4px;', 'margin: 0 auto;', 'border-radius: 4px 4px 0 0;'].some(
      hasSides,
    ),
  ).toBe(false);
});
