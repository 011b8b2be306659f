import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { typeAhead } from './typed-ahead.ts';

let field: HTMLInputElement;
let inserted: string[];
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea id="composer"></textarea><input data-typed-ahead />';
  field = document.querySelector('input') as HTMLInputElement;
  inserted = [];
  // jsdom has no editing commands.
  document.execCommand = (_command, _ui, text = '') => inserted.push(text) > 0;
  (document.querySelector('#composer') as HTMLElement).focus();
});
afterEach(() => {
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
});

/** Whether the key went on to what has the focus. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return document.activeElement?.dispatchEvent(event) ?? true;
}

it('gives what was typed to the field once it has the focus, and nothing to what had it', async () => {
  const heard = vi.fn();
  field.addEventListener('keydown', ({ key }) => heard(key));
  typeAhead();
  expect(['r', 'e', 'x', 'Backspace', 'Enter'].map((key) => press(key))).toEqual(Array(5).fill(false));
  field.focus();
  await Promise.resolve();
  expect(inserted).toEqual(['re']);
  vi.advanceTimersByTime(0);
  expect(heard.mock.calls).toEqual([['Enter']]);
  expect(press('a')).toBe(true);
});

it('leaves chords alone, but not what AltGr types', () => {
  typeAhead();
  expect(press('b', { ctrlKey: true })).toBe(true);
  expect(press('@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(false);
});

it('keeps nothing back where the field has the focus already, after Escape, or when no field comes', () => {
  field.focus();
  typeAhead();
  expect(press('a')).toBe(true);
  (document.querySelector('#composer') as HTMLElement).focus();
  typeAhead();
  press('Escape');
  expect(press('a')).toBe(true);
  typeAhead();
  expect(press('a')).toBe(false);
  vi.advanceTimersByTime(3_000);
  expect(press('a')).toBe(true);
});

it('gives it to another field where one is named, which may not be ready at first, and drops Enter there', async () => {
  const composer = document.querySelector('#composer') as HTMLTextAreaElement;
  const heard = vi.fn();
  composer.addEventListener('keydown', ({ key }) => heard(key));
  composer.blur();
  composer.readOnly = true;
  typeAhead({ field: '#composer:not([readonly])', enter: false });
  press('T');
  composer.focus();
  press('h');
  composer.blur();
  composer.readOnly = false;
  press('Enter');
  composer.focus();
  await Promise.resolve();
  vi.advanceTimersByTime(0);
  expect(inserted).toEqual(['Th']);
  expect(heard).not.toHaveBeenCalled();
});
