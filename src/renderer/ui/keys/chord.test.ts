import { expect, it } from 'vitest';
import { chordOf } from './chord.ts';

type Press = Partial<Parameters<typeof chordOf>[0]> & { key: string; code: string; altGraph?: boolean };
const press = ({ altGraph = false, ...more }: Press) => ({
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name: string) => name === 'AltGraph' && altGraph,
  ...more,
});
const chord = (more: Press, mac = false) => chordOf(press(more), mac);

it('reads a Latin letter by its meaning, wherever the layout puts it', () => {
  expect(chord({ key: 'j', code: 'KeyJ' })).toBe('j');
  expect(chord({ key: 'j', code: 'KeyC' })).toBe('j'); // Dvorak
});

it('reads a letter of another script by its place', () => {
  expect(chord({ key: 'о', code: 'KeyJ' })).toBe('j'); // Russian
  expect(chord({ key: 'ت', code: 'KeyJ' })).toBe('j'); // Arabic
  expect(chord({ key: 'Л', code: 'KeyK', shiftKey: true })).toBe('shift+k');
  expect(chord({ key: 'л', code: 'KeyK', ctrlKey: true })).toBe('mod+k');
});

it('reads symbols as they are typed, whatever it takes to type them', () => {
  expect(chord({ key: '/', code: 'Slash' })).toBe('/');
  expect(chord({ key: '/', code: 'Digit7', shiftKey: true })).toBe('/'); // German
  expect(chord({ key: '?', code: 'Slash', shiftKey: true })).toBe('?');
  expect(chord({ key: ',', code: 'KeyM' })).toBe(',');
});

it('keeps Shift apart for letters and named keys', () => {
  expect(chord({ key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true })).toBe('mod+shift+e');
  expect(chord({ key: 'Enter', code: 'Enter', shiftKey: true })).toBe('shift+enter');
});

it('takes Cmd on a Mac and Ctrl elsewhere, and leaves the other to the system', () => {
  expect(chord({ key: 'k', code: 'KeyK', metaKey: true }, true)).toBe('mod+k');
  expect(chord({ key: 'k', code: 'KeyK', ctrlKey: true }, true)).toBeNull();
  expect(chord({ key: 'k', code: 'KeyK', metaKey: true })).toBeNull();
});

it('leaves AltGr, Alt and lone modifiers alone', () => {
  expect(chord({ key: '@', code: 'KeyQ', ctrlKey: true, altKey: true })).toBeNull();
  expect(chord({ key: '[', code: 'Digit8', altGraph: true })).toBeNull();
  expect(chord({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull();
});

it('finds the digit row on layouts that need Shift for digits', () => {
  expect(chord({ key: '&', code: 'Digit1', ctrlKey: true })).toBe('mod+1'); // French
});
