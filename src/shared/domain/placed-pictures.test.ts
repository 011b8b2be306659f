import { expect, it } from 'vitest';
import type { Attachment } from './conversation.ts';
import { besideFiles, missingPictures, placedPictures, withoutPlaces } from './placed-pictures.ts';

const file = (name: string, letter = 'a', mime = 'image/png'): Attachment => ({
  hash: letter.repeat(64),
  name,
  mime,
  bytes: 3,
});

it('finds each place in its order, and none of what is no picture or does not go along', () => {
  const files = [file('map.png'), file('list.pdf', 'b', 'application/pdf'), file('a (b).png', 'c')];
  const text = 'See [a (b).png] and [map.png], [list.pdf], [other.png], [map.png]';
  expect(
    placedPictures(text, files).map(({ start, end, file: { name } }) => [text.slice(start, end), name]),
  ).toEqual([
    ['[a (b).png]', 'a (b).png'],
    ['[map.png]', 'map.png'],
    ['[map.png]', 'map.png'],
  ]);
});

it('says for other channels what the text says without them', () => {
  const files = [file('map.png'), file('two.png', 'b')];
  expect(withoutPlaces('Hi.\n\n[map.png]\n\nSee [two.png] here.\n[map.png]', files)).toBe('Hi.\n\nSee here.');
  const plain = 'Hi  there.\n\n\n\n[other.png]\n';
  expect(withoutPlaces(plain, files)).toBe(plain);
});

it('gives what is called the same another name, in the text too, and brings nothing twice', () => {
  const here = [file('map.png', 'a'), file('map (2).png', 'b')];
  expect(besideFiles('[map.png] [own.png]', [file('map.png', 'c'), file('own.png', 'd')], here)).toEqual({
    text: '[map (3).png] [own.png]',
    files: [file('map (3).png', 'c'), file('own.png', 'd')],
  });
  expect(besideFiles('[map.png]', [file('map.png', 'a')], here)).toEqual({ text: '[map.png]', files: [] });
  // No name means anything but itself.
  const odd = besideFiles('[$&.png]', [file('$&.png', 'c')], [file('$&.png', 'a')]);
  expect(odd.text).toBe('[$& (2).png]');
});

it('doubts a place whose picture does not go along', () => {
  const text = 'See [map.png] and [gone.JPG], [a link](x), [note].';
  expect(missingPictures(text, [file('map.png')]).map(({ start, end }) => text.slice(start, end))).toEqual([
    '[gone.JPG]',
  ]);
});
