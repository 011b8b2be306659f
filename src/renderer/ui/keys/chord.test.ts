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
  expect(chord({ key: 'ó', code: 'KeyO', altGraph: true })).toBeNull(); // Polish
  expect(chord({ key: 'ó', code: 'KeyO', ctrlKey: true, altKey: true })).toBeNull();
  expect(chord({ key: '€', code: 'KeyE', ctrlKey: true, altKey: true, altGraph: true })).toBe('€');
  expect(chord({ key: 'o', code: 'KeyO', altKey: true })).toBeNull();
  expect(chord({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull();
});

it('finds the digit row on layouts that need Shift for digits', () => {
  expect(chord({ key: '&', code: 'Digit1', ctrlKey: true })).toBe('mod+1'); // French
});

it('reads a symbol that needs AltGr', () => {
  expect(chord({ key: '[', code: 'Digit8', altGraph: true, ctrlKey: true, altKey: true })).toBe('['); // German
  expect(chord({ key: ']', code: 'Minus', altGraph: true })).toBe(']'); // French
});

/** What each layout gives for the keys of the app: the sign, the place, and what it must mean. */
const layouts: Record<string, [key: string, code: string, means: string, shift?: true][]> = {
  Russian: [
    ['о', 'KeyJ', 'j'],
    ['у', 'KeyE', 'e'],
    ['к', 'KeyR', 'r'],
    ['К', 'KeyR', 'shift+r', true],
    ['х', 'BracketLeft', '['],
    ['ъ', 'BracketRight', ']'],
    ['/', 'Backslash', '/', true],
    ['?', 'Digit7', '?', true],
  ],
  Greek: [
    ['ξ', 'KeyJ', 'j'],
    ['ε', 'KeyE', 'e'],
    ['Λ', 'KeyL', 'shift+l', true],
    ['/', 'Slash', '/'],
    ['[', 'BracketLeft', '['],
  ],
  Arabic: [
    ['ت', 'KeyJ', 'j'],
    ['ث', 'KeyE', 'e'],
    ['ظ', 'Slash', '/'],
    ['؟', 'Slash', '?', true],
    ['ج', 'BracketLeft', '['],
    ['د', 'BracketRight', ']'],
  ],
  Hebrew: [
    ['ח', 'KeyJ', 'j'],
    ['/', 'KeyQ', '/'],
  ],
  AZERTY: [
    ['a', 'KeyQ', 'a'],
    ['m', 'Semicolon', 'm'],
    ['?', 'KeyM', '?', true],
    ['/', 'Period', '/', true],
    ['é', 'Digit2', 'é'],
  ],
  Dvorak: [
    ['j', 'KeyC', 'j'],
    ['e', 'KeyD', 'e'],
    ['/', 'BracketLeft', '/'],
    ['[', 'Minus', '['],
  ],
  German: [
    ['z', 'KeyY', 'z'],
    ['/', 'Digit7', '/', true],
    ['?', 'Minus', '?', true],
    ['ö', 'Semicolon', 'ö'],
  ],
  Turkish: [
    ['ı', 'KeyI', 'i'],
    ['i', 'Quote', 'i'],
    ['/', 'Digit7', '/', true],
  ],
  Vietnamese: [
    ['j', 'KeyJ', 'j'],
    ['ô', 'Digit4', 'ô'],
  ],
  Thai: [['่', 'KeyJ', 'j']],
};
for (const [layout, keys] of Object.entries(layouts))
  it(`means the same on a keyboard that is ${layout}`, () => {
    for (const [key, code, means, shiftKey = false] of keys)
      expect(chord({ key, code, shiftKey }), `${key} at ${code}`).toBe(means);
  });

it('takes Ctrl with Alt for a chord where it types nothing', () => {
  expect(chord({ key: 'o', code: 'KeyO', ctrlKey: true, altKey: true })).toBe('mod+alt+o');
  expect(chord({ key: 'щ', code: 'KeyO', ctrlKey: true, altKey: true })).toBe('mod+alt+o'); // Russian
  expect(chord({ key: 'ø', code: 'KeyO', metaKey: true, altKey: true }, true)).toBe('mod+alt+o'); // Mac
});
