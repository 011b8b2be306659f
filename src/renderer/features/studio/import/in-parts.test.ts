import { expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

const file = (path: string, content: string | number) => ({
  path,
  file: new Blob([typeof content === 'number' ? 'x'.repeat(content) : content]),
});
const names = (parts: readonly (readonly { readonly path: string }[])[]) =>
  parts.map((part) => part.map(({ path }) => path));

const texts = [
  file('help/one.md', '![a](../pics/Map%201.png) and ![b](pics/both.png)'),
  file('help/two.html', '<img src="../pics/both.png"><img src="a&amp;b.gif">'),
  file('help/three.md', 'Without any.'),
  file('help/four.md', '![c](/pics/large.webp) ![d](large2.webp)'),
];
const pictures = [
  file('help/pics/map 1.png', 30),
  file('help/pics/both.png', 30),
  file('help/a&b.gif', 40),
  file('help/pics/large.webp', 90),
  file('help/large2.webp', 20),
  file('help/never-shown.png', 90),
];

it('is one archive where that is enough, with all that lies there', async () => {
  expect(await inParts(texts, pictures)).toEqual([[...texts, ...pictures]]);
});

it('puts each text beside the pictures that it names, in as many archives as it takes, and none that nobody shows', async () => {
  const parts = await inParts(texts, pictures, { all: 400, pictures: 100 });
  expect(names(parts)).toEqual([
    [
      'help/one.md',
      'help/pics/map 1.png',
      'help/pics/both.png',
      'help/two.html',
      'help/a&b.gif',
      'help/three.md',
    ],
    // Both of its pictures are more than there is room for: the first that fits comes along.
    ['help/four.md', 'help/pics/large.webp'],
  ]);
});

it('begins another where the texts alone are too much', async () => {
  const long = [file('a.md', 60), file('b.md', 60), file('c.md', 30)];
  expect(names(await inParts(long, [], { all: 100, pictures: 50 }))).toEqual([['a.md'], ['b.md', 'c.md']]);
});
