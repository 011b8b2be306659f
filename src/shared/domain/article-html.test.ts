import { expect, it } from 'vitest';
import { blocksOf, linksOf, picturesOf, splitInternal } from './article-html.ts';

const hash = 'ab'.repeat(32);

it.each([
  ['<p>a</p>', [], '<p>a</p>'],
  ['<p>a</p><div class="internal-block"><p>b</p></div><p>c</p>', ['<p>b</p>'], '<p>a</p><p>c</p>'],
  ['<div class="internal-block"><div>b</div>c</div>d', ['<div>b</div>c'], 'd'],
  ["<DIV title='>' class='x internal-block'>b</DIV>d", ['b'], 'd'],
  ['<div>a<div class="internal-block">b</div></div>', ['b'], '<div>a</div>'],
  ['a<div class="internal-block">never ends', ['never ends'], 'a'],
  ['<div class="internal-blocks">a</div>', [], '<div class="internal-blocks">a</div>'],
])('tells what of “%s” is for the team alone', (html, internal, rest) => {
  expect(splitInternal(html)).toEqual({ internal, rest });
});

it('finds pictures and links with their words', () => {
  expect(picturesOf(`<img alt="A &quot;map&quot;" src="gc-file:${hash}"><img src='x'>`)).toEqual([
    { hash, alt: 'A "map"' },
    { hash: null, alt: '' },
  ]);
  expect(linksOf('<a href="https://a.example/?x=1&amp;y=2">to <b>a</b> &amp; b</a><a>none</a>')).toEqual([
    { href: 'https://a.example/?x=1&y=2', text: 'to a & b' },
  ]);
});

it('reads block by block, and says which are for the team alone', () => {
  const html = `<h2>A &amp; b</h2><div class="internal-block"><p>c</p><div>d</div></div><ul><li>e <b>f</b></li></ul><img alt="g"> h`;
  expect(blocksOf(html).map(({ text, internal }) => (internal ? `[${text}]` : text))).toEqual([
    ...['A & b', '[c]', '[d]', 'e f', 'g', 'h'],
  ]);
});

it('takes a hostile text in its stride', () => {
  const began = performance.now();
  for (const html of [
    '<div '.repeat(60_000),
    '<a href="'.repeat(40_000),
    '<img'.repeat(80_000),
    "<div class='".repeat(30_000),
  ]) {
    splitInternal(html);
    linksOf(html);
    picturesOf(html);
    blocksOf(html);
  }
  expect(performance.now() - began).toBeLessThan(5_000);
});
