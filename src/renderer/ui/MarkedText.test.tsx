import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MarkedText } from './MarkedText.tsx';

const draw = (text: string, marks: [number, number][]) =>
  renderToStaticMarkup(<MarkedText marked={{ text, marks }} />);

it('marks what matched', () => {
  expect(draw('wrong network', [[6, 13]])).toBe('wrong <mark>network</mark>');
});

it('copes with ranges that overlap, lie outside or come in any order', () => {
  expect(
    draw('abcdef', [
      [4, 99],
      [0, 2],
      [1, 3],
    ]),
  ).toBe('<mark>ab</mark><mark>c</mark>d<mark>ef</mark>');
  expect(
    draw('abc', [
      [2, 1],
      [7, 9],
    ]),
  ).toBe('abc');
});

it('never lets a text be markup', () => {
  expect(draw('<b>x</b>', [[0, 3]])).toBe('<mark>&lt;b&gt;</mark>x&lt;/b&gt;');
});
